import { createDetector, type CompiledGate, type CompiledModel } from '../../../src/detection/index.ts';
import { keyOf, keyOfWord } from '../../../src/detection/model/keys.ts';
import { packFeatures, shortKey as shortFeatureKey } from '../../../src/detection/model/packed-network.ts';
import { shortKey } from '../../../src/detection/gate/index.ts';
import { packWeights } from '../../../src/detection/gate/packed-weights.ts';
import { compiled, trigger } from './sample-language.ts';

const lessons = ['non-attendance'];
const wordKind = 0;

/** A gate that has learnt one thing: “leaflet” speaks against a prompt. */
const gate = (fields: Partial<CompiledGate> = {}): CompiledGate => ({
  format: 3,
  lessons,
  triggers: ['non-attendance/sample'],
  quietTriggers: [],
  scale: 1,
  thresholds: [0],
  bias: [1],
  weights: packWeights(new Map([[shortKey(keyOf(wordKind, keyOfWord('leaflet'))), [[0, -7]]]])),
  ...fields,
});

/** A model that sees the lesson everywhere. */
const eagerModel: CompiledModel = {
  format: 6,
  lessons,
  thresholds: [0],
  wordsMargin: 5,
  firedThresholds: [0],
  scale: 1,
  hiddenBias: [0, 0],
  outputs: [0, 0],
  outputBias: [1],
  ...packFeatures([]),
};

const { detector } = compiled(trigger({ tier: 'consider', when: ['not attend'] }));
const found = (trained: Parameters<typeof createDetector>[1], text: string) =>
  createDetector(detector, trained)
    .scan(text)
    .map(({ trigger: by, tier }) => `${by} ${tier}`);

describe('the gate', () => {
  it('makes a prompt of what a trigger found, whatever tier its author gave it', () => {
    expect(found({ gate: gate() }, 'Mum did not attend.')).toEqual(['sample prompt']);
  });

  it('leaves to the tier consider what its words speak against', () => {
    expect(found({ gate: gate() }, 'Did not attend leaflet.')).toEqual(['sample consider']);
  });

  it('never makes a prompt of what a quiet trigger found', () => {
    const quiet = gate({ triggers: [], quietTriggers: ['non-attendance/sample'] });
    expect(found({ gate: quiet }, 'Mum did not attend.')).toEqual(['sample consider']);
  });

  it.each(['prompt', 'consider'] as const)('leaves a trigger that was added since at tier %s', (tier) => {
    const added = compiled(trigger({ tier, when: ['not attend'] })).detector;
    const sceptical = { ...eagerModel, firedThresholds: [9], thresholds: [9] };
    const findings = createDetector(added, { gate: gate({ triggers: [] }), model: sceptical }).scan(
      'Did not attend.',
    );
    expect(findings.map((finding) => finding.tier)).toEqual([tier]);
  });

  it('is silent where no trigger fired', () => {
    expect(found({ gate: gate() }, 'Mum came.')).toEqual([]);
  });

  it('gives the same prompts with the model and without it', () => {
    const text = 'Mum did not attend. Did not attend leaflet. She came.';
    const prompts = (trained: Parameters<typeof createDetector>[1]) =>
      found(trained, text).filter((finding) => finding.endsWith('prompt'));
    expect(prompts({ gate: gate(), model: eagerModel })).toEqual(prompts({ gate: gate() }));
  });
});

describe('the model', () => {
  it('decides on the rest, and shows the words of a trigger where one fired', () => {
    expect(found({ gate: gate(), model: eagerModel }, 'Did not attend leaflet. She came.')).toEqual([
      'sample consider',
      'model consider',
    ]);
  });

  describe('asked by words alone first, which say nothing of “quiet table”,', () => {
    const pairKind = 1;
    const [quiet, table] = ['quiet', 'tabl'].map(keyOfWord);
    /** A model that sees the lesson in one pair of words: without it the score is -3. */
    const pairModel = (wordsMargin: number): CompiledModel => ({
      ...eagerModel,
      wordsMargin,
      outputs: [9, 0],
      outputBias: [-3],
      ...packFeatures([{ key: shortFeatureKey(keyOf(pairKind, quiet ?? 0, table)), numbers: [3, 0] }]),
    });

    it('looks no further where they are far from it', () => {
      expect(found({ gate: gate(), model: pairModel(2) }, 'A quiet table.')).toEqual([]);
    });

    it('looks further where they come near', () => {
      expect(found({ gate: gate(), model: pairModel(3.5) }, 'A quiet table.')).toEqual(['model consider']);
    });

    it('looks further wherever a trigger fired', () => {
      expect(found({ gate: gate(), model: pairModel(2) }, 'Did not attend leaflet, a quiet table.')).toEqual([
        'sample consider',
      ]);
    });
  });

  it('keeps silent what it is not convinced of', () => {
    const doubtful = { ...eagerModel, thresholds: [2], firedThresholds: [2] };
    expect(found({ gate: gate(), model: doubtful }, 'Did not attend leaflet. She came.')).toEqual([]);
  });
});
