/**
 * Entities of HTML as mail programs write them: by number, and by the names of HTML 4 for letters, punctuation and signs. The names that
 * HTML 5 added (two thousand, for mathematics) are left as they stand: the table would be a tenth of what Outlook's script may weigh.
 */
export function readEntities(text: string): string {
  if (text.indexOf('&') < 0) return text;
  return text.replace(ENTITY, (whole, number: string | undefined, name: string | undefined, end: string) => {
    if (number !== undefined) return characterOf(number) ?? whole;
    const known = CHARACTERS.get(name ?? '');
    // Only the oldest names may go without a semicolon.
    return known === undefined || (end === '' && !isOldest(known)) ? whole : known;
  });
}

const ENTITY = /&(?:#(x[\da-f]+|\d+)|([a-z]+\d*))(;?)/gi;

/** @param number decimal digits, or x and hexadecimal ones */
function characterOf(number: string): string | undefined {
  const code = /^x/i.test(number) ? parseInt(number.slice(1), 16) : Number(number);
  const meant = code >= 128 && code < 160 ? WINDOWS.charCodeAt(code - 128) : code;
  return meant > 0 && meant <= 0x10ffff && !(meant >= 0xd800 && meant < 0xe000)
    ? String.fromCodePoint(meant)
    : undefined;
}

/** What is meant by the numbers from 128, which are letters in Windows and control characters in Unicode. */
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

const isOldest = (character: string): boolean => character <= 'ÿ' && character !== "'";

/** From the no-break space on, in Unicode's order. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ' +
  'ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc ' +
  'Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml ' +
  'aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave ' +
  'uacute ucirc uuml yacute thorn yuml';

/** Names, each followed by its character. */
const OTHERS =
  'quot " amp & lt < gt > apos \' QUOT " AMP & LT < GT > OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ fnof ƒ circ ˆ tilde ˜ ensp \u2002 emsp \u2003 ' +
  'thinsp \u2009 zwnj \u200c zwj \u200d lrm \u200e rlm \u200f ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ dagger † Dagger ‡ ' +
  'bull • hellip … permil ‰ prime ′ Prime ″ lsaquo ‹ rsaquo › euro € trade ™ larr ← uarr ↑ rarr → darr ↓ harr ↔ rArr ⇒ minus − asymp ≈ ' +
  'ne ≠ le ≤ ge ≥ infin ∞ radic √ hearts ♥';

const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ...LATIN.split(' ').map((name, at) => [name, String.fromCharCode(160 + at)] as const),
  ...pairs(OTHERS.split(/ /)),
]);

function pairs(words: readonly string[]): (readonly [string, string])[] {
  return words.flatMap((name, at) => (at % 2 === 0 ? [[name, words[at + 1] ?? ''] as const] : []));
}
