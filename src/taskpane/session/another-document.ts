import type { Passage } from '../../hosts/index.ts';
import { isMostlySame } from '../../prompts/index.ts';

/**
 * Whether a text has taken the place of another, as when the next note is pasted or another e-mail opened: nothing of
 * the earlier one is left, neither as it was nor edited. An emptied text is the end of a document.
 */
export function isAnotherDocument(earlier: readonly Passage[], now: readonly Passage[]): boolean {
  // Nearly always a passage still stands where it stood, and nothing else need be looked at.
  if (earlier.some((passage, index) => isWritten(passage) && passage.text === now[index]?.text)) return false;
  const written = earlier.filter(isWritten);
  if (written.length === 0) return false;
  const texts = new Set(now.map(({ text }) => text));
  const byId = new Map(now.map(({ id, text }) => [id, text]));
  return !written.some(({ id, text }) => texts.has(text) || isEdited(text, byId.get(id)));
}

function isEdited(earlier: string, now: string | undefined): boolean {
  if (now === undefined || !/\S/u.test(now)) return false;
  return now.includes(earlier) || earlier.includes(now) || isMostlySame(earlier, now);
}

function isWritten({ text }: Passage): boolean {
  return /\S/u.test(text);
}
