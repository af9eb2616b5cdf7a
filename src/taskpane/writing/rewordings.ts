import type { Span } from '../../detection/index.ts';
import type { Lesson } from '../../lessons/index.ts';
import type { PlacedFinding } from '../../prompts/index.ts';
import { sentenceAround } from './sentence.ts';

/** Other wording that a lesson offers for words of the text. Offsets are UTF-16 code units of the passage, end exclusive. */
export interface RewordingOffer {
  /** The words as they stand in the text. */
  readonly words: string;
  /** The lesson's wording for them, as the pack has it. */
  readonly offered: string;
  /** Where the sentence stands that holds the words. */
  readonly sentence: Span;
  /** The sentence with the offered wording in it. */
  readonly draft: string;
}

/** The wording that a card's lessons offer for the words of a place; none where the place does not hold such words. */
export function rewordingsFor(place: PlacedFinding, lessons: readonly Lesson[]): readonly RewordingOffer[] {
  const { text } = place.passage;
  const found = lessons
    .flatMap(({ rewordings }) => rewordings)
    .flatMap(({ instead, try: offered }) => {
      const words = occurrences(instead, text).find((span) => touches(place, span));
      return words === undefined ? [] : [{ words, offered }];
    });
  return found
    .filter(({ words }) => !found.some((other) => holds(other.words, words)))
    .map(({ words, offered }) => offerOf(text, words, offered));
}

function offerOf(text: string, words: Span, offered: string): RewordingOffer {
  const sentence = sentenceAround(text, words);
  const before = text.slice(sentence.start, words.start);
  const after = text.slice(words.end, sentence.end);
  const draft = before + fitted(offered, before, after) + after;
  return { words: text.slice(words.start, words.end), offered, sentence, draft };
}

/** Whether one stretch is more than another and all of it: wording for "Mum did not attend" comes before that for "did not attend". */
function holds(one: Span, other: Span): boolean {
  return one.start <= other.start && one.end >= other.end && one.end - one.start > other.end - other.start;
}

function touches({ finding, overlapping = [] }: PlacedFinding, { start, end }: Span): boolean {
  return [finding, ...overlapping].some((one) => one.start < end && start < one.end);
}

/** Every place of some words in a text, whatever their case, spaces and quotation marks. */
function occurrences(words: string, text: string): readonly Span[] {
  const parts = words
    .replace(/[.!?]+$/u, '')
    .trim()
    .split(/\s+/u)
    .map((part) =>
      part.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&').replace(/['\u2018\u2019]/gu, "['\u2018\u2019]"),
    );
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${parts.join('\\s+')}(?![\\p{L}\\p{N}])`, 'giu');
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Wording as it fits between what stands before and after it: its first letter, and no full stop where the sentence goes on. */
function fitted(wording: string, before: string, after: string): string {
  const opens = !/[\p{L}\p{N}]/u.test(before);
  // "I", "DNA" and a bracket stay as they are.
  const lowered = opens ? wording : wording.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
  return after === '' ? lowered : lowered.replace(/\.$/u, '');
}
