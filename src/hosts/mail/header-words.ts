/**
 * The words that mail programs put above a message that is answered or passed on, in the languages that a British
 * office meets. Lower case. Taken from what Outlook, Apple Mail, Gmail and Thunderbird write.
 */

export type HeaderKind = 'from' | 'date' | 'to' | 'copy' | 'subject';

const HEADER_WORDS: Readonly<Record<HeaderKind, readonly string[]>> = {
  from: ['from', 'oddi wrth', 'von', 'de', 'da', 'van', 'od', 'från', 'fra', 'de la'],
  date: [
    'sent',
    'date',
    'anfonwyd',
    'dyddiad',
    'gesendet',
    'datum',
    'envoyé',
    'enviado',
    'enviada',
    'fecha',
    'data',
    'inviato',
    'verzonden',
    'wysłano',
    'skickat',
    'sendt',
    'trimis',
  ],
  to: ['to', 'at', 'an', 'à', 'a', 'para', 'aan', 'do', 'till', 'til', 'către'],
  copy: ['cc', 'bcc', 'copi', 'kopie', 'kopia', 'dw', 'udw'],
  subject: [
    'subject',
    'pwnc',
    'betreff',
    'objet',
    'asunto',
    'assunto',
    'oggetto',
    'onderwerp',
    'temat',
    'ämne',
    'emne',
    'subiect',
  ],
};

const KIND_OF_WORD: ReadonlyMap<string, HeaderKind> = new Map(
  (Object.entries(HEADER_WORDS) as [HeaderKind, readonly string[]][]).flatMap(([kind, words]) =>
    words.map((word) => [word, kind] as const),
  ),
);

/** Letters of the languages above: spelled out, since Outlook's older event runtime knows no classes of letters. */
const LETTER = 'A-Za-z\\u00C0-\\u024F';

// A name of at most two words, stars around it where bold type was turned into plain text, then a colon.
const HEADER_LINE = new RegExp(`^[*\\s]*([${LETTER}]{1,12}(?:\\s[${LETTER}]{1,8})?)[*\\s\\u00a0]*:`);

/** Which header a line of text is ("From: …" is `from`), or undefined. */
export function headerKindOf(line: string): HeaderKind | undefined {
  const name = HEADER_LINE.exec(line)?.[1];
  return name === undefined ? undefined : KIND_OF_WORD.get(name.toLowerCase().replace(/\s+/g, ' '));
}

// No mail program writes a longer one, and the limit keeps the pattern below from long work on strange lines.
const LONGEST_SEPARATOR = 120;

/** "-----Original Message-----", "Begin forwarded message:" and their kin, as a whole line. */
const SEPARATOR_WORDS = [
  'original message',
  'original appointment',
  'forwarded message',
  'begin forwarded message',
  'neges wreiddiol',
  'ursprüngliche nachricht',
  'weitergeleitete nachricht',
  "message d'origine",
  'message transféré',
  'mensaje original',
  'mensaje reenviado',
  'mensagem original',
  'messaggio originale',
  'messaggio inoltrato',
  'oorspronkelijk bericht',
  'doorgestuurd bericht',
  'wiadomość oryginalna',
  'oryginalna wiadomość',
  'ursprungligt meddelande',
  'oprindelig meddelelse',
];

const SEPARATOR_LINE = new RegExp(
  `^[*\\s]*(-{2,}\\s*)?([${LETTER}][${LETTER}\\s'’]{5,40}?)\\s*(-{2,}|:)?[*\\s]*$`,
);

/** Whether a line announces a message that is answered or passed on. Dashes must stand before it, or a colon after it. */
export function isSeparator(line: string): boolean {
  if (line.length > LONGEST_SEPARATOR) return false;
  const shape = SEPARATOR_LINE.exec(line);
  if (shape === null || (shape[1] === undefined && shape[3] !== ':')) return false;
  const words = (shape[2] ?? '').toLowerCase().replace(/’/g, "'").replace(/\s+/g, ' ');
  return SEPARATOR_WORDS.includes(words);
}

const ATTRIBUTION_START = /^[*\s]*(?:on|ar|am|le|el|il|op|em|dnia|w dniu|den|på)\s/iu;
const ATTRIBUTION_END =
  /(?:^|\s)(?:wrote|ysgrifennodd|schrieb|a écrit|escribió|ha scritto|schreef|escreveu|napisał(?:\(a\)|a)?|pisze|skrev)(?:\s[^\n:]{1,120})?[\s\u00a0]*:[*\s]*$/iu;

/** Whether a line may begin an attribution ("On 4 March …"). */
export function mayBeginAttribution(line: string): boolean {
  return ATTRIBUTION_START.test(line);
}

/** Whether text ends as an attribution does ("… wrote:"). */
export function endsAttribution(text: string): boolean {
  return ATTRIBUTION_END.test(text);
}
