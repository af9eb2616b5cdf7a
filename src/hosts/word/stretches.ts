import type { Asking } from './asking.ts';

/** What stands between two stretches: Word leaves out the last mark of a range. */
const MARK = '\r';

/**
 * All of the main text, asked for in stretches of so many paragraphs with an answer each: Office's library works on an answer all in one
 * go, which for the whole of a long document takes the panel's thread for as long as a person notices.
 *
 * @param answered called with every answer but the last
 * @returns undefined where Word does not heed where a stretch is to end
 */
export async function readInStretches(
  context: Word.RequestContext,
  asking: Asking,
  paragraphs: number,
  answered: () => void,
): Promise<string | undefined> {
  const { body } = context.document;
  const stretches: string[] = [];
  let start: Word.Range | undefined;
  let skip = paragraphs - 1;
  let border = asking.paragraphs(context, { top: 2, skip });
  await context.sync();
  for (;;) {
    const [last, next, ...others] = border.items;
    if (others.length > 0) return undefined;
    if (last === undefined || next === undefined) break;
    const text = asking.textOf((start ?? body.getRange('Start')).expandTo(last.getRange()));
    start = next.getRange();
    skip += paragraphs;
    border = asking.paragraphs(context, { top: 2, skip });
    // An answer at a time is what this is for.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    answered();
    // From a Word that takes no notice of how many to leave out, the same comes over and over.
    if (text() === stretches.at(-1)) return undefined;
    stretches.push(text());
  }
  const text = asking.textOf(start === undefined ? body : start.expandTo(body.getRange('End')));
  await context.sync();
  return [...stretches, text()].join(MARK);
}
