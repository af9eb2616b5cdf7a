import type { Sentence } from '../text/sentences.ts';
import { Consequence, trackIn, type Consequences } from './consequences.ts';
import type { GrammarIndex } from './grammar-index.ts';
import { Code, type SymbolRoles } from './rules.ts';
import { Occurrences } from './occurrences.ts';
import type { Openings } from './openings.ts';
import { Stack } from './stack.ts';
import { emptySlot, holdsSymbol, Of, type TokenClasses } from './token-classes.ts';
import type { Trie } from './trie.ts';

/** Sentences have at most so many tokens: text/sentences.ts cuts longer ones. */
const most = 127;
/** How far the marks of one sentence lie from those of the next. */
const step = most + 1;
/** Marks are kept small, so that many lie near; above this they begin anew. */
const mostMarks = 0xffff - step;
/** To ask a node for a symbol of a token costs so much less than to ask the token for one that leads on from the node. */
const nearness = 4;

/**
 * Everything that stands in one sentence: which symbols, from where to where. Worked out from the last token to the
 * first: what may follow is known when a sequence is tried, so that each node of the trie is entered at most once for
 * a start and an end, whatever the text. The same chart is filled again for other sentences.
 */
export class Chart {
  /** Number of tokens. */
  length = 0;
  range: Sentence = { from: 0, to: 0, line: 0 };
  /** By token: its class, see TokenClasses. */
  readonly classes = new Int32Array(step);
  /** By token: 1 where it is a name by its look. */
  readonly names = new Uint8Array(step);
  /** Places of "but" and its kin, which gaps do not cross, first to last. */
  readonly barriers: number[] = [];
  /** Symbols that stand in the sentence and call patterns up, each once. */
  readonly calling: number[] = [];
  /** What has been done since the chart was made, in steps: for tests of how work grows. */
  steps = 0;
  private readonly occurrences: Occurrences;
  /** By track: the mark of the first place where its symbol stands. Marks rise from sentence to sentence, and to the left. */
  private readonly marks: Uint16Array;
  private base = 0;
  /** By place, where there are barriers: that of the one at it or next to come, or the end of the sentence. */
  private readonly limits = new Uint8Array(step + 1);
  private readonly roles: SymbolRoles;
  private readonly trie: Trie;
  private readonly tokenClasses: TokenClasses;
  /** Those of the token classes, as long as the sentence is filled. */
  private items: Int32Array;
  private readonly openings: Openings;
  private readonly consequences: Consequences;
  /** Whether what begins with no symbol has been gone on with from the start. */
  private isOpen = false;
  private readonly stack = new Stack();
  /** Nodes that have been reached without a token: the first so many of these. */
  private readonly waiting: number[] = [];
  private waitingCount = 0;
  private start = 0;

  constructor({ sequences, roles, openings, consequences, tokenClasses }: GrammarIndex) {
    this.roles = roles;
    this.trie = sequences.trie;
    this.tokenClasses = tokenClasses;
    this.items = tokenClasses.items;
    this.marks = new Uint16Array(roles.tracks);
    this.occurrences = new Occurrences(roles.tracks);
    this.openings = openings;
    this.consequences = consequences;
  }

  /** Works out what stands in the sentence whose classes, names and barriers have been filled in. */
  fill(range: Sentence): void {
    this.range = range;
    this.items = this.tokenClasses.items;
    this.length = range.to - range.from;
    // To set the length of a list costs more than to ask for it, and mostly it is empty.
    if (this.calling.length > 0) this.calling.length = 0;
    this.base += step;
    if (this.base > mostMarks) {
      this.marks.fill(0);
      this.base = step;
    }
    if (this.barriers.length > 0) this.setLimits();
    this.occurrences.begin();
    this.steps += this.length;
    for (let start = this.length - 1; start >= 0; start--) if (this.isBusy(start)) this.fillFrom(start);
  }

  /** Whether a symbol that patterns or guards ask for stands anywhere in the sentence. */
  holds(symbol: number): boolean {
    return (this.marks[this.roles.trackOf[symbol] as number] as number) >= this.base;
  }

