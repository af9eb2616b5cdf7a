import { WordHost } from '../../../src/hosts/word/index.ts';
import type { Place } from '../../../src/hosts/index.ts';
import { createSimulatedWord } from '../../../src/simulator/index.ts';
import type { SimulatedWord } from '../../../src/simulator/index.ts';
import { ManualAttention, ManualClock } from './manual-clock.ts';

/** Words of a paragraph in order; `deleted` ones are tracked deletions. */
type Piece = string | { readonly deleted: string };

let word: SimulatedWord;

function setUp(...paragraphs: readonly Piece[][]) {
  word = createSimulatedWord({ paragraphs: paragraphs.map((pieces) => pieces.map(wordsOf).join('')) });
  paragraphs.forEach((pieces, index) => deleteIn(index, pieces));
  Object.assign(globalThis, { Office: word.Office, Word: word.Word });
  const clock = new ManualClock();
  const reviewed = jest.spyOn(word.document, 'reviewedTextOf');
  return { clock, reviewed, host: new WordHost(clock, new ManualAttention()) };
}

function wordsOf(piece: Piece): string {
  return typeof piece === 'string' ? piece : piece.deleted;
}

function deleteIn(index: number, pieces: readonly Piece[]): void {
  const paragraphId = word.document.paragraphs[index]?.id ?? '';
  word.document.changeTrackingMode = 'TrackAll';
  let offset = 0;
  for (const piece of pieces) {
    const start = { paragraphId, offset };
    offset += wordsOf(piece).length;
    if (typeof piece !== 'string')
      word.document.replace({ start, end: { paragraphId, offset } }, '', 'person');
  }
  word.document.changeTrackingMode = 'Off';
}

afterEach(() => word.dispose());

describe('tracked changes in Word', () => {
  it('are read as if accepted', async () => {
    const { host } = setUp(
      ['Visit on 4 March.'],
      ['Mum did ', { deleted: 'not ' }, 'attend.'],
      [{ deleted: 'All gone.' }],
    );
    const { passages } = await host.read();
    expect(passages.map(({ text }) => text)).toEqual(['Visit on 4 March.', 'Mum did attend.', '']);
  });

  it('cost one call for each paragraph that holds any, one for the body and one for its beginning', async () => {
    const many = Array.from({ length: 100 }, (_, index): Piece[] => [`Paragraph ${index}.`]);
    const { host, reviewed } = setUp(...many, ['Mum did ', { deleted: 'not ' }, 'attend.']);
    await host.read();
    expect(reviewed).toHaveBeenCalledTimes(3);
  });

  it('do not mislead what is shown: a deleted occurrence is not counted', async () => {
    const { host } = setUp([{ deleted: 'Mum did not attend. ' }, 'Later Mum did not attend.']);
    const { passages } = await host.read();
    const quote = 'did not attend';
    const start = passages[0]?.text.indexOf(quote) ?? -1;
    const place: Place = { passageId: passages[0]?.id ?? '', start, end: start + quote.length, quote };
    expect(await host.reveal(place)).toEqual({ kind: 'shown' });
    expect(word.document.selection.start.offset).toBe('Mum did not attend. Later Mum '.length);
  });

  it('within the words themselves let the whole paragraph be shown, and nothing be written', async () => {
    const { host } = setUp(['Mum did ', { deleted: 'of course ' }, 'not attend.']);
    const { passages } = await host.read();
    const place: Place = { passageId: passages[0]?.id ?? '', start: 4, end: 18, quote: 'did not attend' };
    expect(await host.reveal(place)).toEqual({ kind: 'shown' });
    expect(word.document.textOf(word.document.selection)).toBe('Mum did of course not attend.');
    expect(await host.replace(place, 'was not brought')).toEqual({
      kind: 'failed',
      why: 'Word could not find exactly these words, so nothing was changed.',
    });
    expect(word.document.writes).toBe(0);
  });

  it('are done without, and the text still read, where Word fails over them again and again', async () => {
    const { host, clock, reviewed } = setUp(['Mum did ', { deleted: 'not ' }, 'attend.']);
    const texts = new Set<string | undefined>();
    const states: string[] = [];
    reviewed.mockImplementation(() => {
      throw Object.assign(new Error('failed'), { code: 'GeneralException' });
    });
    await host.watch({
      onChange: ({ passages }) => texts.add(passages[0]?.text),
      onState: ({ kind }) => states.push(kind),
    });
    await clock.advance(6_000);
    expect(states).toEqual(['limited', 'live']);
    expect([...texts]).toEqual(['Mum did not attend.']);
    await clock.advance(60_000);
    expect(states.slice(-1)).toEqual(['live']);
    expect(states.length).toBeLessThanOrEqual(4);
  });
});
