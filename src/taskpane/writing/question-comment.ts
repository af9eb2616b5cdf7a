import { leadOf } from '../../lessons/index.ts';
import type { Lesson, Pack } from '../../lessons/index.ts';
import { attributionOf } from '../shared/wording.ts';

/**
 * The comment that holds a lesson's question: the audit's own words in quotation marks and whose they are. Where the audit asks
 * nothing, our question, marked as ours.
 */
export function questionComment(pack: Pack, lesson: Lesson): string {
  const lead = leadOf(lesson);
  const [ours] = lesson.ourQuestions;
  if (lead.kind === 'question' || ours === undefined)
    return `“${lead.text}” (${attributionOf(pack, lesson)})`;
  return `${ours} (A question on the lesson “${lesson.title}” of ${attributionOf(pack, lesson)}; not the audit’s own words)`;
}