  /**
   * Calls `visit` for the occurrences, none of them empty, of a symbol that patterns or guards ask for, by start and
   * end, until it answers true; answers whether it did.
   */
  someOccurrence(symbol: number, visit: (start: number, end: number) => boolean): boolean {
    const { occurrences, length } = this;
    const track = this.roles.trackOf[symbol] as number;
    const mark = this.marks[track] as number;
    if (mark < this.base) return false;
    let at = occurrences.first(track);
    for (let start = this.placeOf(mark); start < length; start++) {
      if (this.stands(symbol, start) && visit(start, start + 1)) return true;
      for (; at >= 0 && occurrences.startOf(at) === start; at = occurrences.next(at)) {
        if (occurrences.endOf(at) > start && visit(start, occurrences.endOf(at))) return true;
      }
    }
    return false;
  }

  /** Calls `visit` for the compound symbols that have an occurrence beginning at `start`. */
  eachCompoundAt(start: number, visit: (symbol: number) => void): void {
    const { occurrences } = this;
    for (let at = occurrences.to(start) - 1; at >= occurrences.from(start); at--) {
      if (occurrences.endOf(at) > start) visit(occurrences.symbolOf(at));
    }
  }

  /** Where in the items a list of a class begins. */
  private list(tokenClass: number, list: Of): number {
    return tokenClass + (this.items[tokenClass + list] as number);
  }

  private slotCount(tokenClass: number): number {
    return this.list(tokenClass, Of.Lexicons) - this.list(tokenClass, Of.Symbols);
  }

  /** Whether anything may begin at a place, or be remembered of it. */
  private isBusy(place: number): boolean {
    if (this.openings.isAny) return true;
    const { items } = this;
    const tokenClass = this.classes[place] as number;
    const tracks = items[tokenClass + Of.Tracks];
    const end = items[tokenClass + Of.Seconds];
    if (tracks === end) return false;
    if (tracks !== items[tokenClass + Of.Edges] || end !== items[tokenClass + Of.Others]) return true;
    // Only what follows at once can make something of it: nearly always one look says that nothing does.
    return place + 1 < this.length && this.mayFollow(tokenClass, place + 1);
  }

  /** Whether anything that stands at `place` may follow a token of this class that stands before it. */
  private mayFollow(tokenClass: number, place: number): boolean {
    const { items, trie, occurrences } = this;
    if (occurrences.to(place) > occurrences.from(place)) return true;
    const after = this.classes[place] as number;
    const seconds = this.list(after, Of.Seconds);
    const end = this.list(after, Of.Symbols);
    const others = this.list(tokenClass, Of.Others);
    for (let at = this.list(tokenClass, Of.Starts); at < others; at++) {
      for (let symbol = seconds; symbol < end; symbol++) {
        if (trie.mayLeadOn(items[at] as number, items[symbol] as number)) return true;
      }
    }
    return false;
  }

  /** Whether the symbol stands at a place by the token itself. */
  private stands(symbol: number, place: number): boolean {
    return holdsSymbol(this.items, this.classes[place] as number, symbol);
  }

  /** The place that a mark of this sentence stands for. */
  private placeOf(mark: number): number {
    return most - (mark - this.base);
  }

  private setLimits(): void {
    const { barriers, limits, length } = this;
    limits.fill(length, 0, length + 1);
    for (let number = barriers.length - 1; number >= 0; number--) {
      const barrier = barriers[number] as number;
      limits.fill(barrier, number === 0 ? 0 : (barriers[number - 1] as number) + 1, barrier + 1);
    }
  }

  private fillFrom(start: number): void {
    const tokenClass = this.classes[start] as number;
    this.start = start;
    this.isOpen = false;
    this.occurrences.beginAt(start);
    this.noteToken(tokenClass);
    this.stack.begin();
    this.waitingCount = 0;
    this.keepWaiting(0);
    if (this.openings.isAny && (start === 0 || this.mayOpen())) this.open();
    this.begin(tokenClass);
    this.goOn();
  }

  /** Whether what is asked for behind a gap that begins at the start may be within its reach. */
  private mayOpen(): boolean {
    const { nodes } = this.openings;
    for (let at = 0; at < nodes.length; at++) if (this.mayLeadOn(nodes[at] as number)) return true;
    return false;
  }

