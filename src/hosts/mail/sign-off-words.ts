/** What the lines below "Kind regards" look like, one at a time. */

/** No line of a signature that counts for its looks is longer. */
const LONGEST_NAME_LINE = 10;
/** A longer line must also hold a word of a job or a place of work, or telephone numbers or addresses below it. */
const LONGEST_BARE_NAME = 4;

const CLOSING =
  /^(?:(?:with )?(?:kind(?:est)?|best|warm(?:est)?|many|all the best|sincere|very best|yours)?[ ,]*(?:regards|wishes|thanks|thank you|thanks again|cheers|sincerely|faithfully|truly)|all the best|best|yours|kr|br|diolch(?: yn fawr)?|cofion(?: gorau)?|cordialement|bien (?:cordialement|à vous)|mit freundlichen grüßen|(?:viele|liebe) grüße|mfg|(?:un )?saludos?(?: cordial(?:es)?)?|atentamente|pozdrawiam|z poważaniem|cu stimă|atenciosamente|cumprimentos|(?:cordiali|distinti) saluti|met vriendelijke groet(?:en)?|mvg|(?:med )?vänliga hälsningar|med venlig hilsen)[ ,.!]*$/iu;

/** "Sent from my iPhone" and its kin: what sends, and little more. */
const DEVICE =
  /^(?:sent (?:from|via|using|with)|get|download|obtenir|ottieni|obtener|pobierz|von|gesendet (?:von|mit)|envoyé (?:de|depuis|à partir de)|enviado (?:desde|do|a partir do)|inviato da|(?:verzonden|verstuurd) (?:vanaf|vanuit|met)|wysłane z|trimis de pe|skickat från|sendt fra|anfonwyd o)\s(?:(?:my|the|a|mijn|meinem|mon|mi|meu|min|fy|telefonu)\s)?(?:\S+\s){0,1}?(?:iphone|ipad|apple|mobile|phone|smartphone|handy|tablet|blackberry|galaxy|samsung|android|pixel|huawei|outlook|mail|yahoo|aol|gmail|proton|bluemail|device|ffôn)\S*(?:\s\S+){0,4}$/iu;

