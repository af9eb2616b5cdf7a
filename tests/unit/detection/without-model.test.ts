import detector from '#generated/detector.json';
import gate from '#generated/gate.json';
import model from '#generated/model.json';
import { createDetector, createDetectorInTurns } from '../../../src/detection/index.ts';
import { readSet } from '../../quality/labelled-texts.ts';

const trained = { gate: gate ?? undefined, model: model ?? undefined };
const whole = createDetector(detector, trained);
const making = createDetectorInTurns(detector, trained.gate, () => Promise.resolve());
const texts = readSet('corpus').map(({ text }) => text);

describe('what of a detector needs no model', () => {
  it('finds the prompts and the good practice that the whole detector finds, in the whole corpus', async () => {
    const { detector: prompting } = await making;
    const decided = texts.map((text) => whole.scan(text).filter(({ tier }) => tier !== 'consider'));
    expect(texts.map((text) => prompting.scan(text))).toEqual(decided);
    expect(decided.flat().length).toBeGreaterThan(50);
  }, 120_000);

  it('becomes the whole detector with the model', async () => {
    const { complete } = await making;
    const completed = await complete(trained.model);
    for (const text of texts.slice(0, 60)) expect(completed.scan(text)).toEqual(whole.scan(text));
  }, 120_000);
});