  private mayLeadOn(opening: number): boolean {
    const { trie, roles, marks } = this;
    if (trie.output(opening) >= 0 || trie.others(opening) >= 0) return true;
    const leastMark = this.base + most - this.endOfGap(this.start, trie.gap(opening));
    for (let child = trie.children(opening); child >= 0; child = trie.sibling(child)) {
      if ((marks[roles.trackOf[trie.symbol(child)] as number] as number) >= leastMark) return true;
    }
    return false;
  }

  /** Goes on with what begins with no symbol. */
  private open(): void {
    if (this.isOpen) return;
    this.isOpen = true;
    this.leaveHere(0);
  }

  /** Takes note of what the token at the start is by itself. */
  private noteToken(tokenClass: number): void {
    const { items, marks } = this;
    const compoundEdges = this.list(tokenClass, Of.CompoundEdges);
    for (let at = this.list(tokenClass, Of.Calling); at < compoundEdges; at++) this.call(items[at] as number);
    const mark = this.base + most - this.start;
    const tracks = this.list(tokenClass, Of.Tracks);
    const gaps = this.list(tokenClass, Of.Gaps);
    for (let at = tracks; at < gaps; at++) marks[items[at] as number] = mark;
    this.steps += gaps - tracks;
  }

  /** What the token at the start leads to from the root. */
  private begin(tokenClass: number): void {
    const { items } = this;
    const place = this.start + 1;
    if (place < this.length) {
      this.beginAhead(tokenClass, place);
      this.beginOverGaps(tokenClass, place);
    }
    const calling = this.list(tokenClass, Of.Calling);
    for (let at = this.list(tokenClass, Of.Others); at < calling; at++) {
      this.takeOther(items[at] as number, place);
    }
  }

  /** Goes on with what stands at `place`, behind the start. */
  private beginAhead(tokenClass: number, place: number): void {
    const { items } = this;
    const after = this.classes[place] as number;
    const edges = this.list(tokenClass, Of.Edges);
    const starts = this.list(tokenClass, Of.Starts);
    const crossings = this.list(tokenClass, Of.Crossings);
    const others = this.list(tokenClass, Of.Others);
    const seconds = this.list(after, Of.Symbols) - this.list(after, Of.Seconds);
    if (starts - edges > 2 * (crossings - starts) * seconds) {
      this.cross(starts, crossings, place);
    } else {
      this.beginEdges(edges, starts, place);
    }
    this.cross(crossings, others, place);
    for (let at = crossings; at < others; at++) this.takeCompounds(items[at] as number, place);
    const { occurrences } = this;
    const to = occurrences.to(place);
    for (let at = occurrences.from(place); at < to; at++) this.beginBefore(tokenClass, at);
  }

  /** The edges stand in the items from here to there. */
  private beginEdges(from: number, to: number, place: number): void {
    const { items } = this;
    const after = this.classes[place] as number;
    this.steps += to - from;
    for (let at = from; at < to; at += 2) {
      if (holdsSymbol(items, after, items[at] as number)) this.stack.push(items[at + 1] as number, place + 1);
    }
  }

  /** Goes on from the nodes that a token leads to, which stand in the items from here to there: asks for what follows. */
  private cross(from: number, to: number, place: number): void {
    const { items } = this;
    const tokenClass = this.classes[place] as number;
    const seconds = this.list(tokenClass, Of.Seconds);
    const end = this.list(tokenClass, Of.Symbols);
    for (let at = from; at < to; at++) this.takeSymbols(items[at] as number, seconds, end, place, false);
  }

  /** Goes on where an occurrence follows the token at the start. */
  private beginBefore(tokenClass: number, occurrence: number): void {
    const { items } = this;
    const symbol = this.occurrences.symbolOf(occurrence);
    const end = this.list(tokenClass, Of.Seconds);
    let from = this.list(tokenClass, Of.CompoundEdges);
    let to = end;
    while (from < to) {
      const middle = from + 2 * ((to - from) >> 2);
      if ((items[middle] as number) < symbol) from = middle + 2;
      else to = middle;
    }
    this.steps++;
    for (let at = from; at < end && items[at] === symbol; at += 2) {
      this.stack.pushShared(items[at + 1] as number, this.occurrences.endOf(occurrence));
    }
  }

