/** Words in place of others. Offsets are UTF-16 code units of the text before, end exclusive. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const wordCharacter = /[\p{L}\p{N}\p{M}'\u2019]/u;

/**
 * The smallest stretch of whole words that makes one text of another, so that the rest of a sentence keeps its formatting and a
 * tracked change shows no more than what changed. Never from or to nothing: hosts find words, not gaps.
 *
 * @returns undefined where the texts are the same, or one of them has no words
 */
export function smallestChange(before: string, after: string): Change | undefined {
  if (before === after || before.trim() === '' || after.trim() === '') return undefined;
  let start = commonStart(before, after);
  let end = commonEnd(before, after, start);
  while (start > 0 && (cutsWord(before, start) || cutsWord(after, start))) start -= 1;
  while (end > 0 && (cutsWord(before, before.length - end) || cutsWord(after, after.length - end))) end -= 1;
  const isBlank = (): boolean =>
    before.slice(start, before.length - end).trim() === '' ||
    after.slice(start, after.length - end).trim() === '';
  // Words were put in or taken out: the word before is taken along, else the one after.
  if (isBlank()) start = startOfWordBefore(before, start);
  if (isBlank()) end -= lengthOfWordAfter(before.slice(before.length - end));
  return { start, end: before.length - end, text: after.slice(start, after.length - end) };
}

function startOfWordBefore(text: string, at: number): number {
  return /\S+\s*$/u.exec(text.slice(0, at))?.index ?? at;
}

function lengthOfWordAfter(text: string): number {
  return /^\s*\S+/u.exec(text)?.[0].length ?? 0;
}

/** Whether an offset stands within a word, or within a character of two code units. */
function cutsWord(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const isLow = /[\udc00-\udfff]/.test(text.charAt(at));
  return isLow || (wordCharacter.test(text.charAt(at - 1)) && wordCharacter.test(text.charAt(at)));
}

function commonStart(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length);
  let length = 0;
  while (length < shorter && one.charCodeAt(length) === other.charCodeAt(length)) length += 1;
  return length;
}

function commonEnd(one: string, other: string, apart: number): number {
  const most = Math.min(one.length, other.length) - apart;
  let length = 0;
  while (
    length < most &&
    one.charCodeAt(one.length - 1 - length) === other.charCodeAt(other.length - 1 - length)
  )
    length += 1;
  return length;
}
