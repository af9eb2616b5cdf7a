import fc from 'fast-check';
import type { Lesson } from '../../../src/lessons/index.ts';
import type { PlacedFinding } from '../../../src/prompts/index.ts';
import { rewordingsFor } from '../../../src/taskpane/writing/rewordings.ts';
import { sentenceAround } from '../../../src/taskpane/writing/sentence.ts';
import { smallestChange } from '../../../src/taskpane/writing/smallest-change.ts';

function placeOf(text: string, words: string): PlacedFinding {
  const start = text.indexOf(words);
  return {
    passage: { id: 'p1', text },
    finding: { lesson: 'l', trigger: 't', tier: 'prompt', start, end: start + words.length },
  };
}

const lessonWith = (...rewordings: Lesson['rewordings']): Lesson[] => [{ rewordings } as Lesson];

describe('the wording that a lesson offers', () => {
  const lessons = lessonWith({ instead: 'Did not attend.', try: 'Was not brought.' });

  it('is put into the sentence in place of the words, in its own case and with one full stop', () => {
    const [offer] = rewordingsFor(placeOf('Rang. Erika did not attend. Sad.', 'did not attend'), lessons);
    expect(offer?.words).toBe('did not attend');
    expect(offer?.draft).toBe('Erika was not brought.');
  });

  it('keeps its capital where it opens the sentence', () => {
    const [offer] = rewordingsFor(placeOf('Did not attend clinic on Monday.', 'Did not attend'), lessons);
    expect(offer?.draft).toBe('Was not brought clinic on Monday.');
  });

  it('is found through doubled and no-break spaces and curly apostrophes', () => {
    const wary = lessonWith({ instead: "Didn't attend.", try: 'Was not brought.' });
    const text = 'She didn’t\u00a0 attend.';
    expect(rewordingsFor(placeOf(text, 'attend'), wary)[0]?.draft).toBe('She was not brought.');
  });

  it('for more of the words goes before that for less', () => {
    const both = lessonWith(
      { instead: 'Did not attend.', try: 'Was not brought.' },
      { instead: 'Mum did not attend.', try: '(Name) was not brought.' },
    );
    const offers = rewordingsFor(placeOf('On Monday mum did not attend.', 'did not attend'), both);
    expect(offers.map(({ draft }) => draft)).toEqual(['On Monday (Name) was not brought.']);
  });

  it.each([
    ['the words are not there', 'Mum came to the clinic.', 'came'],
    ['they are part of other words', 'They did not attended.', 'attended'],
    ['they stand elsewhere than the finding', 'He did not attend. Mum was cross.', 'Mum was cross'],
  ])('is not offered where %s', (_why, text, words) => {
    expect(rewordingsFor(placeOf(text, words), lessons)).toEqual([]);
  });
});

describe('the sentence around some words', () => {
  it.each([
    ['One. Two here. Three.', 'Two', 'Two here.'],
    ['No stop at all', 'stop', 'No stop at all'],
    ['At 3.5 kg. So.', '3.5', 'At 3.5 kg.'],
    ['One line\nanother line', 'another', 'another line'],
  ])('of %j at %j is %j', (text, words, sentence) => {
    const start = text.indexOf(words);
    const span = sentenceAround(text, { start, end: start + words.length });
    expect(text.slice(span.start, span.end)).toBe(sentence);
  });

  it('holds the words, whatever the text', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'B', '.', '!', ' ', '\n', '”', '😀'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, fc.nat(40), fc.nat(10), (words, from, length) => {
        const start = Math.min(from, words.length);
        const end = Math.min(start + length, words.length);
        fc.pre(
          words.slice(start, end).trim() !== '' && words.slice(start, end).trim().length === end - start,
        );
        const span = sentenceAround(words, { start, end });
        expect(span.start).toBeLessThanOrEqual(start);
        expect(span.end).toBeGreaterThanOrEqual(end);
      }),
    );
  });
});

describe('the smallest change', () => {
  it.each([
    ['Erika did not attend.', 'Erika was not brought.', 'did not attend', 'was not brought'],
    ['Mum came.', 'Mum often came.', 'Mum ', 'Mum often '],
    ['Came today.', 'Mum came today.', 'Came', 'Mum came'],
    ['Mum, sadly, came.', 'Mum came.', 'Mum, sadly,', 'Mum'],
    ['So. Mum came.', 'Mum came.', 'So. Mum', 'Mum'],
    ['Seen 😀 here', 'Seen 😁 here', '😀', '😁'],
  ])('from %j to %j is %j to %j', (before, after, words, text) => {
    const change = smallestChange(before, after);
    expect(before.slice(change?.start, change?.end)).toBe(words);
    expect(change?.text).toBe(text);
  });

  it('is none where nothing differs', () => {
    expect(smallestChange('Mum came.', 'Mum came.')).toBeUndefined();
  });

  it('makes one text of the other, and always has words to be found by', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '😀', '.', ' ', '’'), maxLength: 20 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const change = smallestChange(before, after);
        if (change === undefined) {
          expect(before === after || before.trim() === '' || after.trim() === '').toBe(true);
          return;
        }
        expect(before.slice(0, change.start) + change.text + before.slice(change.end)).toBe(after);
        expect(before.slice(change.start, change.end).trim()).not.toBe('');
        expect(change.text.trim()).not.toBe('');
      }),
    );
  });
});
