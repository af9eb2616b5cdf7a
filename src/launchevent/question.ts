import type { AskedLesson } from './types.ts';

/** Outlook's limits for the dialog before sending, in UTF-16 code units. */
export const longestMessage = 500;
export const longestLabel = 20;

/** On the button that opens the panel. */
export const openPanelLabel = 'See the lesson';

const leadIns = {
  question: 'The audit asks:',
  reminder: 'The audit reminds:',
  message: 'The audit found:',
} as const;

/**
 * What Outlook asks before it sends: which lesson the wording calls up, and the lesson's own words, whole where there is room.
 *
 * @param others how many further lessons have an open prompt
 * @returns one message, at most `longestMessage` long
 */
export function questionOf({ title, lead }: AskedLesson, others: number): string {
  const opening = `Before you send: your wording calls up the lesson “${cut(title, 80)}”.`;
  const leadIn = leadIns[lead.kind];
  const room = longestMessage - opening.length - leadIn.length - ' “”  '.length;
  const asked = `${opening} ${leadIn} “${cut(lead.text, room)}”`;
  const further = ` ${moreLessons(others)}`;
  return others > 0 && asked.length + further.length <= longestMessage ? asked + further : asked;
}

function moreLessons(others: number): string {
  return others === 1 ? 'One more lesson is in the panel.' : `${others} more lessons are in the panel.`;
}

/** Text cut at a word, with an ellipsis where something is missing. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const head = text.slice(0, most - 1);
  const lastSpace = head.lastIndexOf(' ');
  return `${(lastSpace > 0 ? head.slice(0, lastSpace) : head).replace(/[\s,;:–-]+$/, '')}…`;
}
