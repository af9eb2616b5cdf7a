import fc from 'fast-check';
import { carrySpan, isMostlySame, stillThere } from '../../../src/prompts/index.ts';
import { findingsIn } from './building-blocks.ts';

const carried = (before: string, after: string): readonly string[] =>
  stillThere(findingsIn(before), [{ id: 'line 1', text: after }]).flatMap(({ passage, findings }) =>
    findings.map(({ start, end }) => passage.text.slice(start, end)),
  );

describe('findings of an earlier text', () => {
  it('move with their words when text is put in before them', () => {
    expect(carried('Mum did not attend.', 'On Monday mum did not attend.')).toEqual(['did not attend']);
  });

  it('stay when text is changed after them', () => {
    expect(carried('Mum did not attend.', 'Mum did not attend at all')).toEqual(['did not attend']);
  });

  it('vanish when their words are changed', () => {
    expect(carried('Mum did not attend.', 'Mum did not quite attend.')).toEqual([]);
    expect(carried('Mum did not attend.', 'Mum did attend.')).toEqual([]);
  });

  it('vanish when letters grow onto their words', () => {
    expect(carried('Mum did not attend', 'Mum did not attending')).toEqual([]);
    expect(carried('did not attend', 'candid not attend')).toEqual([]);
  });

  it('vanish with their passage', () => {
    expect(
      stillThere(findingsIn('Mum did not attend.'), [{ id: 'another', text: 'Mum did not attend.' }]),
    ).toEqual([{ passage: { id: 'another', text: 'Mum did not attend.' }, findings: [] }]);
  });

  it('carry the words that weighed most along with them', () => {
    const [entry] = findingsIn('Mum did not attend.');
    if (!entry) throw new Error('the text has one line');
    const weighed = entry.findings.map((finding) => ({ ...finding, evidence: [{ start: 8, end: 11 }] }));
    const [now] = stillThere(
      [{ ...entry, findings: weighed }],
      [{ id: 'line 1', text: 'So mum did not attend.' }],
    );
    const [evidence] = now?.findings[0]?.evidence ?? [];
    expect(evidence && now?.passage.text.slice(evidence.start, evidence.end)).toBe('not');
  });

  it('are of the same text while half of the words are the same, wherever the edits', () => {
    expect(isMostlySame('Mum did not attend the meeting', 'Then mum did not attend the meeting.')).toBe(true);
    expect(isMostlySame('Mum did not attend.', 'Jay’s school says that he is well and has friends.')).toBe(
      false,
    );
  });

  it('always point at their own words, whatever the edit', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '👧') });
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(), (before, after, from, to) => {
        const start = from % (before.length + 1);
        const end = start + (to % (before.length - start + 1));
        const span = carrySpan({ start, end }, before, after);
        if (span !== undefined) expect(after.slice(span.start, span.end)).toBe(before.slice(start, end));
      }),
    );
  });
});
