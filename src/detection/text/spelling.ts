/** Words shorter than this are never mended, and none is mended into them. */
const shortest = 6;

/**
 * Finds the word that was meant by one with a single typing error (a letter too many, too few, wrong, or two
 * changed about). Content words only: the first letter must be right, and the short words that turn the meaning
 * are out of reach. Looks words up by what is left of them when one letter is dropped.
 */
export class Spelling {
  private readonly candidates: readonly string[];
  private index: Map<string, string[]> | undefined;

  constructor(words: Iterable<string>, unforgiving: ReadonlySet<string>) {
    this.candidates = [...words].filter(
      (word) => word.length >= shortest && !unforgiving.has(word) && /^\p{L}+$/u.test(word),
    );
  }

  /** The one word meant, or undefined: none is near, or several are and they differ. */
  mend(word: string): string | undefined {
    if (word.length < shortest || word.length > 20 || !/^\p{L}+$/u.test(word)) return undefined;
    // Made at the first unknown word rather than when the panel opens.
    this.index ??= indexOf(this.candidates);
    const near = new Set<string>();
    for (const key of [word, ...dropOne(word)])
      for (const candidate of this.index.get(key) ?? []) near.add(candidate);
    const meant = [...near].filter(
      (candidate) => candidate[0] === word[0] && isOneErrorAway(word, candidate),
    );
    return meant.length === 0 ? undefined : meant.sort((a, b) => (a < b ? -1 : 1))[0];
  }
}

function indexOf(words: readonly string[]): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const word of words) {
    for (const key of [word, ...dropOne(word)]) {
      const given = index.get(key);
      if (given) given.push(word);
      else index.set(key, [word]);
    }
  }
  return index;
}

/** `word` with one letter dropped, the first letter kept. */
function* dropOne(word: string): Generator<string> {
  for (let at = 1; at < word.length; at++) yield word.slice(0, at) + word.slice(at + 1);
}

/** One letter inserted, dropped, replaced, or two neighbours swapped. */
export function isOneErrorAway(a: string, b: string): boolean {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  const restA = a.slice(at);
  const restB = b.slice(at);
  if (restA.slice(1) === restB || restA === restB.slice(1) || restA.slice(1) === restB.slice(1)) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}
