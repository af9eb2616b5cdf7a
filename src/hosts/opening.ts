import { OutlookHost } from './outlook/index.ts';
import { TextHost } from './text/index.ts';
import type { WritingHost } from './types.ts';
import { browserClock, pageAttention, withDeadline } from './watching/index.ts';
import type { Attention, Clock } from './watching/index.ts';
import { WordHost } from './word/index.ts';

/** What a host is opened with; the browser's own unless a test gives others. */
export interface Surroundings {
  readonly clock: Clock;
  readonly attention: Attention;
}

/** How long office.js is given to say where it runs, in milliseconds. */
const OFFICE_ANSWERS_WITHIN = 4_000;

/**
 * Opens the host that the panel runs beside: Word, Outlook, or plain text where office.js is not there, runs outside Office, or has
 * not answered within four seconds. Never rejects.
 */
export async function openHost(given: Partial<Surroundings> = {}): Promise<WritingHost> {
  const clock = given.clock ?? browserClock;
  const attention = given.attention ?? pageAttention();
  try {
    if (typeof Office === 'undefined') return createTextHost();
    const { host } = await withDeadline(clock, OFFICE_ANSWERS_WITHIN, Office.onReady());
    if (host === Office.HostType.Word) return new WordHost(clock, attention);
    if (host === Office.HostType.Outlook) return new OutlookHost(clock, attention);
  } catch {
    // Office does not answer or can't be used: the box for plain text always can.
  }
  return createTextHost();
}

/** A host over plain text that the panel shows a box for. */
export function createTextHost(): TextHost {
  return new TextHost();
}
