/** What of the text has been checked. Times are points in time; the words are written in the panel's local time. */
export interface Checking {
  /** What the text is called in the panel: "note", "e-mail". */
  readonly called: string;
  /** When the whole text was last read, compared and checked. */
  readonly wholeAt?: Date | undefined;
  /** When a change was last checked. */
  readonly latestAt?: Date | undefined;
  /** Passages that still wait to be checked, and how many there are. */
  readonly waiting: number;
  readonly passages: number;
  /** What the text holds that was not read, in words. */
  readonly notRead: readonly string[];
}

/** One line on what was checked, and one on what was not; so that "no prompts" never reads as "no concerns". */
export interface WhatWasChecked {
  readonly checked: string;
  readonly notRead?: string;
}

/** Says in plain words what was checked, when, and what was not. */
export function whatWasChecked(checking: Checking): WhatWasChecked {
  const checked = checkedLine(checking);
  if (checking.notRead.length === 0) return { checked };
  return { checked, notRead: `Not checked: ${list(checking.notRead)}.` };
}

function checkedLine({ called, wholeAt, latestAt, waiting, passages }: Checking): string {
  if (waiting > 0 && passages > 1) return `checking: ${passages - waiting} of ${passages} paragraphs so far`;
  if (waiting > 0) return 'checking';
  if (wholeAt === undefined && latestAt === undefined) return 'nothing checked yet';
  if (wholeAt === undefined) return `only part of the ${called} checked ${time(latestAt)}`;
  if (latestAt !== undefined && minutes(latestAt) > minutes(wholeAt)) {
    return `whole ${called} checked ${time(wholeAt)}, latest changes ${time(latestAt)}`;
  }
  return `whole ${called} checked ${time(wholeAt)}`;
}

/** Written by hand: a browser takes up to 40 ms over the first time that it formats in a language. */
function time(date: Date | undefined): string {
  if (date === undefined) return '';
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}

function minutes(date: Date): number {
  return Math.floor(date.getTime() / 60_000);
}

function list(things: readonly string[]): string {
  if (things.length < 2) return things.join('');
  return `${things.slice(0, -1).join(', ')} and ${things.at(-1) ?? ''}`;
}
