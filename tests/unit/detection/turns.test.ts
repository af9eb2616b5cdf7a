import { createDetector, createDetectorInTurns } from '../../../src/detection/index.ts';
import { compiled, trigger } from './sample-language.ts';

describe('a detector made in turns', () => {
  const { detector } = compiled(trigger({ id: 'seen', when: ['{child} ~2 not seen', 'mum && bruise'] }));

  it('rests before each part, and finds what one made in one go finds', async () => {
    let rests = 0;
    const { complete } = await createDetectorInTurns(detector, undefined, () => {
      rests++;
      return Promise.resolve();
    });
    const inTurns = await complete(undefined);
    expect(rests).toBeGreaterThan(10);
    const text = 'The child was not seen. Mum spoke of a bruise.';
    expect(inTurns.scan(text)).toHaveLength(2);
    expect(inTurns.scan(text)).toEqual(createDetector(detector).scan(text));
  });
});