const CONTACT =
  /\S@\S+\.\S|\bwww\.|https?:\/\/|\b(?:tel|telephone|phone|mob|mobile|fax|direct|ext|office|switchboard|ffôn)\b\W{0,3}[+(]?\d|^[tmefw]\W{1,3}[+(]?\d|^\+?[\d ()-]{9,}$|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/iu;
const CONTACT_FIRST =
  /^(?:tel|telephone|phone|mob|mobile|fax|direct|ext|e-?mail|office|switchboard|ffôn|web|address|[tmefw])\b\W/iu;

const AFTERTHOUGHT =
  /^(?:p\.?\s?p?\.?\s?s\b|n\.?b\b|ôl-nodyn|(?:i |sorry,? (?:i )?)?forgot to\b|one (?:more|other|last) thing\b|just to add\b|also[ ,:]|by the way\b|btw\b|edit(?:ed)?:|update:|addendum\b)/iu;

const GREETING =
  /^(?:hi|hiya|hello|hey|dear|morning|afternoon|good (?:morning|afternoon|evening)|annwyl)\b/iu;

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

const wordsIn = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const SMALL_WORDS = wordsIn('a an and at by for in of on or the to with y i a’r de du des la le und für & -');

/** The people of a case: no signature speaks of them. */
const CASE_PEOPLE = wordsIn(
  'mum mum’s mam mummy dad dad’s daddy nan gran grandma grandad he he’s she she’s him his himself herself carer’s parents’',
);

/** Words of what happened or did not: in a note, but in no name, job or team. */
const NOTE_WORDS = wordsIn(
  'i i’ve i’m we us me it it’s they them their her you who what which nobody nothing none no not never cannot without unable lack ' +
    'is are was were be been being am has have had did does do done will would could should can must might ' +
    'say says said saying tell tells told ask asks seem seems appear appears report reports feel felt know knew known heard hears ' +
    'saw seen spoke spoken came come went gone go brought took taken put left kept keep made hold held met sent got given found ' +
    'refuse refuses refusing decline declines attend attends engage engages engaging agree agrees agreed threaten demands ' +
    'cancel cancels miss misses missing failing unknown unseen again only since despite because although yet still until twice ' +
    'dna dnas dna’d wnb uta nfa nai asleep upset hungry dirty today yesterday tonight',
);
/** Endings of a past tense that stand in names, jobs and teams. */
const NO_PAST_TENSE =
  /^(?:registered|advanced|looked|qualified|unqualified|specialised|specialized|accredited|certified|chartered|limited|united|retired|integrated|shared|supported|allied|combined|associated|enhanced|gifted|detached|trained)$|(?:[^gr]eed|ha+m+ed|ahmed|fred|dred)$/iu;

const WORK =
  /(?:work(?:er|ers|s)?|manage(?:r|ment)|officer|nurs(?:e|es|ing|ery)|visit(?:or|ors|ing)|teacher|head|lead|leader|deputy|assistant|adviser|advisor|consultant|therapist|psycholog(?:ist|y)|psychiatrist|paediatrician|doctor|practitioner|coordinator|co-ordinator|director|secretary|administrator|reception(?:ist)?|senco|sendco|dsl|team|service|services|support|council|school|academy|college|trust|nhs|hospital|clinic|centre|surgery|practice|department|unit|hub|board|borough|county|office|street|road|house|avenue|tîm|gwasanaeth|cyngor|ysgol)$/iu;

/** "Kind regards", "Many thanks", by itself on its line. */
export function isClosing(text: string): boolean {
  return CLOSING.test(text);
}

/** What a phone or a program writes below every message. */
export function isDevice(text: string): boolean {
  return text.length <= 80 && DEVICE.test(text) && !isOfTheCase(text);
}

/** "P.S." and its kin: the author goes on below the signature. */
export function isAfterthought(text: string): boolean {
  return AFTERTHOUGHT.test(text);
}

/** "Hi Sam,": a text begins. */
export function isGreeting(text: string): boolean {
  return GREETING.test(text);
}

/** A line of telephone numbers or addresses, and not a sentence that holds one. */
export function isContact(text: string): boolean {
  return CONTACT.test(text) && (CONTACT_FIRST.test(text) || !isSentence(text));
}

/** @param marks how many of a disclaimer's turns of phrase it must hold */
export function isDisclaimer(text: string, marks: number): boolean {
  return DISCLAIMER.filter((pattern) => pattern.test(text)).length >= marks;
}

/** A name, a job or a team: a line in capitals, and nothing in it that happened. */
export function isNameLine(text: string): boolean {
  return isInCapitals(text) && !isNote(wordsOf(withoutPronouns(text)));
}

/** A job or a team whose name tells of what happened, as "Was Not Brought Team" does: one only where more of a signature is below it. */
export function isOddlyNamedWork(text: string): boolean {
  return isInCapitals(text) && wordsOf(text).some((word) => WORK.test(word)) && !isOfTheCase(text);
}

/** A few words, nearly all with a capital, and no end of a sentence. */
function isInCapitals(text: string): boolean {
  if (/[!?;:]$|[^.\s]{3,}\.$/u.test(text) || isGreeting(text)) return false;
  const words = wordsOf(withoutPronouns(text));
  if (words.length > LONGEST_NAME_LINE) return false;
  if (words.length === 0) return text !== withoutPronouns(text);
  const telling = words.filter((word) => !SMALL_WORDS.has(word.toLowerCase()));
  return telling.filter(beginsWithCapital).length >= telling.length * 0.75;
}

/** Whether a name line is short or speaks of work, so that it needs no telephone number below it to be one. */
export function isPlainlyName(text: string): boolean {
  const words = wordsOf(withoutPronouns(text));
  return words.length <= LONGEST_BARE_NAME || words.some((word) => WORK.test(word));
}

/** Whether a line speaks of the people of a case, or tells of one by name what happened: no slogan does. */
export function isOfTheCase(text: string): boolean {
  return (
    wordsOf(withoutPronouns(text)).some((word) => CASE_PEOPLE.has(word.toLowerCase())) ||
    /^(?!(?:child|children|they|it|this|these|that|there|what|who|we|you|all|some|every|nobody|everyone)\b)[A-Z][a-z]+ (?:was|wasn’t|did|didn’t|said|told|refused|missed|seemed|cancelled|attended|hasn’t|has not)\b/u.test(
      straight(text),
    )
  );
}

function isNote(words: readonly string[]): boolean {
  return words.some((word, at) => {
    const bare = word.toLowerCase().replace(/[^A-Za-z\u00C0-\u024F’]/gu, '');
    // "No 1 High Street"
    if (bare === 'no' && /^\d/.test(words[at + 1] ?? '')) return false;
    if (NOTE_WORDS.has(bare) || CASE_PEOPLE.has(bare) || bare.endsWith('n’t')) return true;
    return bare.length >= 6 && bare.endsWith('ed') && !NO_PAST_TENSE.test(bare);
  });
}

function isSentence(text: string): boolean {
  const words = wordsOf(text);
  return words.length >= 5 && words.filter((word) => !beginsWithCapital(word)).length * 2 > words.length;
}

/** "(she/her)" tells of nobody but the one who signs. */
function withoutPronouns(text: string): string {
  return text.replace(/\(?\b(?:she|he|they)\s?\/\s?(?:her|him|them)(?:\s?\/\s?\w+)?\b\)?/giu, ' ');
}

function wordsOf(text: string): string[] {
  return straight(text)
    .split(/[\s|,/–-]+/u)
    .map((word) => word.replace(/^['"“”‘’*(]+|['"”*).;:!?]+$/gu, ''))
    .filter((word) => word !== '');
}

/** With one kind of apostrophe. */
function straight(text: string): string {
  return text.replace(/'/g, '’');
}

function beginsWithCapital(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toLowerCase() || /[\d+]/.test(first);
}
