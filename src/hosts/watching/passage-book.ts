import type { Passage } from '../types.ts';
import { alignBlocks } from './alignment.ts';
import type { FreshBlock, KnownBlock } from './alignment.ts';

/** What the book holds of a passage: its place in the list is its place in the text. */
interface Entry extends KnownBlock {
  readonly passage: Passage;
}

/**
 * The passages as they were last read, with ids of our own that hold for as long as the passage does. The host's own ids (where
 * it has any) serve to find paragraphs again, but never reach the rest of the program: hosts lose them, move them and leave them out.
 */
export class PassageBook {
  #entries: readonly Entry[] = [];
  #passages: readonly Passage[] = [];
  #notRead: readonly string[] = [];
  #indexOfNative: Map<string, number> | undefined;
  #indexOfId: Map<string, number> | undefined;
  #given = 0;
  #tickets = 0;
  #enteredTicket = 0;

  /** @param prefix what its ids begin with; two books whose passages stand side by side need two */
  constructor(private readonly prefix = 'p') {}

  get passages(): readonly Passage[] {
    return this.#passages;
  }

  /** What the last whole read left out, in words for the practitioner. */
  get notRead(): readonly string[] {
    return this.#notRead;
  }

  /** To be taken when a read begins: what an older read brings after a newer one is refused. */
  ticket(): number {
    this.#tickets += 1;
    return this.#tickets;
  }

  /**
   * Takes in the whole text as it was read.
   *
   * @returns false, and nothing changes, where a later read has already been taken in
   */
  enterAll(ticket: number, fresh: readonly FreshBlock[], notRead: readonly string[]): boolean {
    if (ticket < this.#enteredTicket) return false;
    this.#enteredTicket = ticket;
    const partners = alignBlocks(this.#entries, fresh);
    this.#entries = fresh.map((block, index) => this.#renewed(this.#entries[partners[index] ?? -1], block));
    this.#notRead = notRead;
    this.#changed();
    return true;
  }

  /**
   * Takes in some paragraphs by the host's ids, as a hint named them.
   *
   * @returns false, and nothing changes, where one of them is not known or a later read has already been taken in
   */
  enterSome(ticket: number, fresh: readonly (FreshBlock & { readonly native: string })[]): boolean {
    if (ticket < this.#enteredTicket || !this.knowsAll(fresh.map(({ native }) => native))) return false;
    this.#enteredTicket = ticket;
    const entries = [...this.#entries];
    for (const block of fresh) {
      const index = this.#natives().get(block.native);
      if (index !== undefined) entries[index] = this.#renewed(entries[index], block);
    }
    this.#entries = entries;
    this.#passages = entries.map((entry) => entry.passage);
    return true;
  }

  knowsAll(natives: readonly string[]): boolean {
    return natives.every((native) => this.#natives().has(native));
  }

  /** Where a passage stands in the text, from 0; undefined where it is gone. */
  indexOf(id: string): number | undefined {
    this.#indexOfId ??= new Map(this.#entries.map((entry, index) => [entry.id, index]));
    return this.#indexOfId.get(id);
  }

  passage(id: string): Passage | undefined {
    return this.#entryOf(id)?.passage;
  }

  /** The host's id of a passage, where it gave one. */
  nativeOf(id: string): string | undefined {
    return this.#entryOf(id)?.native;
  }

  /**
   * The id of the passage that a block is: by the host's id, or where that is not known (hosts give new ones) the only one with its text.
   */
  idOf({ native, text }: FreshBlock): string | undefined {
    const index = native === undefined ? undefined : this.#natives().get(native);
    if (index !== undefined) return this.#entries[index]?.id;
    const [only, another] = this.#passages.filter((passage) => passage.text === text);
    return another === undefined ? only?.id : undefined;
  }

  /** Forgets everything, as for another document; ids given so far are not given again. */
  clear(): void {
    this.#enteredTicket = this.ticket();
    this.#entries = [];
    this.#notRead = [];
    this.#changed();
  }

  #entryOf(id: string): Entry | undefined {
    const index = this.indexOf(id);
    return index === undefined ? undefined : this.#entries[index];
  }

  #renewed(entry: Entry | undefined, block: FreshBlock): Entry {
    if (entry !== undefined && entry.text === block.text && entry.native === block.native) return entry;
    const id = entry?.id ?? this.#newId();
    const passage = entry?.text === block.text ? entry.passage : { id, text: block.text };
    return { ...block, id, passage };
  }

  #newId(): string {
    this.#given += 1;
    return `${this.prefix}${this.#given}`;
  }

  #natives(): Map<string, number> {
    if (this.#indexOfNative !== undefined) return this.#indexOfNative;
    const indexes = new Map<string, number>();
    this.#entries.forEach(({ native }, index) => native !== undefined && indexes.set(native, index));
    this.#indexOfNative = indexes;
    return indexes;
  }

  #changed(): void {
    this.#indexOfNative = undefined;
    this.#indexOfId = undefined;
    this.#passages = this.#entries.map((entry) => entry.passage);
  }
}
