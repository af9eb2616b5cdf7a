import { bringForward, lessonsToAsk, nothingSetAside } from '../../../src/prompts/index.ts';
import type { Prompt } from '../../../src/prompts/index.ts';
import { findingAt, findingsIn, memoryFor, prompted } from './building-blocks.ts';

const show = (text: string, previous: readonly Prompt[] = []): readonly Prompt[] =>
  prompted(findingsIn(text), nothingSetAside, memoryFor(), previous);
const passagesOf = (text: string) => findingsIn(text).map(({ passage }) => passage);

const TEXT = 'They seem to engage.\nMum did not attend. He was not seen alone.';

describe('the lessons to ask about', () => {
  it('are one for each card, in the order of the text, without what is only worth a thought', () => {
    const text = `Mum reports that all is well.\n${TEXT}\nHe was not brought.`;
    expect(lessonsToAsk(show(text), passagesOf(text))).toEqual([
      'non-compliant-parents',
      'non-attendance',
      'voice-of-the-child',
    ]);
    expect(lessonsToAsk([], [])).toEqual([]);
  });

  it('do not go by the order of the cards, which stay where they are', () => {
    const cards = show(TEXT, show('Mum did not attend.'));
    expect(cards[0]?.id).toBe('non-attendance');
    expect(lessonsToAsk(cards, passagesOf(TEXT))[0]).toBe('non-compliant-parents');
  });

  it('name of twins the one whose wording comes first, though the other leads the card', () => {
    const text = 'No concerns noted.\nHe was not seen alone.';
    const cards = show(text, show('He was not seen alone.'));
    expect(cards[0]?.lessons[0]).toBe('voice-of-the-child');
    expect(lessonsToAsk(cards, passagesOf(text))).toEqual(['case-recording']);
  });

  it('go by the wording that makes the card a prompt, not by quieter wording above it', () => {
    const passage = { id: 'p', text: 'Mum reports that he did not attend, they seem to engage.' };
    const findings = [
      findingAt(passage, 'Mum reports', { lesson: 'non-compliant-parents', tier: 'consider' }),
      findingAt(passage, 'did not attend'),
      findingAt(passage, 'seem to engage', { lesson: 'non-compliant-parents' }),
    ];
    const cards = prompted([{ passage, findings }], nothingSetAside, memoryFor());
    expect(lessonsToAsk(cards, [passage])).toEqual(['non-attendance', 'non-compliant-parents']);
  });

  it('are only those that the organisation has chosen, by the twin too', () => {
    const cards = show(TEXT);
    expect(lessonsToAsk(cards, passagesOf(TEXT), ['non-attendance'])).toEqual(['non-attendance']);
    expect(lessonsToAsk(cards, passagesOf(TEXT), ['case-recording'])).toEqual(['case-recording']);
    expect(lessonsToAsk(cards, passagesOf(TEXT), [])).toEqual([]);
  });
});

describe('a card that is brought forward', () => {
  it('comes first, is led by the lesson that was asked for, and stays so', () => {
    const cards = bringForward(show(TEXT), 'case-recording');
    expect(cards.map(({ id }) => id)).toEqual([
      'case-recording+voice-of-the-child',
      'non-compliant-parents',
      'non-attendance',
    ]);
    expect(cards[0]?.lessons).toEqual(['case-recording', 'voice-of-the-child']);
    const text = `${TEXT}\nNo concerns noted.`;
    const later = show(text, bringForward(show(text), 'case-recording'));
    expect(later[0]?.lessons[0]).toBe('case-recording');
  });

  it('is none where the lesson has no card', () => {
    const cards = show(TEXT);
    expect(bringForward(cards, 'chronic-neglect')).toBe(cards);
  });
});
