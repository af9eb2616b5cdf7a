/**
 * Word families: all forms of a base word, made when the pack is built. Too many forms do no harm ("appointmented"
 * is never written); a missing one loses a finding. Irregular verbs and nouns come from the language's own data.
 */
export interface FamilyData {
  /** Base form to its irregular forms, e.g. see: [saw, seen]. */
  readonly irregular: Readonly<Record<string, readonly string[]>>;
  /** Words that have no family: function words, and words whose family would be another word's. */
  readonly single: ReadonlySet<string>;
}

const vowels = 'aeiou';
const isVowel = (letter: string | undefined): boolean => letter !== undefined && vowels.includes(letter);

/** Already a form of something, so it stands only for itself: attended, seeing, appointments. */
function isInflected(word: string): boolean {
  if (/(?<!e)ed$/.test(word) && word.length > 4) return true;
  if (/ing$/.test(word) && word.length > 5) return true;
  return /[^siu]s$/.test(word) && word.length > 3;
}

/** hit, stop, refer: the last consonant may double before -ed and -ing. */
function mayDouble(word: string): boolean {
  const [last, before, third] = [word.at(-1), word.at(-2), word.at(-3)];
  return last !== undefined && !isVowel(last) && !'wxy'.includes(last) && isVowel(before) && !isVowel(third);
}

function withS(word: string): string[] {
  if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ies`];
  if (/(?:s|x|z|ch|sh)$/.test(word)) return [`${word}es`];
  return [`${word}s`];
}

function withEdAndIng(word: string): string[] {
  if (word.endsWith('ie')) return [`${word}d`, `${word.slice(0, -2)}ying`, `${word}ing`];
  if (word.endsWith('ee')) return [`${word}d`, `${word}ing`];
  if (word.endsWith('e')) return [`${word}d`, `${word.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ied`, `${word}ing`];
  const plain = [`${word}ed`, `${word}ing`];
  return mayDouble(word) ? [...plain, `${word}${word.at(-1)}ed`, `${word}${word.at(-1)}ing`] : plain;
}

/** British and American endings are one word: organise and organize. */
function spellings(forms: readonly string[]): string[] {
  return forms.flatMap((form) =>
    /is(?:e|es|ed|ing|ation)$/.test(form) && form.length > 6
      ? [form, form.replace(/is(e|es|ed|ing|ation)$/, 'iz$1')]
      : [form],
  );
}

/** All forms of `word`, itself first. A word that is no base form has only itself (and a plural, if it ends in -ing). */
export function familyOf(word: string, data: FamilyData): string[] {
  const irregular = Object.hasOwn(data.irregular, word) ? data.irregular[word] : undefined;
  if (irregular) {
    const ing = withEdAndIng(word).filter((form) => form.endsWith('ing'));
    return [...new Set([word, ...withS(word), ...ing, ...irregular])];
  }
  if (word.length < 3 || data.single.has(word) || /\d/.test(word)) return [word];
  if (/ing$/.test(word) && word.length > 5) return [word, `${word}s`];
  if (isInflected(word)) return spellings([word]);
  return [...new Set(spellings([word, ...withS(word), ...withEdAndIng(word)]))];
}
