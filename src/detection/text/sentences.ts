import { Edge, type Tokens } from './tokens.ts';

/** A sentence as a range of tokens, end exclusive; `line` numbers the line of the text that it stands in. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly line: number;
}

/** Longer runs without an end are cut, so that the work a sentence can cause is bounded. */
export const longestSentence = 120;

/** The sentences of a text. A line break, a semicolon and the usual marks end one. */
export function sentencesOf(tokens: Tokens): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  let line = 0;
  for (let at = 1; at <= tokens.count; at++) {
    const edge = at === tokens.count ? Edge.Line : tokens.edge(at);
    if (edge < Edge.Sentence && at - from < longestSentence) continue;
    sentences.push({ from, to: at, line });
    from = at;
    if (edge === Edge.Line) line++;
  }
  return sentences;
}
