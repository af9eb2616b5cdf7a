/** What is asked before an e-mail is sent, and the lesson that the panel opens on. */
export interface Question {
  readonly message: string;
  readonly lesson: string;
}

/** What Outlook is told instead of "send it". */
export type Answer = Office.SmartAlertsEventCompletedOptions;

/** From the event to our answer, in milliseconds. Outlook shows a dialog of its own after five seconds. */
export const answersWithin = 4_000;

/**
 * Answers Outlook's question whether an e-mail may be sent. Whatever goes wrong and whatever takes too long, the e-mail goes.
 *
 * @param event Outlook's; its `completed` is called exactly once. Only where Outlook refuses an answer is it called again, to let the e-mail go
 * @param work gives the answer, or undefined where the e-mail may go
 * @returns ends when Outlook has been answered; never rejects
 */
export function answerInTime(
  event: Pick<Office.MailboxEvent, 'completed'>,
  work: () => Promise<Answer | undefined>,
): Promise<void> {
  const letGo = (): void => event.completed({ allowEvent: true });
  return inTime(work)
    .then((answer) => (answer === undefined ? letGo() : event.completed(answer)))
    .catch(letGo)
    .catch(() => undefined);
}

/** The outcome of some work; undefined where it takes too long. A runtime without timers has only the work itself to wait for. */
export function inTime<Value>(work: () => Promise<Value>): Promise<Value | undefined> {
  return new Promise((resolve, reject) => {
    if (typeof setTimeout === 'function') setTimeout(() => resolve(undefined), answersWithin);
    Promise.resolve().then(work).then(resolve, reject);
  });
}
