import { stemmer } from 'stemmer';
import type { Word } from '../text/word.ts';
import { keyOfWord } from './keys.ts';

export const numberKey = keyOfWord('0');
export const nameKey = keyOfWord('\u0000name');

/** Whether a word counts as a number, all of which are one to gate and model. */
export const isNumber = ({ text }: Word): boolean => /^x?\d/.test(text);

/** The key of a word's stem, worked out once a word. */
export function stemKeyOf(word: Word): number {
  return (word.stemKey ??= isNumber(word) ? numberKey : keyOfWord(stemmer(word.text)));
}
