import type { LabelledText } from '../../quality/labelled-texts.ts';
import { figuresBySet } from '../../quality/reporting/figures.ts';
import { score, verdicts, type ScoredFinding } from '../../quality/scoring.ts';

const text: LabelledText = {
  id: 'sw-1',
  kind: 'case-note',
  role: 'social worker',
  text: 'Mum did not attend. The flat was cold. Spoke to gran.',
  labels: [
    { quote: 'did not attend', lessons: ['non-attendance'], strength: 'explicit' },
    { quote: 'The flat was cold', lessons: ['disguised-compliance'], strength: 'may' },
  ],
  silent: [],
};

function finding(lesson: string, quote: string, trigger = 'sample'): ScoredFinding {
  const start = text.text.indexOf(quote);
  return { lesson, trigger, start, end: start + quote.length };
}

describe('verdicts on findings', () => {
  it('call right what stands in the sentence of a label of its lesson', () => {
    expect(verdicts(text, [finding('non-attendance', 'Mum did')])).toMatchObject([{ isRight: true }]);
  });

  it('call wrong what stands elsewhere', () => {
    expect(verdicts(text, [finding('non-attendance', 'Spoke')])).toMatchObject([{ isRight: false }]);
  });

  it('leave out what stands beside the label of a twin lesson', () => {
    expect(verdicts(text, [finding('non-compliant-parents', 'The flat')])).toEqual([]);
  });

  it('count a trigger once a sentence', () => {
    expect(
      verdicts(text, [finding('non-attendance', 'Mum'), finding('non-attendance', 'not attend')]),
    ).toHaveLength(1);
  });
});

describe('scores', () => {
  it('ask neither for a label “may” nor call it noise', () => {
    const result = score([text], () => [finding('disguised-compliance', 'cold')]);
    expect(result).toMatchObject({ recallExplicit: 0, noise: [] });
  });

  it('are given for each tier alone and for both', () => {
    const figures = figuresBySet([text], () => [
      { ...finding('non-attendance', 'Mum'), tier: 'prompt' },
      { ...finding('non-attendance', 'Spoke'), tier: 'consider' },
    ]);
    expect(figures['corpus']).toMatchObject({
      prompt: { precision: 1, recallExplicit: 1 },
      consider: { precision: 0, recallExplicit: 0 },
      both: { precision: 0.5, recallExplicit: 1 },
    });
  });
});
