import { twiceAsLong } from '../numbers.ts';

/** So many words are enough to remember. */
const most = 16_384;

/**
 * Remembers which questions about words were answered with no. Nearly all are, and to ask again is to wait for memory:
 * what is known of one word lies close together here.
 */
export class AskedInVain {
  /** A bit for each question, row after row: whether it was asked in vain. */
  bits: Int32Array;
  private readonly width: number;
  private count = 0;

  /** For questions numbered below `questions`. */
  constructor(questions: number) {
    this.width = (questions + 31) >> 5;
    this.bits = new Int32Array(64 * this.width);
  }

  /** Whether it is time to begin afresh. */
  get isFull(): boolean {
    return this.count >= most;
  }

  /** Where in `bits` the row of a new word begins. */
  add(): number {
    const row = this.count++ * this.width;
    if (row === this.bits.length) this.bits = twiceAsLong(this.bits);
    return row;
  }

  /** Notes that a question was asked in vain about the word of this row. */
  note(row: number, question: number): void {
    const place = row + (question >> 5);
    this.bits[place] = (this.bits[place] as number) | (1 << (question & 31));
  }
}

/** Whether `bits` say that a question was asked in vain about the word of this row. */
export const wasInVain = (bits: Int32Array, row: number, question: number): boolean =>
  (((bits[row + (question >> 5)] as number) >>> (question & 31)) & 1) === 1;
