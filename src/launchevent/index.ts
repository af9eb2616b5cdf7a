/**
 * What Outlook runs when an e-mail is opened or sent, the panel closed or not. In classic Outlook this file is run by itself, without a
 * page: so it knows no DOM and loads nothing. Everything but the two names below is first run when an event comes, so that nothing that
 * goes wrong in it can keep an e-mail from being sent.
 */
import { answerInTime, inTime } from './answering.ts';
import type { Answer } from './answering.ts';

/** In this file already; "eager" only puts off running it. */
const events = () => import(/* webpackMode: "eager" */ './events.ts');

/** The manifests name these two. */
Office.actions.associate('onMessageSendHandler', (event: Office.MailboxEvent) => {
  void answerInTime(event, () =>
    events().then(({ handlers, answerTo }) =>
      handlers
        .questionBeforeSending()
        .then((question): Answer | undefined => (question === undefined ? undefined : answerTo(question))),
    ),
  );
});

Office.actions.associate('onMessageComposeHandler', (event: Office.MailboxEvent) => {
  const done = (): void => event.completed();
  void inTime(() => events().then(({ handlers }) => handlers.hintWhenOpened())).then(done, done);
});
