import { element } from './element.ts';

/** What an event's handler tells Outlook. */
export type Completed = Office.SmartAlertsEventCompletedOptions;

/** Outlook's limits on an answer, in UTF-16 code units. */
const longest = { errorMessage: 500, cancelLabel: 20 } as const;

/**
 * Runs the add-in's deployed script for one event in a realm of its own, as Outlook does, and hands on what it is told. A script that
 * can't be loaded, or that has no such handler, is told of as `undefined`.
 */
export function runEvent(handlerName: string, onCompleted: (options: Completed | undefined) => void): void {
  const frame = element('iframe', {
    src: 'launchevent.html?host=outlook&bare',
    title: 'Events of the add-in',
    hidden: true,
    tabindex: '-1',
  });
  frame.addEventListener('load', () => {
    const handler = frame.contentWindow?.eventHandlers?.get(handlerName);
    if (handler === undefined) {
      frame.remove();
      onCompleted(undefined);
      return;
    }
    handler({
      completed: (options: Completed = {}) => {
        check(options);
        onCompleted(options);
        // The runtime lives for this one event; what it still waits for is let go.
        setTimeout(() => frame.remove(), 0);
      },
    });
  });
  document.body.append(frame);
}

/** Outlook refuses what is too long. */
function check(options: Completed): void {
  for (const name of ['errorMessage', 'cancelLabel'] as const) {
    if ((options[name] ?? '').length > longest[name]) throw new RangeError(`${name} is too long.`);
  }
}
