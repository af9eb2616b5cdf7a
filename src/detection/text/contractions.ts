/** A part of a contraction: "didn't" is "did", 0 to 3, and "not", 3 to 6. */
export interface ContractionPart {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Contractions whose parts are not just "n't" or "'s" cut off. */
const whole: Readonly<Record<string, readonly [string, string]>> = {
  "can't": ['can', 'not'],
  "won't": ['will', 'not'],
  "shan't": ['shall', 'not'],
  "ain't": ['is', 'not'],
  cannot: ['can', 'not'],
  cant: ['can', 'not'],
  wont: ['will', 'not'],
  dont: ['do', 'not'],
  didnt: ['did', 'not'],
  doesnt: ['does', 'not'],
  wasnt: ['was', 'not'],
  werent: ['were', 'not'],
  isnt: ['is', 'not'],
  hasnt: ['has', 'not'],
  havent: ['have', 'not'],
  hadnt: ['had', 'not'],
  couldnt: ['could', 'not'],
  wouldnt: ['would', 'not'],
  shouldnt: ['should', 'not'],
  arent: ['are', 'not'],
};

const endings: Readonly<Record<string, string>> = { re: 'are', ve: 'have', ll: 'will', d: 'would', m: 'am' };

const own = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.prototype.hasOwnProperty.call(table, key) ? table[key] : undefined;

/**
 * The tokens that a word in small letters stands for; undefined where it is one token as it stands. A possessive 's
 * belongs to no token. Written all in capitals, one without an apostrophe is an abbreviation and no contraction:
 * the tokeniser sees to that.
 */
export function contractionOf(word: string): readonly ContractionPart[] | undefined {
  const parts = own(whole, word);
  if (parts) {
    const cut = Math.min(parts[0].length, word.length - 1);
    return [
      { word: parts[0], start: 0, end: cut },
      { word: parts[1], start: cut, end: word.length },
    ];
  }
  const apostrophe = word.indexOf("'");
  return apostrophe < 0 ? undefined : cutAt(word, apostrophe);
}

function cutAt(word: string, apostrophe: number): readonly ContractionPart[] {
  const { length } = word;
  if (word.endsWith("n't") && length > 3) {
    return [
      { word: word.slice(0, -3), start: 0, end: length - 3 },
      { word: 'not', start: length - 3, end: length },
    ];
  }
  const head = { word: word.slice(0, apostrophe), start: 0, end: apostrophe };
  const tail = word.slice(apostrophe + 1);
  if (tail === 's' || tail === '') return [head];
  const ending = own(endings, tail);
  if (ending !== undefined) return [head, { word: ending, start: apostrophe, end: length }];
  return [{ word: word.replace(/'/g, ''), start: 0, end: length }];
}
