import fc from 'fast-check';
import type { Finding, PassageFindings } from '../../../src/detection/index.ts';
import {
  arrangePrompts,
  hideEverywhere,
  leadingPlace,
  mostOpenPrompts,
  nothingSetAside,
  promptLists,
} from '../../../src/prompts/index.ts';
import type { Prompt } from '../../../src/prompts/index.ts';
import { findingAt, findingsIn, memoryFor, phrases, prompted, wordsOf } from './building-blocks.ts';

const ids = (prompts: readonly Prompt[]): readonly string[] => prompts.map(({ id }) => id);
const show = (text: string, previous: readonly Prompt[] = []) =>
  prompted(findingsIn(text), nothingSetAside, memoryFor(), previous);

describe('one card a lesson', () => {
  it('puts every place of a lesson on one card, in the order of the document', () => {
    const prompts = show('Mum did not attend.\nThey seem to engage.\nHe did not attend again.');
    expect(ids(prompts)).toEqual(['non-attendance', 'non-compliant-parents']);
    expect(prompts[0]?.places.map(({ passage }) => passage.id)).toEqual(['line 1', 'line 3']);
  });

  it('puts twins on one card with both lessons, led by the one that fired', () => {
    const [card, ...others] = show('He was not seen alone.');
    expect(others).toEqual([]);
    expect(card?.id).toBe('case-recording+voice-of-the-child');
    expect(card?.lessons).toEqual(['voice-of-the-child', 'case-recording']);
  });

  it('keeps the lesson that leads a twin card when its twin fires above it', () => {
    const before = show('He was not seen alone.');
    const after = show('There were no concerns noted.\nHe was not seen alone.', before);
    expect(after[0]?.lessons[0]).toBe('voice-of-the-child');
  });

  it('lets the twin lead once the first has no place any more', () => {
    const before = show('He was not seen alone.');
    const after = show('There were no concerns noted.', before);
    expect(after[0]?.lessons[0]).toBe('case-recording');
  });

  it('leaves a hidden twin off the card of the other', () => {
    const { setAside } = hideEverywhere(nothingSetAside, {
      id: 'case-recording',
      lessons: ['case-recording'],
      tier: 'prompt',
      places: [],
    });
    const prompts = prompted(findingsIn('No concerns noted. He was not seen alone.'), setAside, memoryFor());
    expect(prompts[0]?.lessons).toEqual(['voice-of-the-child']);
    expect(wordsOf(prompts[0])).toEqual(['not seen alone']);
  });

  it('shows overlapping findings of a card as one place, led by the strongest', () => {
    const passage = { id: 'p', text: 'He was not seen alone today.' };
    const wide = findingAt(passage, 'was not seen alone', { lesson: 'case-recording', tier: 'consider' });
    const narrow = findingAt(passage, 'not seen alone', { lesson: 'voice-of-the-child' });
    const [card] = prompted([{ passage, findings: [wide, narrow] }], nothingSetAside, memoryFor());
    expect(card?.places).toEqual([{ passage, finding: narrow, overlapping: [wide] }]);
  });

  it('makes no prompt of a text without findings', () => {
    expect(show('A pleasant visit.')).toEqual([]);
    expect(show('')).toEqual([]);
  });
});

describe('tiers', () => {
  it('gives a card the tier of its strongest place and shows that place first', () => {
    const passage = { id: 'p', text: 'Mum missed it. Mum did not attend.' };
    const quiet = findingAt(passage, 'missed it', { tier: 'consider' });
    const strong = findingAt(passage, 'did not attend');
    const [card] = prompted([{ passage, findings: [quiet, strong] }], nothingSetAside, memoryFor());
    expect(card?.tier).toBe('prompt');
    expect(card && leadingPlace(card).finding).toBe(strong);
  });

  it('keeps at most three cards of tier prompt open and folds the rest', () => {
    const lists = promptLists(
      show('did not attend\nseem to engage\nnot seen alone\npart of his autism\nmum reports it'),
    );
    expect(ids(lists.open)).toEqual([
      'non-attendance',
      'non-compliant-parents',
      'case-recording+voice-of-the-child',
    ]);
    expect(ids(lists.folded)).toEqual(['diagnosis-overshadowing']);
    expect(ids(lists.consider)).toEqual(['information-sharing']);
  });

  it('never counts good practice among the places of a prompt, and still acknowledges it', () => {
    const prompts = show('She was not brought on Monday.\nMum did not attend.');
    const lists = promptLists(prompts);
    expect(wordsOf(lists.open[0])).toEqual(['did not attend']);
    expect(lists.goodPractice.map(({ passage }) => passage.id)).toEqual(['line 1']);
  });

  it('lists good practice alone apart from all prompts', () => {
    const lists = promptLists(show('She was not brought on Monday.'));
    expect([lists.open, lists.folded, lists.consider]).toEqual([[], [], []]);
    expect(lists.goodPractice).toHaveLength(1);
  });

  it('leaves the quieter tier out where it is switched off', () => {
    const findings = findingsIn('mum reports that he did not attend');
    const prompts = arrangePrompts([], findings, {
      memory: memoryFor(),
      setAside: nothingSetAside,
      considerShown: false,
    });
    expect(ids(prompts)).toEqual(['non-attendance']);
  });
});

