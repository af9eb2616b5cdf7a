import type { Place, Underline } from '../../types.ts';
import type { PassageBook } from '../../watching/index.ts';
import type { DrawnIn, Plan, Progress, Renewal } from './drawing.ts';

/** What was last drawn in a passage. */
interface Entry {
  readonly renewal: Renewal;
  readonly standing: Map<string, Underline>;
  /** The how-manieth drawing it was. */
  readonly drawing: number;
  /** Word did not take all of them: not asked for again before the text changes or a while has gone by. */
  readonly isPartial: boolean;
  /** One has gone since. */
  hasLost: boolean;
}

/** In one run at most; the others follow in further ones. */
const MOST_PARAGRAPHS = 25;
const MOST_LEAVING = 100;

/** Which underlines stand in the document, by the ids that Word gave them, and what is to do to have those that are wanted. */
export class DrawnUnderlines {
  readonly #entries = new Map<string, Entry>();
  /** Drawn by runs that nobody waited for any longer. */
  readonly #strays = new Set<string>();
  #drawings = 0;

  constructor(private readonly book: PassageBook) {}

  /** Word's ids of those that stand, each from another passage where `onePerPassage`. */
  ids(onePerPassage = false): readonly string[] {
    return [...this.#entries.values()].flatMap(({ standing }) =>
      [...standing.keys()].slice(0, onePerPassage ? 1 : undefined),
    );
  }

  /** The underline with this id of Word's. */
  underline(id: string): Underline | undefined {
    for (const { standing } of this.#entries.values()) {
      const found = standing.get(id);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** What one run should do, so that those that are wanted stand, and no others. Undefined where there is nothing to do. */
  plan(wanted: readonly Underline[]): Plan | undefined {
    const byPassage = groupByPassage(wanted);
    const leaving = [...this.#strays];
    const renewing: Renewal[] = [];
    for (const [passageId, { standing }] of this.#entries)
      if (!byPassage.has(passageId)) leaving.push(...standing.keys());
    for (const [passageId, underlines] of byPassage) {
      const renewal = this.#renewalOf(passageId, underlines);
      const entry = this.#entries.get(passageId);
      if (entry !== undefined && isDone(entry, renewal)) continue;
      if (renewing.length >= MOST_PARAGRAPHS || leaving.length >= MOST_LEAVING) break;
      leaving.push(...(entry?.standing.keys() ?? []));
      if (renewal !== undefined) renewing.push(renewal);
    }
    if (leaving.length === 0 && renewing.length === 0) return undefined;
    return { leaving: leaving.slice(0, MOST_LEAVING), renewing };
  }

  /** Takes in what a run came to, if it failed half-way up to there. */
  enter({ gone, drawn, refused }: Progress): void {
    this.gone(gone);
    this.#drawings += 1;
    for (const [renewal, standing] of drawn) this.#enterDrawn(renewal, standing);
    if (refused !== undefined) this.#enterDrawn(refused, new Map());
  }

  /** Takes in a run that was answered when nobody waited for it any longer: what it drew is to go. */
  enterLate({ gone, drawn }: Progress): void {
    this.gone(gone);
    for (const standing of drawn.values()) for (const id of standing.keys()) this.#strays.add(id);
  }

  /** These are not there any more. */
  gone(ids: readonly string[]): void {
    for (const id of ids) {
      this.#strays.delete(id);
      for (const [passageId, entry] of this.#entries) {
        if (!entry.standing.delete(id)) continue;
        entry.hasLost = true;
        if (entry.standing.size === 0 && !entry.isPartial) this.#entries.delete(passageId);
      }
    }
  }

  /** These are not there any more, nor are those that were drawn before them: they vanish all at once. */
  goneTogether(ids: readonly string[]): void {
    const entries = [...this.#entries];
    const last = entries.filter(([, { standing }]) => ids.some((id) => standing.has(id)));
    const vanished = Math.max(...last.map(([, { drawing }]) => drawing));
    for (const [passageId, { drawing }] of entries) if (drawing <= vanished) this.#entries.delete(passageId);
  }

  /** What Word did not take may be asked for again. */
  askAgain(): void {
    for (const entry of this.#entries.values()) if (entry.isPartial) entry.hasLost = true;
  }

  #enterDrawn(renewal: Renewal, standing: DrawnIn): void {
    const left = this.#entries.get(renewal.passageId)?.standing ?? new Map<string, Underline>();
    this.#entries.set(renewal.passageId, {
      renewal,
      // Those that could not be taken away stay known.
      standing: new Map([...left, ...standing]),
      drawing: this.#drawings,
      isPartial: standing.size < renewal.underlines.length,
      hasLost: left.size > 0,
    });
  }

  /** Undefined where the passage is gone, or Word has never given an id for it. */
  #renewalOf(passageId: string, underlines: readonly Underline[]): Renewal | undefined {
    const text = this.book.passage(passageId)?.text;
    // A read that Word gave no ids for does not mean that they no longer hold.
    const native = this.book.nativeOf(passageId) ?? this.#entries.get(passageId)?.renewal.native;
    return text === undefined || native === undefined ? undefined : { passageId, native, text, underlines };
  }
}

export function isSamePlace(one: Place, other: Place): boolean {
  return one.passageId === other.passageId && one.start === other.start && one.end === other.end;
}

function isDone({ renewal, hasLost }: Entry, wanted: Renewal | undefined): boolean {
  return (
    !hasLost &&
    renewal.native === wanted?.native &&
    renewal.text === wanted.text &&
    renewal.underlines.length === wanted.underlines.length &&
    renewal.underlines.every(({ place }, index) => {
      const other = wanted.underlines[index]?.place;
      return other !== undefined && isSamePlace(place, other);
    })
  );
}

/** In the order of the text, and the same words once. */
function groupByPassage(underlines: readonly Underline[]): Map<string, readonly Underline[]> {
  const groups = new Map<string, Underline[]>();
  for (const underline of underlines) {
    const { passageId } = underline.place;
    const group = groups.get(passageId);
    if (group === undefined) groups.set(passageId, [underline]);
    else if (!group.some(({ place }) => isSamePlace(place, underline.place))) group.push(underline);
  }
  for (const group of groups.values()) group.sort((one, other) => one.place.start - other.place.start);
  return groups;
}
