import type { TokenClass } from '../text/token-class.ts';
import type { Sentence } from '../text/sentences.ts';
import type { GrammarIndex } from './grammar-index.ts';
import { Code } from './rules.ts';
import { Occurrences } from './occurrences.ts';
import { Stack } from './stack.ts';
import type { Trie } from './trie.ts';

/** Sentences have at most so many tokens: text/sentences.ts cuts longer ones. */
const most = 127;
/** How far the marks of one sentence lie from those of the next. */
const step = most + 1;

/**
 * Everything that stands in one sentence: which symbols, from where to where. Worked out from the last token to the
 * first: what may follow is known when a sequence is tried, so that each node of the trie is entered at most once for
 * a start and an end, whatever the text. The same chart is filled again for other sentences.
 */
export class Chart {
  /** Number of tokens. */
  length = 0;
  range: Sentence = { from: 0, to: 0, line: 0 };
  /** By token. */
  readonly classes: TokenClass[] = [];
  /** By token: 1 where it is a name by its look. */
  readonly names = new Uint8Array(step);
  /** By token: 1 for "but" and its kin, which gaps do not cross. */
  readonly barriers = new Uint8Array(step);
  /** Symbols that stand in the sentence and call patterns up, each once. */
  readonly calling: number[] = [];
  /** What has been done since the chart was made, in steps: for tests of how work grows. */
  steps = 0;
  private readonly occurrences: Occurrences;
  /** By symbol: the mark of the first place where it stands. Marks rise from sentence to sentence, and to the left. */
  private readonly marks: Int32Array;
  private base = 0;
  private readonly trie: Trie;
  private readonly isCompound: Uint8Array;
  private readonly stack = new Stack();
  /** Nodes that have been reached without a token: the first so many of these. */
  private readonly waiting: number[] = [];
  private waitingCount = 0;
  private start = 0;

  constructor(private readonly index: GrammarIndex) {
    this.trie = index.sequences.trie;
    this.isCompound = index.sequences.isCompound;
    this.marks = new Int32Array(index.symbols);
    this.occurrences = new Occurrences(index.symbols);
  }

  /** Works out what stands in the sentence whose classes, names and barriers have been filled in. */
  fill(range: Sentence): void {
    this.range = range;
    this.length = range.to - range.from;
    this.calling.length = 0;
    this.base += step;
    if (this.base > 0x7fff0000) {
      this.marks.fill(0);
      this.base = step;
    }
    this.occurrences.begin(this.length);
    for (let start = this.length - 1; start >= 0; start--) this.fillFrom(start);
  }

  /** Whether the symbol stands anywhere in the sentence. */
  holds(symbol: number): boolean {
    return (this.marks[symbol] as number) >= this.base;
  }

  /** The end of the shortest occurrence of `symbol` at `start` that is not empty, or -1. */
  shortestEnd(symbol: number, start: number): number {
    if ((this.classes[start] as TokenClass).has(symbol)) return start + 1;
    for (let at = this.occurrences.first(symbol, start); at >= 0; at = this.occurrences.next(at)) {
      if (this.occurrences.endOf(at) > start) return this.occurrences.endOf(at);
    }
    return -1;
  }

  /** Calls `visit` for the occurrences of `symbol`, by start and end, until it answers true; answers whether it did. */
  someOccurrence(symbol: number, visit: (start: number, end: number) => boolean): boolean {
    if (!this.holds(symbol)) return false;
    const { occurrences, length } = this;
    for (let start = this.firstPlace(symbol); start < length; start++) {
      if ((this.classes[start] as TokenClass).has(symbol) && visit(start, start + 1)) return true;
      for (let at = occurrences.first(symbol, start); at >= 0; at = occurrences.next(at)) {
        if (occurrences.endOf(at) > start && visit(start, occurrences.endOf(at))) return true;
      }
    }
    return false;
  }

  /** Calls `visit` for the compound symbols that have an occurrence beginning at `start`. */
  eachCompoundAt(start: number, visit: (symbol: number) => void): void {
    const { occurrences } = this;
    for (let at = occurrences.firstAt(start); at >= 0; at = occurrences.nextAt(at)) {
      if (occurrences.endOf(at) > start) visit(occurrences.symbolOf(at));
    }
  }

