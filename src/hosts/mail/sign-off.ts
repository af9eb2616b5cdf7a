import {
  isAfterthought,
  isClosing,
  isContact,
  isDevice,
  isDisclaimer,
  isGreeting,
  isNameLine,
  isOddlyNamedWork,
  isOfTheCase,
  isPlainlyName,
} from './sign-off-words.ts';

/**
 * The end of an e-mail that no mark tells from its text: names, jobs, telephone numbers, slogans and disclaimers below "Kind regards".
 * Nothing counts as such for being short: it must look like a signature, line by line, and what tells of a case stays the author's
 * wherever it stands.
 */

/** Where a line stands: in the text, below "Kind regards", or below telephone numbers and addresses. */
type Standing = 'text' | 'closing' | 'contacts';

/** A signature without "Kind regards" has at least so many lines, and no more sentences (a slogan, hours of work) below them. */
const FEWEST_LINES = 3;
const MOST_SENTENCES = 2;
/** So far is looked ahead, in lines: no signature is longer, and the time stays linear. */
const LONGEST_SIGNATURE = 60;

/**
 * Which of the lines that stand together in an e-mail are its end and not its text.
 *
 * @param lines the author's lines between two other parts, blank ones included, in order
 * @returns one answer a line
 */
export function signOffIn(lines: readonly string[]): boolean[] {
  const written = lines.map((line) => line.trim()).filter((text) => text !== '');
  const ends = endsIn(written);
  let at = 0;
  return lines.map((line) => {
    if (line.trim() === '') return false;
    at += 1;
    return ends[at - 1] === true;
  });
}

function endsIn(texts: readonly string[]): boolean[] {
  const lastClosing = texts.reduce((last, text, at) => (isClosing(text) ? at : last), -1);
  const firstOfText = texts.findIndex((text) => !isGreeting(text));
  let standing: Standing = 'text';
  return texts.map((text, at) => {
    // "Thanks" at the very beginning answers; it closes nothing.
    if (at > firstOfText || !isClosing(text)) standing = standingAt(texts, at, standing, at < lastClosing);
    if (standing === 'closing') return !isClosing(text);
    return standing === 'contacts' || isDevice(text) || isDisclaimer(text, 2);
  });
}

/** @param isBeforeClosing whether a closing follows further down: below a signature there is nothing but signature */
function standingAt(
  texts: readonly string[],
  at: number,
  before: Standing,
  isBeforeClosing: boolean,
): Standing {
  const text = texts[at] ?? '';
  if (isAfterthought(text) || isGreeting(text)) return 'text';
  if (before !== 'contacts' && isClosing(text)) return 'closing';
  if (before === 'text') return beginsSignature(texts, at) ? 'contacts' : 'text';
  if (isContact(text) || isDisclaimer(text, 1)) return 'contacts';
  if (before === 'closing') return isNameHere(texts, at) ? 'closing' : 'text';
  if (isOfTheCase(text)) return 'text';
  return isBeforeClosing && !isNameLine(text) && !isDevice(text) ? 'text' : 'contacts';
}

/** Whether a signature begins here without a closing: a few lines like one, a telephone number or address among them, and the end. */
function beginsSignature(texts: readonly string[], at: number): boolean {
  if (!isNameLine(texts[at] ?? '')) return false;
  const block = blockFrom(texts, at);
  if (block.length < FEWEST_LINES || !block.some(isContact)) return false;
  const below = texts.slice(at + block.length, at + LONGEST_SIGNATURE);
  const own = below.findIndex(isAfterthought);
  const sentences = (own < 0 ? below : below.slice(0, own)).filter(
    (text) => !isContact(text) && !isNameLine(text) && !isDisclaimer(text, 1) && !isDevice(text),
  );
  return sentences.length <= MOST_SENTENCES && !sentences.some(isOfTheCase);
}

/** A short name or one of work; another line of capitals only where telephone numbers or addresses follow it. */
function isNameHere(texts: readonly string[], at: number): boolean {
  const text = texts[at] ?? '';
  if (isNameLine(text) && isPlainlyName(text)) return true;
  return (isNameLine(text) || isOddlyNamedWork(text)) && blockFrom(texts, at + 1).some(isContact);
}

/** The lines from here, one after another, that could all be of a signature. */
function blockFrom(texts: readonly string[], at: number): string[] {
  const ahead = texts.slice(at, at + LONGEST_SIGNATURE);
  const end = ahead.findIndex((text) => !isContact(text) && !isNameLine(text));
  return end < 0 ? ahead : ahead.slice(0, end);
}