  private beginOverGaps(tokenClass: number, place: number): void {
    const { items, marks, base } = this;
    const gaps = this.list(tokenClass, Of.Gaps);
    const edges = this.list(tokenClass, Of.Edges);
    this.steps += edges - gaps;
    for (let at = gaps; at < edges; at += 3) {
      const mark = marks[items[at] as number] as number;
      if (mark < base) continue;
      const last = this.endOfGap(place, items[at + 1] as number);
      if (this.placeOf(mark) <= last) this.takeEdgeWithin(items[at + 2] as number, mark, place, last);
    }
  }

  /** Goes on from all nodes that have been reached. */
  private goOn(): void {
    const { stack } = this;
    while (stack.size > 0) {
      stack.pop();
      this.enter(stack.node, stack.place, stack.isShared);
    }
  }

  private keepWaiting(node: number): void {
    if (this.waitingCount === this.waiting.length) this.waiting.push(node);
    else this.waiting[this.waitingCount] = node;
    this.waitingCount++;
  }

  private isWaiting(node: number): boolean {
    for (let at = 0; at < this.waitingCount; at++) if (this.waiting[at] === node) return true;
    return false;
  }

  private call(symbol: number): void {
    if (!this.holds(symbol)) this.calling.push(symbol);
  }

  /** What follows once `node` has been reached at `place`, behind the start. */
  private enter(node: number, place: number, isShared: boolean): void {
    const { trie } = this;
    this.steps++;
    if (trie.output(node) >= 0) this.recordOutputs(node, place);
    if (place < this.length && trie.children(node) >= 0) this.takeEdges(node, place, isShared);
    for (let other = trie.others(node); other >= 0; other = trie.sibling(other)) this.takeOther(other, place);
  }

  private takeEdges(node: number, place: number, isShared: boolean): void {
    const { trie } = this;
    const tokenClass = this.classes[place] as number;
    if (trie.childCount(node) * nearness > this.slotCount(tokenClass)) {
      const symbols = this.list(tokenClass, Of.Symbols);
      this.takeSymbols(node, symbols, this.list(tokenClass, Of.Lexicons), place, isShared);
    } else {
      this.steps += trie.childCount(node);
      for (let child = trie.children(node); child >= 0; child = trie.sibling(child)) {
        if (holdsSymbol(this.items, tokenClass, trie.symbol(child))) this.push(child, place + 1, isShared);
      }
    }
    this.takeCompounds(node, place);
  }

  /** What symbols of the token at `place`, which stand in the items from here to there, lead to from `node`. */
  private takeSymbols(node: number, from: number, to: number, place: number, isShared: boolean): void {
    const { trie, items } = this;
    this.steps += to - from;
    for (let at = from; at < to; at++) {
      const symbol = items[at] as number;
      const target = symbol === emptySlot ? -1 : trie.next(node, symbol);
      if (target >= 0) this.push(target, place + 1, isShared);
    }
  }

  private takeCompounds(node: number, place: number): void {
    const { trie, occurrences } = this;
    if (!trie.takesCompounds(node)) return;
    const to = occurrences.to(place);
    for (let at = occurrences.from(place); at < to; at++) {
      this.steps++;
      const target = trie.next(node, occurrences.symbolOf(at));
      if (target >= 0) this.stack.pushShared(target, occurrences.endOf(at));
    }
  }

  /** A gap, or the end of the sentence. */
  private takeOther(other: number, place: number): void {
    const { trie } = this;
    const gap = trie.gap(other);
    if (gap > 0) this.takeEdgesWithin(other, place, this.endOfGap(place, gap));
    else if (trie.code(other) === Code.Last && place === this.length) this.stack.pushShared(other, place);
  }

  /** The last place that a gap of so many words reaches: the barrier, if one stands in its way. */
  private endOfGap(place: number, length: number): number {
    return Math.min(place + length, this.barriers.length > 0 ? (this.limits[place] as number) : this.length);
  }

  /** All edges of a node that has been reached at each place from `first` to `last`. */
  private takeEdgesWithin(node: number, first: number, last: number): void {
    const { trie } = this;
    if (trie.output(node) >= 0 || trie.others(node) >= 0) {
      for (let place = first; place <= last; place++) this.stack.pushShared(node, place);
      return;
    }
    const leastMark = this.base + most - last;
    this.steps += trie.childCount(node);
    for (let child = trie.children(node); child >= 0; child = trie.sibling(child)) {
      const mark = this.marks[this.roles.trackOf[trie.symbol(child)] as number] as number;
      if (mark >= leastMark) this.takeEdgeWithin(child, mark, first, last);
    }
  }

