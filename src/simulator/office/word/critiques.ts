import { runsOf } from '../../model/index.ts';
import type { Critique, Paragraph, WordDocument } from '../../model/index.ts';
import { isSetSupported } from '../api-sets/levels.ts';
import type { ApiLevels } from '../api-sets/levels.ts';
import { errorCodes, invalidArgument, notAllowed, OfficeError } from '../rich-api/errors.ts';

const colours: readonly string[] = ['Red', 'Green', 'Blue', 'Lavender', 'Berry'];

/** The mark that stands in a text for a footnote or endnote. */
const NOTE_MARK = '\u0002';

/** Underlines stretches of a paragraph for the add-in, or throws as Word does. */
export function insertCritiques(
  document: WordDocument,
  paragraphId: string,
  annotations: unknown,
  levels: ApiLevels,
  location: string,
): string[] {
  const paragraph = document.paragraph(paragraphId);
  if (paragraph === undefined) throw invalidArgument(location);
  const critiques = read(annotations, levels, location);
  if (document.faults.readOnly) throw notAllowed(location);
  // OfficeDev/office-js#4953, #5179: the set is there, and without a subscription nothing comes of it.
  if (document.faults.withoutSubscription || document.faults.refuseUnderlines)
    throw new OfficeError(errorCodes.generalException, 'GeneralException', location);
  const placed = critiques.map((critique) => whereWordPuts(paragraph, critique, location));
  return [...document.annotations.insert(paragraphId, placed)];
}

function read(annotations: unknown, levels: ApiLevels, location: string): readonly Critique[] {
  const { critiques } = (annotations ?? {}) as { readonly critiques?: unknown };
  if (!Array.isArray(critiques)) throw invalidArgument(location);
  return critiques.map((critique: unknown) => {
    const { start, length, colorScheme, popupOptions } = (critique ?? {}) as Record<string, unknown>;
    const isWhole = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;
    const isKnown = typeof colorScheme === 'string' && colours.includes(colorScheme);
    if (!isWhole(start) || !isWhole(length) || length === 0 || !isKnown) throw invalidArgument(location);
    if (popupOptions !== undefined && !isSetSupported(levels, 'WordApi', '1.8'))
      throw invalidArgument(location);
    return { start, length, colorScheme, hasMenu: popupOptions !== undefined };
  });
}

/**
 * Word's own idea of where a critique is: note marks are not counted (#4997), and one that reaches into a tracked deletion comes to
 * stand behind it (#5672).
 */
function whereWordPuts(paragraph: Paragraph, critique: Critique, location: string): Critique {
  const marks = paragraph.text.slice(0, critique.start + critique.length).split(NOTE_MARK).length - 1;
  let start = critique.start + marks;
  let at = 0;
  for (const { text, change } of runsOf(paragraph)) {
    const end = at + text.length;
    if (change === 'deleted' && start < end && start + critique.length > at) start = end;
    at = end;
  }
  if (start + critique.length > paragraph.text.length)
    throw new OfficeError(errorCodes.generalException, 'GeneralException', location);
  return { ...critique, start };
}
