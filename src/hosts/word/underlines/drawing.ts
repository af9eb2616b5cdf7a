import type { Underline } from '../../types.ts';
import { codeOf } from '../faults.ts';

/** A paragraph whose underlines are to be drawn. */
export interface Renewal {
  readonly passageId: string;
  /** Word's id of the paragraph. */
  readonly native: string;
  /** The passage's text, as it was when the underlines were asked for. */
  readonly text: string;
  readonly underlines: readonly Underline[];
}

/** What to do in one run. */
export interface Plan {
  /** Word's ids of annotations that are to go. */
  readonly leaving: readonly string[];
  readonly renewing: readonly Renewal[];
}

/** An underline that stands in the document, by Word's id of its annotation. */
export type DrawnIn = ReadonlyMap<string, Underline>;

/** How far a run has come; filled while it goes on, so that it is right where the run fails half-way or is answered late. */
export class Progress {
  /** Ids of annotations that are gone, by our doing or before it. */
  readonly gone: string[] = [];
  readonly drawn = new Map<Renewal, DrawnIn>();
  /** The paragraph that Word does not know any more, or that it takes no underlines in. */
  refused: Renewal | undefined;
}

/** Calm, and none of those that Word's own spelling and grammar checks use. */
const COLOUR = 'Lavender';

// Marks of notes, fields and pictures: from there on, Word counts otherwise than in the text that it gives (#4997, #6794).
// eslint-disable-next-line no-control-regex
const MARK = /[\u0001-\u0008\u000e-\u001f\ufffc]/u;

/**
 * Takes away and draws underlines in one run of two round trips (one, where nothing is to be drawn). Rejects with Word's error; `progress`
 * then holds what was done before it.
 */
export function draw({ leaving, renewing }: Plan, progress: Progress): Promise<void> {
  return Word.run(async (context) => {
    const read = renewing.map((renewal) => ({ renewal, ...ask(context, renewal) }));
    if (read.length > 0) await stepwise(context, (done) => (progress.refused = renewing[done]));

    for (const id of leaving) {
      context.document.getAnnotationById(id).delete();
      context.trace(id);
    }
    const inserted = read.map(({ renewal, paragraph, reviewed }) => {
      const fitting = renewal.underlines.filter(({ place }) =>
        isCertain(paragraph.text, reviewed.value, place),
      );
      const ids = fitting.length === 0 ? undefined : paragraph.insertAnnotations(annotationsFor(fitting));
      context.trace(renewal.passageId);
      return { renewal, fitting, ids };
    });
    try {
      await stepwise(context, (done, error) => {
        progress.gone.push(...leaving.slice(0, done));
        const missing = leaving[done];
        if (missing === undefined) progress.refused = renewing[done - leaving.length];
        else if (codeOf(error) === 'ItemNotFound') progress.gone.push(missing);
      });
      progress.gone.push(...leaving);
    } finally {
      for (const { renewal, fitting, ids } of inserted) {
        const made = ids === undefined ? [] : valueOf(ids);
        if (made !== undefined) progress.drawn.set(renewal, drawnIn(made, fitting));
      }
    }
  });
}

/** Whether an underline still stands; rejects with Word's error where that can't be told. */
export async function isStanding(id: string): Promise<boolean> {
  try {
    await Word.run(async (context) => {
      context.document.getAnnotationById(id).load('id');
      await context.sync();
    });
    return true;
  } catch (error) {
    if (codeOf(error) === 'ItemNotFound') return false;
    throw error;
  }
}

function ask(context: Word.RequestContext, { native, passageId }: Renewal) {
  const paragraph = context.document.getParagraphByUniqueLocalId(native);
  paragraph.load('text');
  const reviewed = paragraph.getReviewedText('Current');
  context.trace(passageId);
  return { paragraph, reviewed };
}

/** A round trip whose steps each end in a trace message; where it fails, tells how many steps were done before. */
async function stepwise(
  context: Word.RequestContext,
  onFailure: (done: number, error: unknown) => void,
): Promise<void> {
  try {
    await context.sync();
  } catch (error) {
    onFailure(tracesOf(error), error);
    throw error;
  }
}

function tracesOf(error: unknown): number {
  if (typeof error !== 'object' || error === null || !('traceMessages' in error)) return 0;
  return Array.isArray(error.traceMessages) ? error.traceMessages.length : 0;
}

/** Whether Word counts to these words as we do. A wrong underline would be worse than none. */
function isCertain(text: string, reviewed: string, { start, end, quote }: Underline['place']): boolean {
  // With tracked deletions in the paragraph, Word puts underlines beside their words (#5672).
  if (text !== reviewed || text.slice(start, end) !== quote) return false;
  return !MARK.test(text.slice(0, end));
}

/** Without a pop-up menu: the panel has all there is to say, and what such menus offer can't be accepted everywhere (#6644). */
function annotationsFor(underlines: readonly Underline[]): Word.AnnotationSet {
  return {
    critiques: underlines.map(({ place: { start, end } }) => ({
      colorScheme: COLOUR,
      start,
      length: end - start,
    })),
  };
}

/** Word gives the results of what was done before a failure, too. */
function valueOf(result: OfficeExtension.ClientResult<string[]>): string[] | undefined {
  try {
    return result.value;
  } catch {
    return undefined;
  }
}

function drawnIn(ids: readonly string[], underlines: readonly Underline[]): DrawnIn {
  return new Map(ids.flatMap((id, index) => (underlines[index] ? [[id, underlines[index]] as const] : [])));
}
