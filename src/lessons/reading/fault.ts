/** A place in a file: line and column from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Something in a file that has to be put right before the pack can be used. */
export interface PackFault extends Position {
  /** What is wrong, in plain words, without a full stop. */
  readonly problem: string;
  /** What to do next, as full sentences. */
  readonly mend: string;
}

/** One fault as one line: `file:line:column problem — mend`. The only way in which faults are shown as text. */
export function renderFault(fault: PackFault): string {
  return `${fault.file}:${fault.line}:${fault.column} ${fault.problem} — ${fault.mend}`;
}

/** Faults in the order in which a person works through them: by file, then down the page. */
export function inReadingOrder(faults: readonly PackFault[]): PackFault[] {
  return [...faults].sort(
    (one, other) =>
      Number(one.file > other.file) - Number(one.file < other.file) ||
      one.line - other.line ||
      one.column - other.column,
  );
}
