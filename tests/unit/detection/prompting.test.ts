import fc from 'fast-check';
import { packPrompting } from '../../../src/detection/compiler/index.ts';
import { BitWriter } from '../../../src/detection/compiler/bit-writer.ts';
import { BitReader, certain } from '../../../src/detection/dense/bit-coder.ts';
import { NumberCoder } from '../../../src/detection/dense/number-coder.ts';
import { codeText } from '../../../src/detection/dense/code-text.ts';
import { codeWeights } from '../../../src/detection/dense/code-weights.ts';
import { codeWords, wordLists } from '../../../src/detection/dense/code-words.ts';
import { packWeights, type Weights } from '../../../src/detection/gate/packed-weights.ts';
import { createDetector, unpackPrompting, type CompiledGate } from '../../../src/detection/index.ts';
import { compiled, trigger } from './sample-language.ts';

/** What a coder wrote, read again by the same steps. */
function thereAndBack<T>(code: (coder: NumberCoder, given?: T) => T, given: T): T {
  const bits = new BitWriter();
  expect(code(new NumberCoder(bits), given)).toEqual(given);
  return code(new NumberCoder(new BitReader(bits.toString())));
}

describe('the densest form gives back', () => {
  it('bits, however likely each was held to be', () => {
    const written = fc.array(
      fc.tuple(fc.integer({ min: 1, max: certain - 1 }), fc.integer({ min: 0, max: 1 })),
    );
    fc.assert(
      fc.property(written, (all) => {
        const writer = new BitWriter();
        for (const [chance, bit] of all) writer.code(chance, bit);
        const reader = new BitReader(writer.toString());
        expect(all.map(([chance]) => reader.code(chance))).toEqual(all.map(([, bit]) => bit));
      }),
    );
  });

  it('numbers of a known width, and numbers of any', () => {
    const numbers = fc.array(fc.tuple(fc.nat({ max: 16_383 }), fc.nat({ max: 2 ** 30 })), { maxLength: 50 });
    fc.assert(
      fc.property(numbers, (given) => {
        const code = (coder: NumberCoder, all?: typeof given): [number, number][] =>
          given.map((_, at) => [
            coder.number(14, 1, [at % 3, 0], all?.[at]?.[0]),
            coder.count(2, [at % 2], all?.[at]?.[1]),
          ]);
        expect(thereAndBack(code, given)).toEqual(given);
      }),
      { numRuns: 20 },
    );
  });

  it('texts', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ -~]{0,80}$/), (text) => {
        const alphabet = [...new Set(text)].join('');
        expect(thereAndBack((coder, given) => codeText(coder, alphabet, given), text)).toBe(text);
      }),
      { numRuns: 20 },
    );
  });

  it('words and the lists that they stand in', () => {
    const listed = fc.uniqueArray(
      fc.record({
        word: fc.stringMatching(/^[a-cé]{1,40}$/),
        lists: fc.integer({ min: 1, max: 2 ** wordLists.length - 1 }),
      }),
      { selector: ({ word }) => word, maxLength: 50 },
    );
    fc.assert(
      fc.property(listed, (words) => {
        const sorted = [...words].sort((a, b) => (a.word < b.word ? -1 : 1));
        const code = (coder: NumberCoder, given?: typeof words) => codeWords(coder, 'abcé', given);
        expect(thereAndBack(code, sorted)).toEqual(sorted);
      }),
      { numRuns: 20 },
    );
  });

  it('a gate’s weights', () => {
    const weights: Weights = new Map([
      [7, [[0, -7] as const]],
      [8, [[1, 3] as const, [13, 7] as const]],
      [200_000, [[5, 1] as const]],
    ]);
    expect(thereAndBack((coder, given) => codeWeights(coder, 14, given), weights)).toEqual(weights);
  });
});

describe('a detector of prompts', () => {
  const triggers = [
    trigger({
      id: 'wanted',
      tier: 'prompt',
      when: ['{family} ~2 not [been] brought', 'mum && bruise', '(child|baby) & (seen ~1 by|^ {family})'],
      unless: ['next: {child}', 'before 3: if'],
    }),
    trigger({ id: 'other', tier: 'consider', when: ['{child} ~2 seen', 'dad & fall'] }),
    trigger({ id: 'often', tier: 'prompt', kind: 'count', of: ['wanted'], at: 2 }),
  ];
  const { detector } = compiled(...triggers);
  const gate: CompiledGate = {
    format: 3,
    lessons: ['non-attendance'],
    triggers: ['non-attendance/wanted'],
    quietTriggers: ['non-attendance/other'],
    scale: 1,
    thresholds: [0],
    bias: [1],
    weights: packWeights(new Map()),
  };
  const whole = createDetector(detector, { gate });
  const packed = packPrompting(detector, gate, 'and “more”');
  const dense = unpackPrompting(packed);

  it('finds the prompts that the whole detector finds, names and typing errors among them', () => {
    const pieces = fc.constantFrom(
      ...[
        'Keira',
        'mum',
        'dad',
        'not',
        'brought',
        'bruise',
        'parnet',
        'seen',
        'by',
        'if',
        '. ',
        '\n',
        'child',
      ],
    );
    const promptsOf = ({ scan, overDocument }: typeof dense.detector, text: string) =>
      overDocument([{ passage: { id: 'p', text }, findings: scan(text) }])
        .flatMap(({ findings }) => findings)
        .filter(({ tier }) => tier === 'prompt');
    let found = 0;
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (all) => {
        const text = all.join(' ');
        const prompts = promptsOf(whole, text);
        found += prompts.length;
        expect(promptsOf(dense.detector, text)).toEqual(prompts);
      }),
      { numRuns: 400 },
    );
    expect(found).toBeGreaterThan(20);
  });

  it('comes with the text that was packed with it', () => {
    expect(dense.further).toBe('and “more”');
  });

  it('decides as the triggers’ authors did where there is no gate', () => {
    const { detector: ungated } = unpackPrompting(packPrompting(detector, undefined, ''));
    expect(ungated.scan('Mum and a bruise.').map(({ tier }) => tier)).toEqual(['prompt']);
  });

  it('is refused where words need more letters than there is room for', () => {
    const alphabet = (first: number) =>
      Array.from({ length: 32 }, (_, at) => String.fromCharCode(first + at));
    const letters = [...alphabet(0x430), ...alphabet(0x561)].join('');
    const { detector: odd } = compiled(trigger({ id: 'odd', tier: 'prompt', when: [`mum ${letters}`] }));
    expect(() => packPrompting(odd, undefined, '')).toThrow(/different characters/);
  });
});
