import { TokenClass } from '../text/token-class.ts';
import { shapes } from '../types.ts';
import type { Rules } from './rules.ts';
import { Sequences } from './sequences.ts';

/** What the matcher looks up, made from the rules. */
export class GrammarIndex {
  /** One more than the highest symbol. */
  readonly symbols: number;
  readonly sequences: Sequences;
  /** By symbol: 1 where patterns begin with it. */
  readonly isCalling: Uint8Array;
  /** By symbol: the number of the lexicon, or -1. */
  readonly lexiconOf: Int32Array;
  private readonly classes = new Map<string, TokenClass>();
  /** By symbol: the last closure that it was found in. */
  private readonly foundIn: Int32Array;
  private closures = 0;

  constructor(rules: Rules, callingSymbols: readonly number[]) {
    const firstConcept = shapes.length + rules.words.length;
    this.symbols = firstConcept + rules.concepts.count;
    this.sequences = new Sequences(rules.concepts, firstConcept);
    this.isCalling = new Uint8Array(this.symbols);
    for (const symbol of callingSymbols) this.isCalling[symbol] = 1;
    this.lexiconOf = new Int32Array(this.symbols).fill(-1);
    rules.lexicons.forEach(([, symbol], number) => (this.lexiconOf[symbol] = number));
    this.foundIn = new Int32Array(this.symbols);
  }

  /** The class of a token with these symbols of shapes and words. */
  classOf(own: readonly number[]): TokenClass {
    const key = own.join(' ');
    const given = this.classes.get(key);
    if (given) return given;
    const made = this.newClass(this.closure(own));
    this.classes.set(key, made);
    return made;
  }

  private newClass(symbols: readonly number[]): TokenClass {
    return new TokenClass(
      Int32Array.from(symbols),
      Int32Array.from(symbols.map((symbol) => this.sequences.start(symbol)).filter((node) => node >= 0)),
      Int32Array.from(symbols.filter((symbol) => this.isCalling[symbol] === 1)),
      Int32Array.from(
        symbols.map((symbol) => this.lexiconOf[symbol] as number).filter((number) => number >= 0),
      ),
    );
  }

  /** The symbols and all concepts that they are by themselves. */
  private closure(own: readonly number[]): number[] {
    const closing = ++this.closures;
    const { foundIn } = this;
    const { units } = this.sequences;
    const found: number[] = [];
    const add = (symbol: number): void => {
      if (foundIn[symbol] === closing) return;
      foundIn[symbol] = closing;
      found.push(symbol);
    };
    own.forEach(add);
    for (let at = 0; at < found.length; at++) units.each(found[at] as number, add);
    return found;
  }
}
