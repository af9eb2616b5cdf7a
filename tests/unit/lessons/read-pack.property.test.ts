import fc from 'fast-check';
import { readPack, renderFault } from '../../../src/lessons/reading/index.ts';
import { samplePack, visitsPath } from './sample-pack.ts';

const sample = samplePack();
const visits = sample.find(({ path }) => path === visitsPath)?.text ?? '';
const withVisits = (text: string) =>
  sample.map((file) => (file.path === visitsPath ? { path: visitsPath, text } : file));

/** Either a pack or faults; each fault with a place that exists, a problem and a mend. */
function expectAnAnswer(text: string): void {
  const { written, faults } = readPack(withVisits(text));
  expect(written === undefined).toBe(faults.length > 0);
  for (const { line, column, problem, mend } of faults) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(problem).not.toBe('');
    expect(mend).not.toBe('');
  }
}

describe('whatever a lesson file holds, reading it gives a pack or faults, and never throws', () => {
  it('any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), expectAnAnswer), { numRuns: 200 });
  });

  it('any text made of the signs of YAML', () => {
    const signs = fc.constantFrom(
      ...'-:?[]{}&*!|>%@`\'"#,\n \t<ab1~'.split(''),
      '__proto__',
      'id: ',
      '<<: ',
      '\n  - ',
      '!!',
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 40 }), (parts) => expectAnAnswer(parts.join(''))),
      { numRuns: 300 },
    );
  });

  it('a good file with a part cut out, or with something put in', () => {
    const place = fc.nat({ max: visits.length });
    fc.assert(
      fc.property(place, fc.nat({ max: 40 }), fc.string({ maxLength: 6 }), (start, length, insertion) =>
        expectAnAnswer(visits.slice(0, start) + insertion + visits.slice(start + length)),
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    ['a very deep nesting', '['.repeat(100_000)],
    ['lists in lists', '- '.repeat(50_000)],
    ['references that swell', 'a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n'],
    [
      'fields with the names of an object’s own parts',
      '__proto__: {a: 1}\nconstructor: 2\nhasOwnProperty: 3\n',
    ],
  ])('%s', (_, text) => {
    expectAnAnswer(text);
  });

  it('a fault is one line, however long the value is', () => {
    const { faults } = readPack(
      withVisits(visits.replace('status: current', `status: "${'x\\n'.repeat(5000)}"`)),
    );
    expect(faults.map(renderFault).join('').length).toBeLessThan(400);
    expect(renderFault(faults[0]!)).not.toContain('\n');
  });
});