  /** The first place of a symbol that the sentence holds (of those looked at so far). */
  private firstPlace(symbol: number): number {
    return most - ((this.marks[symbol] as number) - this.base);
  }

  private fillFrom(start: number): void {
    this.start = start;
    const { starts, symbols, calling } = this.classes[start] as TokenClass;
    for (let at = 0; at < calling.length; at++) this.call(calling[at] as number);
    const mark = this.base + most - start;
    const { marks, stack } = this;
    for (let at = 0; at < symbols.length; at++) marks[symbols[at] as number] = mark;
    this.steps += symbols.length;
    stack.begin();
    this.waitingCount = 0;
    this.keepWaiting(0);
    if (this.trie.others.at(0) >= 0) this.leaveHere(0);
    this.goOn();
    for (let at = starts.length - 1; at >= 0; at--) {
      this.enter(starts[at] as number, start + 1, false);
      this.goOn();
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
    const { lastOutputs, outputs, outputsBefore, children, others } = this.trie;
    this.steps++;
    for (let output = lastOutputs.at(node); output >= 0; output = outputsBefore.at(output)) {
      this.record(outputs.at(output), place);
    }
    if (place < this.length && children.at(node) >= 0) this.takeEdges(node, place, isShared);
    if (others.at(node) >= 0) this.takeOthers(node, place);
  }

  private takeEdges(node: number, place: number, isShared: boolean): void {
    const { trie, isCompound } = this;
    const tokenClass = this.classes[place] as TokenClass;
    const count = trie.childCounts.at(node);
    if (count > 2 * tokenClass.symbols.length + 4) {
      this.askEdges(node, place, isShared);
      return;
    }
    const { marks, base } = this;
    const codes = trie.codes.items;
    const siblings = trie.siblings.items;
    this.steps += count;
    for (let child = trie.children.at(node); child >= 0; child = siblings[child] as number) {
      const symbol = (codes[child] as number) - Code.Symbol;
      if ((marks[symbol] as number) < base) continue;
      if (tokenClass.has(symbol)) this.push(child, place + 1, isShared);
      if (isCompound[symbol] === 1) this.pushEnds(symbol, place, child);
    }
  }

  /** The same for a node with many edges: asks for those that the token has. */
  private askEdges(node: number, place: number, isShared: boolean): void {
    const { trie } = this;
    const { symbols } = this.classes[place] as TokenClass;
    this.steps += symbols.length;
    for (let at = 0; at < symbols.length; at++) {
      const target = trie.next(node, symbols[at] as number);
      if (target >= 0) this.push(target, place + 1, isShared);
    }
    const { occurrences } = this;
    for (let at = occurrences.firstAt(place); at >= 0; at = occurrences.nextAt(at)) {
      this.steps++;
      const target = trie.next(node, occurrences.symbolOf(at));
      if (target >= 0) this.stack.pushShared(target, occurrences.endOf(at));
    }
  }

  /** Gaps, and the end of the sentence. */
  private takeOthers(node: number, place: number): void {
    const { others, codes, siblings } = this.trie;
    for (let other = others.at(node); other >= 0; other = siblings.at(other)) {
      const code = codes.at(other);
      if (code > Code.Gap) {
        if (this.mayGoOn(other)) this.takeEdgesWithin(other, place, this.endOfGap(place, code - Code.Gap));
      } else if (code === Code.Last && place === this.length) this.stack.pushShared(other, place);
    }
  }

  /** A quick no: false where a gap leads to one symbol only, and that stands nowhere ahead. */
  private mayGoOn(node: number): boolean {
    const { trie } = this;
    const child = trie.children.at(node);
    if (child < 0 || trie.siblings.at(child) >= 0) return true;
    if (trie.lastOutputs.at(node) >= 0 || trie.others.at(node) >= 0) return true;
    return (this.marks[trie.codes.at(child) - Code.Symbol] as number) >= this.base;
  }

  /** The last place that a gap of so many words reaches: the barrier, if one stands in its way. */
  private endOfGap(place: number, length: number): number {
    const last = Math.min(this.length, place + length);
    for (let at = place; at < last; at++) if (this.barriers[at] === 1) return at;
    return last;
  }

  /** All edges of a node that has been reached at each place from `first` to `last`. */
  private takeEdgesWithin(node: number, first: number, last: number): void {
    const { trie, isCompound } = this;
    if (trie.lastOutputs.at(node) >= 0 || trie.others.at(node) >= 0) {
      for (let place = first; place <= last; place++) this.stack.pushShared(node, place);
      return;
    }
    const { marks } = this;
    const codes = trie.codes.items;
    const siblings = trie.siblings.items;
    const leastMark = this.base + most - last;
    const until = Math.min(last, this.length - 1);
    this.steps += trie.childCounts.at(node);
    for (let child = trie.children.at(node); child >= 0; child = siblings[child] as number) {
      const symbol = (codes[child] as number) - Code.Symbol;
      if ((marks[symbol] as number) < leastMark) continue;
      this.steps += until - first + 1;
      for (let place = first; place <= until; place++) {
        if ((this.classes[place] as TokenClass).has(symbol)) this.stack.pushShared(child, place + 1);
        if (isCompound[symbol] === 1) this.pushEnds(symbol, place, child);
      }
    }
  }

  private push(node: number, place: number, isShared: boolean): void {
    if (isShared) this.stack.pushShared(node, place);
    else this.stack.push(node, place);
  }

  private pushEnds(symbol: number, place: number, target: number): void {
    const { occurrences } = this;
    for (let at = occurrences.first(symbol, place); at >= 0; at = occurrences.next(at)) {
      this.stack.pushShared(target, occurrences.endOf(at));
    }
  }

  /** A concept has been found from the start to `end`: so are those that it alone makes, and what it may begin. */
  private record(symbol: number, end: number): void {
    const { start } = this;
    if (end === start + 1 && (this.classes[start] as TokenClass).has(symbol)) return;
    if (!this.occurrences.add(symbol, start, end)) return;
    if (this.index.isCalling[symbol] === 1) this.call(symbol);
    this.marks[symbol] = this.base + most - start;
    const { sequences } = this.index;
    for (let at = 0; at < this.waitingCount; at++) {
      const node = this.waiting[at] as number;
      const target = node === 0 ? sequences.start(symbol) : this.trie.next(node, symbol);
      if (target < 0) continue;
      if (end > start) this.stack.pushShared(target, end);
      else this.waitAt(target);
    }
    const { units } = sequences;
    for (let unit = units.first(symbol); unit >= 0; unit = units.next(unit))
      this.record(units.number(unit), end);
  }

  /** `node` has been reached before any token. */
  private waitAt(node: number): void {
    if (this.isWaiting(node)) return;
    const { trie } = this;
    const { start, occurrences } = this;
    this.keepWaiting(node);
    const tokenClass = this.classes[start] as TokenClass;
    for (let child = trie.children.at(node); child >= 0; child = trie.siblings.at(child)) {
      if (tokenClass.has(trie.codes.at(child) - Code.Symbol)) this.stack.pushShared(child, start + 1);
    }
    this.steps += trie.childCounts.at(node);
    for (let at = occurrences.firstAt(start); at >= 0; at = occurrences.nextAt(at)) {
      const target = trie.next(node, occurrences.symbolOf(at));
      if (target < 0) continue;
      if (occurrences.endOf(at) > start) this.stack.pushShared(target, occurrences.endOf(at));
      else this.waitAt(target);
    }
    this.leaveHere(node);
  }

  /** What leads on from a node at the start without a token: the edge of the sentence, gaps, the end of a concept. */
  private leaveHere(node: number): void {
    const { lastOutputs, outputs, outputsBefore, others, codes, siblings } = this.trie;
    const { start } = this;
    for (let output = lastOutputs.at(node); output >= 0; output = outputsBefore.at(output)) {
      this.record(outputs.at(output), start);
    }
    for (let other = others.at(node); other >= 0; other = siblings.at(other)) {
      const code = codes.at(other);
      if (code === Code.First && start === 0) this.waitAt(other);
      if (code <= Code.Gap) continue;
      this.waitAt(other);
      const end = this.endOfGap(start, code - Code.Gap);
      if (end > start) this.takeEdgesWithin(other, start + 1, end);
    }
  }
}
