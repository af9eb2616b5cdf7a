import { WordHost } from '../../../src/hosts/word/index.ts';
import type { Place } from '../../../src/hosts/index.ts';
import { ManualAttention, ManualClock } from './manual-clock.ts';
import { trackedWord } from './tracked-word.ts';
import type { Piece } from './tracked-word.ts';

function setUp(...paragraphs: readonly Piece[][]) {
  const word = trackedWord(paragraphs);
  const requirements = { isSetSupported: () => true };
  Object.assign(globalThis, {
    Word: word.Word,
    Office: { context: { requirements, document: {} }, DocumentMode: {} },
  });
  const clock = new ManualClock();
  return { ...word, clock, host: new WordHost(clock, new ManualAttention()) };
}

const PLAIN: Piece[] = ['Visit on 4 March.'];

describe('tracked changes in Word', () => {
  it('are read as if accepted', async () => {
    const { host } = setUp(PLAIN, ['Mum did ', { deleted: 'not ' }, 'attend.'], [{ deleted: 'All gone.' }]);
    const { passages } = await host.read();
    expect(passages.map(({ text }) => text)).toEqual(['Visit on 4 March.', 'Mum did attend.', '']);
  });

  it('cost one call for each paragraph that holds any, and one for the body', async () => {
    const many = Array.from({ length: 100 }, (_, index): Piece[] => [`Paragraph ${index}.`]);
    const { host, reviewedCalls } = setUp(...many, ['Mum did ', { deleted: 'not ' }, 'attend.']);
    await host.read();
    expect(reviewedCalls()).toBe(2);
  });

  it('do not mislead what is shown: a deleted occurrence is not counted', async () => {
    const pieces: Piece[] = [{ deleted: 'Mum did not attend. ' }, 'Later Mum did not attend.'];
    const { host, selected } = setUp(pieces);
    const { passages } = await host.read();
    const quote = 'did not attend';
    const start = passages[0]?.text.indexOf(quote) ?? -1;
    const place: Place = { passageId: passages[0]?.id ?? '', start, end: start + quote.length, quote };
    expect(await host.reveal(place)).toEqual({ kind: 'shown' });
    expect(selected()).toBe('Mum did not attend. Later Mum '.length);
  });

  it('within the words themselves let the whole paragraph be shown, and nothing be written', async () => {
    const { host, selected } = setUp(['Mum did ', { deleted: 'of course ' }, 'not attend.']);
    const { passages } = await host.read();
    const place: Place = { passageId: passages[0]?.id ?? '', start: 4, end: 18, quote: 'did not attend' };
    expect(await host.reveal(place)).toEqual({ kind: 'shown' });
    expect(selected()).toBe(-1);
    expect(await host.replace(place, 'was not brought')).toEqual({
      kind: 'failed',
      why: 'Word could not find exactly these words, so nothing was changed.',
    });
  });

  it('are done without, and the text still read, where Word fails over them again and again', async () => {
    const { host, clock, failReviewed } = setUp(['Mum did ', { deleted: 'not ' }, 'attend.']);
    const texts: (string | undefined)[] = [];
    const states: string[] = [];
    failReviewed();
    await host.watch({
      onChange: ({ passages }) => texts.push(passages[0]?.text),
      onState: ({ kind }) => states.push(kind),
    });
    await clock.advance(6_000);
    expect(states).toEqual(['limited', 'live']);
    expect(texts).toEqual(['Mum did not attend.']);
    await clock.advance(60_000);
    expect(states.slice(-1)).toEqual(['live']);
    expect(states.length).toBeLessThanOrEqual(4);
  });
});
