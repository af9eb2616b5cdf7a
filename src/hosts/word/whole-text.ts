// Paragraphs end in a carriage return or line feed, cells of tables in a bell.
// eslint-disable-next-line no-control-regex
const LINE_ENDS = /[\r\n\u0007]+/;

/** What Word puts between paragraphs and cells, and nowhere else: bell, tab, line feed, page break, carriage return. */
const BETWEEN: ReadonlySet<number> = new Set([0x07, 0x09, 0x0a, 0x0c, 0x0d]);

/** The lines of a text that Word gave as one string. */
export function linesOf(text: string): ReadonlySet<string> {
  return new Set(text.split(LINE_ENDS));
}

/** How many marks of paragraphs and cells a text holds. */
export function marksIn(text: string): number {
  let marks = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0d || unit === 0x0a || unit === 0x07) marks += 1;
  }
  return marks;
}

/** Whether a text holds these paragraphs one after another, and besides them only what stands between paragraphs. Blank ones don't count. */
export function holdsJust(text: string, paragraphs: readonly { readonly text: string }[]): boolean {
  let at = 0;
  for (const paragraph of paragraphs) {
    if (paragraph.text === '') continue;
    while (!text.startsWith(paragraph.text, at)) {
      if (!isBetween(text, at)) return false;
      at += 1;
    }
    at += paragraph.text.length;
    if (at < text.length && !isBetween(text, at)) return false;
  }
  while (isBetween(text, at)) at += 1;
  return at === text.length;
}

function isBetween(text: string, at: number): boolean {
  return BETWEEN.has(text.charCodeAt(at));
}
