/**
 * Word families: all forms of a base word. Too many forms do no harm ("appointmented" is never written); a missing one
 * loses a finding. Made by rule when the detector is built, so that they need not be stored.
 */

/** Base form to the forms that no rule makes, e.g. see: [saw, seen]. */
export type Irregular = Readonly<Record<string, readonly string[]>>;

/** A form: the base word without its last `cut` letters, then `ending`. */
export type FormVisitor = (cut: number, ending: string) => void;

/** Calls `visit` for all forms of `word`, itself first; some may come twice. One that is no base form has only itself. */
export function eachForm(word: string, irregular: Irregular, visit: FormVisitor): void {
  visit(0, '');
  const { length } = word;
  if (Object.prototype.hasOwnProperty.call(irregular, word)) {
    addS(word, visit);
    addIng(word, visit);
    irregular[word]?.forEach((form) => visit(length, form));
    return;
  }
  if (length < 3 || /\d/.test(word)) return;
  if (length > 5 && word.endsWith('ing')) {
    visit(0, 's');
    return;
  }
  if (!isInflected(word)) {
    addS(word, visit);
    addEd(word, visit);
    addIng(word, visit);
  }
  addAmerican(word, visit);
}

/**
 * Calls `visit` for every word that `form` could be a regular form of, and for more: what `eachForm` does, backwards.
 */
export function eachPossibleBase(form: string, visit: (base: string) => void): void {
  visit(form);
  const without = (letters: number, ending = ''): void => {
    if (form.length > letters) visit(form.slice(0, form.length - letters) + ending);
  };
  const last = lastOf(form);
  if (last === 's') {
    without(1);
    if (form.endsWith('es')) without(2);
    if (form.endsWith('ies')) without(3, 'y');
    if (form.endsWith('zes')) without(3, 'se');
    if (form.endsWith('izes')) without(3, 'ses');
  } else if (last === 'd' && form.endsWith('ed')) {
    without(1);
    without(2);
    without(3);
    if (form.endsWith('ied')) without(3, 'y');
    if (form.endsWith('zed')) {
      without(3, 'se');
      without(3, 'sed');
    }
  } else if (last === 'd') {
    without(1);
  } else if (last === 'g' && form.endsWith('ing')) {
    without(3);
    without(3, 'e');
    without(4);
    if (form.endsWith('ying')) without(4, 'ie');
    if (form.endsWith('zing')) without(4, 'se');
  } else if (form.endsWith('ize')) {
    without(2, 'se');
  } else if (form.endsWith('ization')) {
    without(6, 'sation');
  }
}

/** All forms of `word`, itself first. */
export function familyOf(word: string, irregular: Irregular): string[] {
  const forms: string[] = [];
  eachForm(word, irregular, (cut, ending) => {
    const form = word.slice(0, word.length - cut) + ending;
    if (forms.indexOf(form) < 0) forms.push(form);
  });
  return forms;
}

const isVowel = (letter: string): boolean => letter !== '' && 'aeiou'.includes(letter);
const lastOf = (word: string): string => word.charAt(word.length - 1);

/** Already a form of something, so it stands only for itself: attended, seeing, appointments. */
function isInflected(word: string): boolean {
  const { length } = word;
  if (length > 4 && word.endsWith('ed') && word.charAt(length - 3) !== 'e') return true;
  return length > 3 && word.endsWith('s') && !'siu'.includes(word.charAt(length - 2));
}

const endsInConsonantY = (word: string): boolean =>
  word.length > 1 && lastOf(word) === 'y' && !isVowel(word.charAt(word.length - 2));

function addS(word: string, visit: FormVisitor): void {
  const last = lastOf(word);
  if (endsInConsonantY(word)) visit(1, 'ies');
  else if ('sxz'.includes(last) || (last === 'h' && /[cs]h$/.test(word))) visit(0, 'es');
  else visit(0, 's');
}

/** hit, stop, refer: the last consonant may double before -ed and -ing. */
function mayDouble(word: string): boolean {
  const { length } = word;
  const last = lastOf(word);
  if (isVowel(last) || 'wxy'.includes(last)) return false;
  return isVowel(word.charAt(length - 2)) && !isVowel(word.charAt(length - 3));
}

function addEd(word: string, visit: FormVisitor): void {
  if (lastOf(word) === 'e') visit(0, 'd');
  else if (endsInConsonantY(word)) visit(1, 'ied');
  else {
    visit(0, 'ed');
    if (mayDouble(word)) visit(0, `${lastOf(word)}ed`);
  }
}

function addIng(word: string, visit: FormVisitor): void {
  if (lastOf(word) === 'e' && !word.endsWith('ee')) {
    if (word.endsWith('ie')) {
      visit(2, 'ying');
      visit(0, 'ing');
    } else {
      visit(1, 'ing');
    }
    return;
  }
  visit(0, 'ing');
  if (!endsInConsonantY(word) && mayDouble(word)) visit(0, `${lastOf(word)}ing`);
}

const inflectedBritish = ['ised', 'ises', 'isation'];

/** British and American endings are one word: organise and organize. */
function addAmerican(word: string, visit: FormVisitor): void {
  const { length } = word;
  if (word.endsWith('ise')) {
    if (length > 6) visit(2, 'ze');
    if (length > 5) {
      visit(2, 'zes');
      visit(2, 'zed');
    }
    if (length > 4) visit(2, 'zing');
    return;
  }
  for (const ending of inflectedBritish) {
    if (length > 6 && word.endsWith(ending)) visit(ending.length - 1, `z${ending.slice(2)}`);
  }
}