  /** One edge of such a node; the mark is that of its symbol. */
  private takeEdgeWithin(child: number, mark: number, first: number, last: number): void {
    const { stack, occurrences } = this;
    const symbol = this.trie.symbol(child);
    const until = Math.min(last, this.length - 1);
    for (let place = Math.max(first, this.placeOf(mark)); place <= until; place++) {
      this.steps++;
      if (this.stands(symbol, place)) stack.pushShared(child, place + 1);
    }
    let at = occurrences.first(this.roles.trackOf[symbol] as number);
    for (; at >= 0 && occurrences.startOf(at) <= until; at = occurrences.next(at)) {
      this.steps++;
      if (occurrences.startOf(at) >= first) stack.pushShared(child, occurrences.endOf(at));
    }
  }

  private push(node: number, place: number, isShared: boolean): void {
    if (isShared) this.stack.pushShared(node, place);
    else this.stack.push(node, place);
  }

  /** The concepts that end at `node`, which has been reached at `end`. */
  private recordOutputs(node: number, end: number): void {
    const { trie } = this;
    this.record(trie.output(node), end);
    for (let other = trie.otherOutputs(node); other >= 0; other = trie.nextOutput(other)) {
      this.record(trie.concept(other), end);
    }
  }

  /** A concept has been found from the start to `end`. */
  private record(symbol: number, end: number): void {
    const { start } = this;
    if (end === start + 1 && this.stands(symbol, start)) return;
    const consequences = this.consequences.of(symbol);
    const track = trackIn(consequences);
    if (!this.occurrences.add(symbol, track, end)) return;
    if (consequences & Consequence.Calls) this.call(symbol);
    if (track >= 0) {
      this.marks[track] = this.base + most - start;
      if (consequences & Consequence.Opens) this.open();
    }
    if (this.waitingCount > 1 || consequences & Consequence.LeadsOn) this.recordFurther(symbol, end);
  }

  /** So have those that it alone makes been found, and what it may begin. */
  private recordFurther(symbol: number, end: number): void {
    const { start, consequences, trie } = this;
    const further = consequences.furtherOf(symbol);
    for (let at = 0; at < this.waitingCount; at++) {
      const node = this.waiting[at] as number;
      if (node !== 0 && !trie.takesCompounds(node)) continue;
      const target = node === 0 ? consequences.start(further) : trie.next(node, symbol);
      if (target < 0) continue;
      if (end > start) this.stack.pushShared(target, end);
      else this.waitAt(target);
    }
    for (let number = 1; consequences.unit(further, number) >= 0; number++) {
      this.record(consequences.unit(further, number), end);
    }
  }

  /** `node` has been reached before any token. */
  private waitAt(node: number): void {
    if (this.isWaiting(node)) return;
    const { trie } = this;
    const { start, occurrences } = this;
    this.keepWaiting(node);
    const tokenClass = this.classes[start] as number;
    for (let child = trie.children(node); child >= 0; child = trie.sibling(child)) {
      if (holdsSymbol(this.items, tokenClass, trie.symbol(child))) this.stack.pushShared(child, start + 1);
    }
    this.steps += trie.childCount(node);
    // What is recorded meanwhile finds the node waiting.
    const to = occurrences.to(start);
    for (let at = occurrences.from(start); at < to; at++) {
      const target = trie.next(node, occurrences.symbolOf(at));
      if (target < 0) continue;
      if (occurrences.endOf(at) > start) this.stack.pushShared(target, occurrences.endOf(at));
      else this.waitAt(target);
    }
    this.leaveHere(node);
  }

  /** What leads on from a node at the start without a token: the edge of the sentence, gaps, the end of a concept. */
  private leaveHere(node: number): void {
    const { trie, start } = this;
    if (trie.output(node) >= 0) this.recordOutputs(node, start);
    for (let other = trie.others(node); other >= 0; other = trie.sibling(other)) {
      if (trie.code(other) === Code.First && start === 0) this.waitAt(other);
      const gap = trie.gap(other);
      if (gap === 0) continue;
      this.waitAt(other);
      const end = this.endOfGap(start, gap);
      if (end > start) this.takeEdgesWithin(other, start + 1, end);
    }
  }
}
