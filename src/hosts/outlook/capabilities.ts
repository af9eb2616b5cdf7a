import type { Capability, HostCapabilities } from '../types.ts';
import { openMessage } from './open-message.ts';
import { NO_MESSAGE, READING } from './reading.ts';

const ABLE: Capability = { able: true };
const unable = (why: string): Capability => ({ able: false, why });

const NO_SELECTING = unable('Outlook does not let add-ins select words while you write.');
const NO_REPLACING = unable('Outlook does not let add-ins replace words while you write.');
const NO_COMMENTS = unable('An e-mail has no comments.');

/** What can be done beside the message that is open now. */
export function outlookCapabilities(): HostCapabilities {
  const { kind } = openMessage();
  const writing = kind === 'writing' ? ABLE : unable(kind === 'reading' ? READING : NO_MESSAGE);
  return {
    // A pinned panel without a message waits for one: it can watch.
    watch: kind === 'none' ? ABLE : writing,
    reveal: NO_SELECTING,
    insert: writing,
    replace: NO_REPLACING,
    comment: NO_COMMENTS,
  };
}
