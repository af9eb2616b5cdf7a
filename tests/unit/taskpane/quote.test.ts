import fc from 'fast-check';
import { placeToShow } from '../../../src/taskpane/prompts/places.ts';
import { quoteOf } from '../../../src/taskpane/prompts/quote.ts';
import { reasonsOf } from '../../../src/taskpane/prompts/reasons.ts';
import { PhraseDetector } from './phrase-detector.ts';
import type { Span } from '../../../src/detection/index.ts';
import type { PlacedFinding } from '../../../src/prompts/index.ts';

function place(
  text: string,
  words: string,
  more: { trigger?: string; evidence?: readonly Span[] } = {},
): PlacedFinding {
  const start = text.indexOf(words);
  const finding = { lesson: 'non-attendance', trigger: 'did not attend', tier: 'prompt' as const, ...more };
  return { passage: { id: 'p', text }, finding: { ...finding, start, end: start + words.length } };
}

describe('the quoted sentence', () => {
  it.each([
    ['alone', 'Mum did not attend.', 'Mum did not attend.'],
    ['between others', 'Rang on Monday. Mum did not attend. She had a cold.', 'Mum did not attend.'],
    ['after a quotation', 'He said “No.” Mum did not attend! Then we left.', 'Mum did not attend!'],
    ['in a line of its own', 'Outcome:\nMum did not attend\nPlan: ring', 'Mum did not attend'],
    [
      'with an abbreviation before it',
      'Seen by dr. smith; mum did not attend.',
      'Seen by dr. smith; mum did not attend.',
    ],
  ])('is found %s', (_, text, sentence) => {
    expect(quoteOf(place(text, 'did not attend')).text).toBe(sentence);
  });

  it('is cut where it is long, with the place in it', () => {
    const long = `${'and then we went on '.repeat(20)}mum did not attend ${'and then we went on '.repeat(20)}`;
    const { text, marked } = quoteOf(place(long, 'did not attend'));
    expect(text).toMatch(/^… .* …$/u);
    expect(text.length).toBeLessThan(260);
    expect(marked.map(({ start, end }) => text.slice(start, end))).toEqual(['did not attend']);
  });

  it('marks the words that weighed most', () => {
    const text = 'Once again nobody was in.';
    const { marked } = quoteOf(
      place(text, text, {
        evidence: [
          { start: 11, end: 17 },
          { start: 22, end: 24 },
        ],
      }),
    );
    expect(marked.map(({ start, end }) => text.slice(start, end))).toEqual(['nobody', 'in']);
  });

  it('always marks the very words of the place, whatever the text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '. ', 'B', '\n', '👧', '” ') });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { passage, finding } = place(`${before}did not attend${after}`, 'did not attend');
        const quote = quoteOf({ passage, finding });
        expect(quote.marked.map(({ start, end }) => quote.text.slice(start, end))).toEqual([
          'did not attend',
        ]);
      }),
    );
  });
});

describe('why a card is there', () => {
  const { explain } = new PhraseDetector();

  it('names the words and the reason of the rule', () => {
    expect(reasonsOf(place('Mum did not attend.', 'did not attend'), explain)).toEqual([
      'The words “did not attend” called this lesson up.',
      'A child depends on adults to be brought.',
    ]);
  });

  it('names the words that weighed most where the model found it', () => {
    const text = 'Once again nobody was in.';
    const [reason] = reasonsOf(
      place(text, text, { trigger: 'model', evidence: [{ start: 11, end: 17 }] }),
      explain,
    );
    expect(reason).toMatch(/sentence as a whole.*weighed most: “nobody”\.$/u);
  });

  it('names each reason once where several rules fired', () => {
    const found = place('Mum did not attend.', 'did not attend');
    const twice = { ...found, overlapping: [found.finding, { ...found.finding, trigger: 'pattern' }] };
    expect(reasonsOf(twice, explain)).toHaveLength(3);
  });
});

describe('the place that a card shows', () => {
  const text = 'did not attend, did not attend, did not attend';
  const at = (start: number): PlacedFinding => ({
    passage: { id: 'p', text },
    finding: { lesson: 'l', trigger: 't', tier: 'prompt', start, end: start + 14 },
  });
  const prompt = { id: 'l', lessons: ['l'], tier: 'prompt' as const, places: [at(0), at(16), at(32)] };

  it('is the leading one at first', () => {
    expect(placeToShow(prompt, undefined)).toBe(0);
  });

  it('stays the one that was shown while others come and go', () => {
    expect(placeToShow(prompt, at(16))).toBe(1);
    expect(placeToShow({ ...prompt, places: [at(16), at(32)] }, at(16))).toBe(0);
  });

  it('is the leading one again when the shown one is gone', () => {
    expect(placeToShow({ ...prompt, places: [at(0)] }, { ...at(16), passage: { id: 'other', text } })).toBe(
      0,
    );
  });
});
