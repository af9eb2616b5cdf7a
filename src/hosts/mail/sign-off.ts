/**
 * The end of an e-mail that no mark tells from its text: names, jobs, telephone numbers, slogans and disclaimers below "Kind regards".
 * Nothing counts as such for being short: it must look like a signature, line by line, and what is written as a sentence stays the
 * author's unless telephone numbers or addresses have come before it.
 */

const CLOSING =
  /^(?:(?:with )?(?:kind(?:est)?|best|warm(?:est)?|many|all the best|sincere|very best|yours)?[ ,]*(?:regards|wishes|thanks|thank you|thanks again|cheers|sincerely|faithfully|truly)|all the best|best|yours|kr|br|diolch(?: yn fawr)?|cofion(?: gorau)?|cordialement|mit freundlichen grüßen|viele grüße|saludos|pozdrawiam|z poważaniem|cu stimă|atenciosamente|cordiali saluti)[ ,.!]*$/iu;

const DEVICE =
  /^(?:sent from (?:my |outlook|mail|yahoo|samsung|the )|get outlook for |von meinem (?:iphone|ipad|handy)|envoyé (?:de|depuis) mon |enviado desde mi |inviato da |wysłane z |anfonwyd o |obtenir outlook|download outlook)/iu;

const CONTACT =
  /\S@\S+\.\S|\bwww\.|https?:\/\/|\b(?:tel|telephone|phone|mob|mobile|fax|direct|ext|office|switchboard|ffôn)\b\W{0,3}[+(]?\d|^[tmefw]\W{1,3}[+(]?\d|^\+?[\d ()-]{9,}$|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/iu;

const AFTERTHOUGHT = /^(?:p\.?\s?p?\.?\s?s\b|n\.?b\b|ôl-nodyn)/iu;

const DISCLAIMER = [
  /\b(?:this|the) (?:e-?mail|message|communication|transmission)\b.{0,80}\b(?:confidential|privileged|intended|private)\b/iu,
  /\bintended (?:solely |only |exclusively )?for (?:the |use by )?(?:use of )?(?:the )?(?:named |intended )?(?:addressee|individual|recipient|person)/iu,
  /\bif you (?:have received|receive|are not the|got)\b.{0,60}\b(?:error|recipient|mistake)\b/iu,
  /\bnot the intended recipient\b/iu,
  /\b(?:confidentiality|legal) (?:notice|disclaimer|statement)\b|^disclaimer\b/iu,
  /\bconsider the environment\b/iu,
  /\b(?:views|opinions)\b.{0,60}\b(?:not necessarily|those of the (?:author|sender))\b/iu,
  /\b(?:scanned|checked|swept) (?:for|by) .{0,30}virus|\bmimecast\b/iu,
  /\b(?:freedom of information|data protection) act\b.{0,80}\b(?:disclos|monitor|record)/iu,
  /\bdiese (?:e-?mail|nachricht)\b.{0,60}\bvertraulich/iu,
  /\bmae['’]r (?:e-?bost|neges)\b.{0,80}\bcyfrinachol/iu,
  /\bce (?:message|courriel)\b.{0,60}\bconfidentiel/iu,
] as const;

const SMALL_WORDS: ReadonlySet<string> = new Set(
  'a an and at by for in of on or the to with y i a’r de du des la le und für & -'.split(' '),
);
const LONGEST_NAME_LINE = 10;

/**
 * Which of the lines that stand together in an e-mail are its end and not its text.
 *
 * @param lines the author's lines between two other parts, blank ones included, in order
 * @returns one answer a line
 */
export function signOffIn(lines: readonly string[]): boolean[] {
  const end: boolean[] = [];
  let below: 'text' | 'closing' | 'contacts' = 'text';
  lines.forEach((line, at) => {
    const text = line.trim();
    if (text === '') {
      end.push(false);
      return;
    }
    const isOwn = AFTERTHOUGHT.test(text);
    if (isOwn) below = 'text';
    else if (below === 'text' && CLOSING.test(text)) below = 'closing';
    else if (below === 'text' && beginsSignature(lines, at)) below = 'contacts';
    else if (below !== 'text' && (CONTACT.test(text) || isDisclaimer(text, 1))) below = 'contacts';
    else if (below === 'closing' && !isNameLine(text)) below = 'text';
    end.push(!isOwn && isEnd(text, below));
  });
  return end;
}

function isEnd(text: string, below: 'text' | 'closing' | 'contacts'): boolean {
  if (DEVICE.test(text) || isDisclaimer(text, 2)) return true;
  if (below === 'contacts') return true;
  return below === 'closing' && !CLOSING.test(text);
}

/** Whether a signature begins here without a closing: three lines or more like one, a telephone number or address among them. */
function beginsSignature(lines: readonly string[], at: number): boolean {
  let count = 0;
  let hasContact = false;
  for (const line of lines.slice(at)) {
    const text = line.trim();
    if (text === '') continue;
    const isContact = CONTACT.test(text);
    if (!isContact && !isNameLine(text)) break;
    count += 1;
    hasContact ||= isContact;
  }
  return hasContact && count >= 3 && isNameLine(lines[at]?.trim() ?? '');
}

/** A name, a job or a team: a few words, nearly all with a capital, and no end of a sentence. */
function isNameLine(text: string): boolean {
  if (/[!?;:]$|[^.\s]{3,}\.$/u.test(text)) return false;
  const words = text.split(/[\s|,/–-]+/u).filter((word) => word !== '');
  if (words.length === 0 || words.length > LONGEST_NAME_LINE) return false;
  const telling = words.filter((word) => !SMALL_WORDS.has(word.toLowerCase()));
  const capital = telling.filter(
    (word) => beginsWithCapital(word) || /^\(?(?:she|he|they|her|him|them)\W*$/iu.test(word),
  );
  return capital.length >= telling.length * 0.75;
}

function isDisclaimer(text: string, marks: number): boolean {
  return DISCLAIMER.filter((pattern) => pattern.test(text)).length >= marks;
}

function beginsWithCapital(word: string): boolean {
  const first = word.replace(/^['"“‘*]+/u, '').charAt(0);
  return first !== first.toLowerCase() || /[\d(+]/.test(first);
}