describe('order', () => {
  it('keeps cards in their place while a new one arrives below, though its words stand above', () => {
    const before = show('They seem to engage.');
    const after = show('Mum did not attend.\nThey seem to engage.', before);
    expect(ids(after)).toEqual(['non-compliant-parents', 'non-attendance']);
  });

  it('moves a card that becomes a prompt below the prompts that were there', () => {
    const before = show('mum reports it\ndid not attend');
    const passage = { id: 'line 1', text: 'mum reports it' };
    const stronger = findingAt(passage, 'mum reports', { lesson: 'information-sharing' });
    const findings = [{ passage, findings: [stronger] }, ...findingsIn('\ndid not attend').slice(1)];
    expect(ids(promptLists(prompted(findings, nothingSetAside, memoryFor(), before)).open)).toEqual([
      'non-attendance',
      'information-sharing',
    ]);
  });

  it('takes a card away with its words', () => {
    const before = show('Mum did not attend.\nThey seem to engage.');
    expect(ids(show('Mum came.\nThey seem to engage.', before))).toEqual(['non-compliant-parents']);
  });
});

const lessonNames = [
  ...new Set(Object.values(phrases).map(({ lesson }) => lesson)),
  'a-seventh',
  'an-eighth',
];

const anyFindings: fc.Arbitrary<readonly PassageFindings[]> = fc
  .array(
    fc.array(
      fc.record({
        lesson: fc.constantFrom(...lessonNames),
        tier: fc.constantFrom('prompt' as const, 'consider' as const, 'good-practice' as const),
        at: fc.nat(30),
        length: fc.integer({ min: 1, max: 8 }),
      }),
      { maxLength: 6 },
    ),
    { maxLength: 6 },
  )
  .map((passages) =>
    passages.map((found, index) => ({
      passage: { id: `p${index}`, text: 'a b c d e f g h i j k l m n o p q r s t' },
      findings: found
        .map(({ lesson, tier, at, length }): Finding => ({
          lesson,
          trigger: 't',
          tier,
          start: at,
          end: at + length,
        }))
        .sort((one, other) => one.start - other.start),
    })),
  );

describe('whatever the findings', () => {
  it('gives each lesson one card and opens no more than three', () => {
    fc.assert(
      fc.property(anyFindings, anyFindings, (earlier, now) => {
        const prompts = prompted(
          now,
          nothingSetAside,
          memoryFor(),
          prompted(earlier, nothingSetAside, memoryFor()),
        );
        const lessons = prompts.flatMap((prompt) => prompt.lessons);
        expect(new Set(lessons).size).toBe(lessons.length);
        expect(promptLists(prompts).open.length).toBeLessThanOrEqual(mostOpenPrompts);
        for (const prompt of prompts) expect(prompt.places.length).toBeGreaterThan(0);
      }),
    );
  });

  it('keeps the order of the cards that stay', () => {
    fc.assert(
      fc.property(anyFindings, anyFindings, (earlier, now) => {
        const before = prompted(earlier, nothingSetAside, memoryFor());
        const after = prompted(now, nothingSetAside, memoryFor(), before);
        const tiers = new Map(before.map(({ id, tier }) => [id, tier]));
        const stayed = after.filter(({ id, tier }) => tiers.get(id) === tier).map(({ id }) => id);
        expect(stayed).toEqual(ids(before).filter((id) => stayed.includes(id)));
        expect(ids(after).slice(0, stayed.length)).toEqual(stayed);
      }),
    );
  });
});
