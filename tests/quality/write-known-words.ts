import { writeFileSync } from 'node:fs';
import { readSet, sets } from './labelled-texts.ts';
import { Tokeniser } from '../../src/detection/text/tokeniser.ts';
import { Capital } from '../../src/detection/text/tokens.ts';

/**
 * Writes packs/language/known-words.txt: words that the labelled texts hold in small letters at least three times.
 * The detector never takes them for names or for typing errors.
 *
 *   npm run known-words
 */
const leastTimes = 3;
const counts = new Map<string, number>();
const tokeniser = new Tokeniser();
for (const { text } of sets.flatMap((set) => readSet(set))) {
  const tokens = tokeniser.read(text);
  for (let at = 0; at < tokens.count; at++) {
    const { text: word } = tokens.word(at);
    if (tokens.capital(at) === Capital.None && /^\p{L}{2,}$/u.test(word))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
}
const known = [...counts].filter(([, count]) => count >= leastTimes).map(([word]) => word);
writeFileSync('packs/language/known-words.txt', `${known.sort().join('\n')}\n`);
console.log(`${known.length} known words written to packs/language/known-words.txt`);
