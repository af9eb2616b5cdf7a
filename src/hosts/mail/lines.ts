/** A stretch of text: UTF-16 code units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A line of a text. `start` and `end` are those of the whole line without its break; `text` is it without space around. */
export interface Line extends Span {
  readonly text: string;
  /** Where `text` begins. */
  readonly textStart: number;
}

/** A text's lines with their offsets. Breaks are those of Windows, Unix, old Macs, Word (vertical tab) and Unicode. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  const breaks = /\r\n|[\n\r\v\u2028\u2029]/g;
  let start = 0;
  for (let found = breaks.exec(text); found !== null; found = breaks.exec(text)) {
    lines.push(lineAt(text, start, found.index));
    start = found.index + found[0].length;
  }
  lines.push(lineAt(text, start, text.length));
  return lines;
}

function lineAt(text: string, start: number, end: number): Line {
  const line = text.slice(start, end);
  const leading = line.length - line.trimStart().length;
  return { start, end, text: line.trim(), textStart: start + leading };
}
