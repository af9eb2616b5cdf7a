import { inverse } from './word-text.ts';
import type { Splice, TextRange } from './word-text.ts';

interface Edit {
  readonly splice: Splice;
  readonly selectionBefore: TextRange;
  readonly selectionAfter: TextRange;
  /** Typed by the person: joined with what was typed just before into one word. */
  readonly typing: boolean;
  /** Edits that are taken back together have the same one. */
  readonly group?: object;
}

/** What to do to the document to take an edit back or make it again. */
interface Step {
  readonly splice: Splice;
  readonly selection: TextRange;
}

/** The edits made so far, word by word. */
export class UndoStack {
  #done: Edit[] = [];
  #undone: Edit[] = [];

  add(edit: Edit): void {
    this.#undone = [];
    const last = this.#done.at(-1);
    const joined = last && joinTyping(last, edit);
    if (joined) this.#done[this.#done.length - 1] = joined;
    else this.#done.push(edit);
  }

  /** What takes back the last edit; none where there is none. */
  back(): readonly Step[] {
    const edits = takeLast(this.#done);
    this.#undone.push(...edits);
    return edits.map(({ splice, selectionBefore }) => ({
      splice: inverse(splice),
      selection: selectionBefore,
    }));
  }

  /** What makes the last one that was taken back again. */
  forward(): readonly Step[] {
    const edits = takeLast(this.#undone);
    this.#done.push(...edits);
    return edits.map(({ splice, selectionAfter }) => ({ splice, selection: selectionAfter }));
  }

  /** Forgets everything: after another author's edit the remembered places would be wrong. */
  clear(): void {
    this.#done = [];
    this.#undone = [];
  }
}

/** Takes the last edit from a list, and those of its group, the last one first. */
function takeLast(edits: Edit[]): readonly Edit[] {
  const taken: Edit[] = [];
  do {
    const edit = edits.pop();
    if (edit !== undefined) taken.push(edit);
  } while (taken[0]?.group !== undefined && edits.at(-1)?.group === taken[0].group);
  return taken;
}

/** Two edits as one, where the second goes on with the word that the first wrote; undefined where it does not. */
function joinTyping(first: Edit, second: Edit): Edit | undefined {
  const typed = typedCharacter(second);
  const before = first.splice.inserted[0];
  if (!typed || !first.typing || !before || first.splice.inserted.length !== 1) return undefined;
  if (first.splice.removed.length !== 1 || second.splice.index !== first.splice.index) return undefined;
  const { paragraphId, offset } = first.selectionAfter.end;
  const cursor = second.selectionBefore;
  const goesOn =
    cursor.start.paragraphId === paragraphId &&
    cursor.start.offset === offset &&
    cursor.end.offset === offset;
  const newWord = /\s/.test(before.text.charAt(offset - 1)) && !/\s/.test(typed);
  if (!goesOn || newWord || !grew(first)) return undefined;
  return {
    splice: { ...second.splice, removed: first.splice.removed },
    selectionBefore: first.selectionBefore,
    selectionAfter: second.selectionAfter,
    typing: true,
  };
}

/** The one character that an edit wrote, if that is all it did. */
function typedCharacter({ splice, selectionBefore, typing }: Edit): string | undefined {
  const before = splice.removed[0];
  const after = splice.inserted[0];
  if (!typing || splice.removed.length !== 1 || splice.inserted.length !== 1 || !before || !after)
    return undefined;
  const one = after.text.length - before.text.length === 1;
  return one ? after.text.charAt(selectionBefore.start.offset) : undefined;
}

function grew({ splice }: Edit): boolean {
  return (splice.inserted[0]?.text.length ?? 0) > (splice.removed[0]?.text.length ?? 0);
}
