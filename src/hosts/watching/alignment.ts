/** A block of text as it was just read: `native` is the host's own id for it, where it gives one. */
export interface FreshBlock {
  readonly text: string;
  readonly native?: string;
}

/** A block that is already known by an id of ours. */
export interface KnownBlock extends FreshBlock {
  readonly id: string;
}

/** How many neighbours are tried when an edited block is looked for. */
const WINDOW = 8;

/**
 * Finds out which of the known blocks each freshly read one is. The text decides first, because hosts move their own ids about
 * (a new paragraph may take over the id of the one that it was split from); then the host's id; then the place between neighbours.
 *
 * Every text that is in both lists as often as before keeps its ids, wherever it has moved to. Time grows linearly.
 *
 * @returns for each fresh block the index of the known one that it is, or -1 for a new one; no index twice
 */
export function alignBlocks(known: readonly KnownBlock[], fresh: readonly FreshBlock[]): Int32Array {
  const pairing = new Pairing(known, fresh);
  pairing.byPlaceAndText();
  pairing.byText();
  pairing.byNativeId();
  pairing.byNeighbours();
  return pairing.partners;
}

class Pairing {
  /** For each fresh block, the index of its known one, or -1. */
  readonly partners: Int32Array;
  readonly #taken: Uint8Array;

  constructor(
    private readonly known: readonly KnownBlock[],
    private readonly fresh: readonly FreshBlock[],
  ) {
    this.partners = new Int32Array(fresh.length).fill(-1);
    this.#taken = new Uint8Array(known.length);
  }

  /** What stands unchanged at the start and at the end: nearly everything, nearly always. */
  byPlaceAndText(): void {
    const shorter = Math.min(this.known.length, this.fresh.length);
    let start = 0;
    while (start < shorter && this.#sameText(start, start)) {
      this.#pair(start, start);
      start += 1;
    }
    for (let back = 1; back <= shorter - start; back += 1) {
      const knownIndex = this.known.length - back;
      const freshIndex = this.fresh.length - back;
      if (!this.#sameText(knownIndex, freshIndex)) break;
      this.#pair(knownIndex, freshIndex);
    }
  }

  byText(): void {
    this.#byKey((block) => `${block.native ?? ''}\n${block.text}`);
    this.#byKey((block) => block.text);
  }

  byNativeId(): void {
    this.#byKey((block) => block.native);
  }

  /** Edited blocks: those left between the same neighbours. */
  byNeighbours(): void {
    for (let from = 0; from < this.fresh.length; from += 1) {
      if (this.partners[from] !== -1) continue;
      let to = from;
      while (to < this.fresh.length && this.partners[to] === -1) to += 1;
      this.#pairGap(this.#gapOfKnown(from, to), range(from, to));
      from = to;
    }
  }

  #byKey(keyOf: (block: FreshBlock) => string | undefined): void {
    const waiting = new Map<string, number[]>();
    for (let index = this.known.length - 1; index >= 0; index -= 1) {
      const block = this.known[index];
      const key = block === undefined || this.#taken[index] === 1 ? undefined : keyOf(block);
      if (key === undefined) continue;
      const same = waiting.get(key);
      if (same === undefined) waiting.set(key, [index]);
      else same.push(index);
    }
    if (waiting.size === 0) return;
    this.fresh.forEach((block, index) => {
      if (this.partners[index] !== -1) return;
      const key = keyOf(block);
      const partner = key === undefined ? undefined : waiting.get(key)?.pop();
      if (partner !== undefined) this.#pair(partner, index);
    });
  }

  /** The known blocks without a partner that stand where the fresh ones from `from` to `to` now do. */
  #gapOfKnown(from: number, to: number): number[] {
    const before = from === 0 ? -1 : (this.partners[from - 1] ?? -1);
    const below: number[] = [];
    for (let index = before + 1; index < this.known.length && this.#taken[index] === 0; index += 1)
      below.push(index);
    if (below.length > 0 || to >= this.fresh.length) return below;
    const after = this.partners[to] ?? -1;
    const above: number[] = [];
    for (let index = after - 1; index >= 0 && this.#taken[index] === 0; index -= 1) above.push(index);
    return above.reverse();
  }

  #pairGap(known: readonly number[], fresh: readonly number[]): void {
    if (known.length === fresh.length) {
      known.forEach((knownIndex, at) => this.#pair(knownIndex, fresh[at] ?? -1));
      return;
    }
    let next = 0;
    for (const freshIndex of fresh) {
      const like = known
        .slice(next, next + WINDOW)
        .findIndex((knownIndex) =>
          resembles(this.known[knownIndex]?.text ?? '', this.fresh[freshIndex]?.text ?? ''),
        );
      if (like < 0) continue;
      this.#pair(known[next + like] ?? -1, freshIndex);
      next += like + 1;
    }
  }

  #sameText(knownIndex: number, freshIndex: number): boolean {
    const known = this.known[knownIndex];
    const fresh = this.fresh[freshIndex];
    if (known === undefined || fresh === undefined || known.text !== fresh.text) return false;
    // Equal texts side by side (blank paragraphs) are told apart by the host's ids, where both have them.
    return known.native === undefined || fresh.native === undefined || known.native === fresh.native;
  }

  #pair(knownIndex: number, freshIndex: number): void {
    this.partners[freshIndex] = knownIndex;
    this.#taken[knownIndex] = 1;
  }
}

/**
 * Whether one text is the other after an edit: half of the longer one is the same from its start or end, or it is the shorter one with
 * something put in.
 */
function resembles(before: string, after: string): boolean {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let end = 0;
  while (
    end < shorter - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  )
    end += 1;
  const same = start + end;
  return (shorter > 0 && same === shorter) || same * 2 >= Math.max(before.length, after.length);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
