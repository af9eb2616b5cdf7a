import { createHash } from 'node:crypto';
import { readSet } from '../quality/labelled-texts.ts';

/** Numbers from 0 up to 1, the same for the same seed. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const wordsIn = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** The sentences of the labelled whole texts, with curly apostrophes as Word writes them. */
export const sentences: readonly string[] = [...readSet('corpus'), ...readSet('texts')]
  .flatMap(({ text }) => text.split(/\n+|(?<=[.!?])\s+/))
  .map((sentence) => sentence.trim().replaceAll("'", '’'))
  .filter((sentence) => wordsIn(sentence).length >= 4 && wordsIn(sentence).length <= 40);

/** Paragraphs of about 100 words made of these sentences, no two alike, until there are so many characters. */
export function paragraphsOf(characters: number, seed: number): string[] {
  const next = random(seed);
  const paragraphs: string[] = [];
  let total = 0;
  while (total < characters) {
    const chosen: string[] = [];
    for (let words = 0; words < 100;) {
      const sentence = sentences[Math.floor(next() * sentences.length)] ?? '';
      chosen.push(/[.!?]$/.test(sentence) ? sentence : `${sentence}.`);
      words += wordsIn(sentence).length;
    }
    const paragraph = chosen.join(next() < 0.1 ? '  ' : ' ');
    paragraphs.push(paragraph);
    total += paragraph.length + 1;
  }
  return paragraphs;
}

/** So many different phrases of 2 to 5 words that stand in the sentences, in small letters with straight apostrophes. */
export function phrasesOf(count: number, seed: number): string[] {
  const next = random(seed);
  const phrases = new Set<string>();
  while (phrases.size < count) {
    const words = wordsIn(sentences[Math.floor(next() * sentences.length)] ?? '');
    const length = 2 + Math.floor(next() * 4);
    const from = Math.floor(next() * Math.max(1, words.length - length));
    const phrase = words
      .slice(from, from + length)
      .join(' ')
      .toLowerCase()
      .replaceAll('’', "'");
    if (/^[a-z]+(?:[ '][a-z]+)+$/.test(phrase) && phrase.includes(' ')) phrases.add(phrase);
  }
  return [...phrases];
}

/**
 * Phrases for measuring growth: 50 that stand in the sentences, the rest of words from different sentences, so that
 * what is found stays the same while the rules grow.
 */
export function growingPhrases(count: number, seed: number): string[] {
  const next = random(seed + 1);
  const words = sentences.flatMap((sentence) => sentence.toLowerCase().match(/[a-z]+/g) ?? []);
  const phrases = new Set(phrasesOf(Math.min(50, count), seed));
  while (phrases.size < count) {
    const length = 2 + Math.floor(next() * 4);
    const chosen = Array.from({ length }, () => words[Math.floor(next() * words.length)] ?? 'a');
    phrases.add(chosen.join(' '));
  }
  return [...phrases];
}

/** Where phrases stand, found without any engine: runs of words parted by white space only, looked up in a set. */
export function oracle(paragraphs: readonly string[], phrases: readonly string[]): [number, number][] {
  const wanted = new Set(phrases);
  const longest = Math.max(...phrases.map((phrase) => phrase.split(' ').length));
  const spans: [number, number][] = [];
  let offset = 0;
  for (const paragraph of paragraphs) {
    const words = [...paragraph.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu)];
    words.forEach((first, at) => {
      let phrase = '';
      for (let count = 0; count < longest && at + count < words.length; count++) {
        const word = words[at + count];
        if (!word) break;
        const before = words[at + count - 1];
        if (count > 0 && before && paragraph.slice(before.index + before[0].length, word.index).trim() !== '')
          break;
        phrase += (count > 0 ? ' ' : '') + word[0].toLowerCase().replaceAll('’', "'");
        if (count > 0 && wanted.has(phrase)) {
          spans.push([offset + first.index, offset + word.index + word[0].length]);
        }
      }
    });
    offset += paragraph.length + 1;
  }
  return spans;
}

/** A short fingerprint of what was scanned or searched for. */
export const fingerprint = (items: readonly string[]): string =>
  createHash('sha256').update(items.join('\n')).digest('hex').slice(0, 12);
