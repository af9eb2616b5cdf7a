import fc from 'fast-check';
import { unpackRules } from '../../../src/detection/grammar/unpack-rules.ts';
import { Grammar } from '../../../src/detection/grammar/grammar.ts';
import { piecesOf } from '../../../src/taskpane/scanning/index.ts';
import { compiled, detectorOf, trigger } from './sample-language.ts';

const triggers = [
  trigger({ id: 'not-brought', when: ['{child} ~2 not [been] brought', 'not brought', 'no ~4 no ~4 no'] }),
  trigger({ id: 'together', when: ['{family} & not', '{child} && bruise', 'mum &3 (left|~2 gone)'] }),
  trigger({
    id: 'seems',
    when: ['^ [the] {family} ~2 seem [to] ~2 engage $'],
    unless: ['before 3: {child}'],
  }),
];
const detector = detectorOf(...triggers);

/** Steps of matching that a text takes, tokens aside. */
function stepsOf(text: string): number {
  const grammar = new Grammar(unpackRules(compiled(...triggers).detector));
  const read = grammar.read(text);
  for (let at = 0; at < read.sentences.length; at++) grammar.firings(read, at);
  return grammar.steps;
}

const adversarial: Record<string, string> = {
  'a word of a pattern over and over': 'no '.repeat(200),
  'beginnings of patterns over and over': 'Keira mum the family seem not been '.repeat(40),
  'no space at all, a megabyte when repeated': 'a'.repeat(10_000),
  'nothing but contractions': "didn't can't won't ".repeat(60),
  emoji: '🙂🙃👩‍👧‍👦 '.repeat(150),
  'right-to-left text with marks': '\u202eשלום\u202c מה נשמע '.repeat(80),
  'combining marks': `e${'\u0301'.repeat(50)} `.repeat(20),
  'halves of surrogate pairs and zeros': '\ud83d\u0000\ude42 not brought '.repeat(60),
  'unknown words': Array.from({ length: 300 }, (_, at) => `Zq${at.toString(36)}xvbn`).join(' '),
  'opening brackets': '(((((((('.repeat(200),
};

describe('the work that a text makes', () => {
  it.each(Object.entries(adversarial))('grows no faster than the text: %s', (_, text) => {
    const once = stepsOf(text);
    const tenfold = stepsOf(`${text}\n`.repeat(10));
    expect(tenfold).toBeLessThanOrEqual(10 * once + 100);
    const hundredfold = stepsOf(text.repeat(100));
    expect(hundredfold).toBeLessThanOrEqual(Math.max(110 * once, 2 * 10 * tenfold) + 1_000);
  });

  it('for one word is bounded, whatever the words around it', () => {
    const words = fc.constantFrom(
      'no',
      'not',
      'mum',
      'Keira',
      'but',
      'family',
      'seem',
      'engage',
      'been',
      'brought',
      '(8)',
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 400 }), (all) => {
        expect(stepsOf(all.join(' ')) / all.length).toBeLessThan(600);
      }),
    );
  });
});

describe('any text at all', () => {
  const fragments = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(...Object.values(adversarial).map((text) => text.slice(0, 24))),
    fc.constantFrom(
      'Keira was not brought',
      'mum seems to engage',
      '. ',
      '\n',
      '\u0000',
      '\ud83d',
      'd’n’t’s',
      '’’',
      '\u00ad',
    ),
  );
  const texts = fc.array(fragments, { maxLength: 30 }).map((all) => all.join(' '));

  it('is scanned without a fault, and what is found points at words', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { start, end, evidence = [] } of detector.scan(text)) {
          for (const span of [{ start, end }, ...evidence]) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeLessThanOrEqual(text.length);
            expect(/[\p{L}\p{N}]/u.test(text.slice(span.start, span.end))).toBe(true);
          }
        }
      }),
    );
  });

  it('gives the same findings whatever was scanned before', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const before = detector.scan(one);
        detector.scan(other);
        expect(detector.scan(one)).toEqual(before);
      }),
    );
  });

  it('gives the same findings in the panel’s pieces as whole, where these are cut at line breaks', () => {
    const line = fc
      .array(fragments, { maxLength: 12 })
      .map((all) => all.join(' ').replace(/[\n\r\v\f\u2028\u2029\u0085]/g, ' '));
    fc.assert(
      fc.property(fc.array(line, { minLength: 20, maxLength: 120 }), (lines) => {
        const text = lines.map((each) => `${each.slice(0, 900)}\n`).join('');
        const inPieces = [...piecesOf(text)].flatMap(({ start, end }) =>
          detector.scan(text.slice(start, end)).map((finding) => finding.start + start),
        );
        expect(inPieces).toEqual(detector.scan(text).map(({ start }) => start));
      }),
      { numRuns: 40 },
    );
  });
});
