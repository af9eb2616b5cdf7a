import fc from 'fast-check';
import {
  longestPiece,
  longestSlice,
  PassageScanner,
  piecesOf,
} from '../../../src/taskpane/scanning/index.ts';
import type { ScanWatcher } from '../../../src/taskpane/scanning/index.ts';
import { PhraseDetector } from './phrase-detector.ts';
import { TestPacing } from './test-pacing.ts';

const nobody: ScanWatcher = { onScanned: () => undefined, onProgress: () => undefined };
const passages = (...texts: string[]) => texts.map((text, index) => ({ id: `p${index}`, text }));

function setUp() {
  const detector = new PhraseDetector();
  const scanner = new PassageScanner(new TestPacing());
  const scan = (...texts: string[]) => scanner.scan(detector, passages(...texts), nobody);
  return { detector, scanner, scan };
}

describe('scanning passages', () => {
  it('finds what the detector finds', async () => {
    const { scanner, scan } = setUp();
    const [passage] = passages('Mum did not attend.');
    if (!passage) throw new Error('there is one passage');
    expect(scanner.findingsOf(passage)).toBeUndefined();
    expect(await scan(passage.text)).toBe(true);
    expect(scanner.findingsOf(passage)).toMatchObject([{ lesson: 'non-attendance', start: 4, end: 18 }]);
  });

  it('never scans a passage again that has not changed, wherever it moves', async () => {
    const { detector, scan } = setUp();
    await scan('one', 'two', 'three');
    await scan('a new first line', 'one', 'two, edited', 'three');
    expect(detector.scanned).toEqual(['one', 'two', 'three', 'a new first line', 'two, edited']);
  });

  it('scans it with another detector, and holds what the first one found until then', async () => {
    const { detector, scanner, scan } = setUp();
    await scan('Mum did not attend.');
    const another = new PhraseDetector();
    const [passage = { id: '', text: '' }] = passages('Mum did not attend.');
    expect(scanner.isWaiting(passage, detector)).toBe(false);
    expect(scanner.isWaiting(passage, another)).toBe(true);
    expect(scanner.findingsOf(passage)).toHaveLength(1);
    await scanner.scan(another, [passage], nobody);
    expect(another.scanned).toEqual(['Mum did not attend.']);
    expect(scanner.isWaiting(passage, another)).toBe(false);
  });

  it('scans equal passages once and blank ones never', async () => {
    const { detector, scan } = setUp();
    await scan('same', '  ', 'same', '');
    expect(detector.scanned).toEqual(['same']);
  });

  it('forgets the findings of a text that is no longer there', async () => {
    const { detector, scan } = setUp();
    await scan('gone');
    await scan('other');
    await scan('gone');
    expect(detector.scanned).toEqual(['gone', 'other', 'gone']);
  });

  it('never begins a passage that a slice has hardly room for', async () => {
    const pacing = new TestPacing();
    const perPassage = 3;
    const slow = {
      scan: () => {
        pacing.work(perPassage);
        return [];
      },
    };
    const texts = Array.from({ length: 200 }, (_, index) => `passage ${index}`);
    await new PassageScanner(pacing).scan(slow, passages(...texts), nobody);
    expect(pacing.slices.length).toBeGreaterThan(50);
    expect(Math.max(...pacing.slices)).toBeLessThanOrEqual(longestSlice);
  });

  it('rests while it looks through a long text of which all is known', async () => {
    const pacing = new TestPacing();
    const texts = passages(...Array.from({ length: 2_000 }, (_, index) => `passage ${index}`));
    const detector = new PhraseDetector();
    const scanner = new PassageScanner(pacing);
    await scanner.scan(detector, texts, nobody);
    pacing.slices.length = 0;
    // So long does it take to come by a hundred of them.
    const now = pacing.now.bind(pacing);
    pacing.now = () => {
      pacing.work(1);
      return now();
    };
    await scanner.scan(detector, texts, nobody);
    expect(detector.scanned).toHaveLength(2_000);
    expect(pacing.slices.length).toBeGreaterThan(2);
    expect(Math.max(...pacing.slices)).toBeLessThanOrEqual(longestSlice + 1);
  });

  it('ends in a turn in which nothing was scanned', async () => {
    const pacing = new TestPacing();
    const slow = {
      scan: () => {
        pacing.work(2);
        return [];
      },
    };
    let worked = -1;
    await new PassageScanner(pacing).scan(slow, passages('a', 'b'), nobody).then(() => {
      worked = pacing.now();
    });
    expect(pacing.slices.reduce((sum, slice) => sum + slice, 0)).toBe(worked);
  });

  it('lets a later text take over in the middle of an earlier one', async () => {
    const pacing = new TestPacing();
    const scanned: string[] = [];
    const slow = {
      scan: (text: string) => {
        pacing.work(longestSlice);
        scanned.push(text);
        return [];
      },
    };
    const scanner = new PassageScanner(pacing);
    const first = scanner.scan(slow, passages('a', 'b', 'c', 'd', 'e', 'f'), nobody);
    const second = scanner.scan(slow, passages('a', 'z'), nobody);
    expect(await Promise.all([first, second])).toEqual([false, true]);
    expect(scanned).not.toContain('f');
    expect(scanned.filter((text) => text === 'a')).toHaveLength(1);
  });

  it('goes on after a passage that the detector fails on, and says how many there were', async () => {
    const failing = {
      scan: (text: string) => {
        if (text === 'bad') throw new Error('a fault of the detector');
        return [];
      },
    };
    const scanner = new PassageScanner(new TestPacing());
    const all = passages('good', 'bad', 'good too');
    expect(await scanner.scan(failing, all, nobody)).toBe(true);
    expect(scanner.failedOf(all)).toBe(1);
    expect(scanner.failedOf(passages('good'))).toBe(0);
  });

  it('finds the same in a passage that is too long to be scanned at once', async () => {
    const sentence = 'Nothing to report from this visit at all. ';
    const long = `${sentence.repeat(400)}Mum did not attend. ${sentence.repeat(400)}Mum did not attend.`;
    const { detector, scanner, scan } = setUp();
    const [passage] = passages(long);
    if (!passage) throw new Error('there is one passage');
    await scan(long);
    const words = scanner.findingsOf(passage)?.map(({ start, end }) => long.slice(start, end));
    expect(words).toEqual(['did not attend', 'did not attend']);
    expect(Math.max(...detector.scanned.map((text) => text.length))).toBeLessThanOrEqual(longestPiece);
  });
});

describe('pieces of a long text', () => {
  it('follow one another without a gap, none too long, none through a character', () => {
    const unit = fc.constantFrom('word ', 'end. ', '\n', '👧', 'é', 'x'.repeat(700));
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 400 }), (parts) => {
        const text = parts.join('');
        const pieces = [...piecesOf(text)].map(({ start, end }) => text.slice(start, end));
        expect(pieces.join('')).toBe(text);
        for (const piece of pieces) {
          expect(piece.length).toBeLessThanOrEqual(longestPiece);
          expect(piece).not.toMatch(/[\uD800-\uDBFF]$/);
        }
      }),
    );
  });

  it('end with a sentence where there is one', () => {
    const [first] = piecesOf('A sentence of some length. '.repeat(500));
    expect(first && 'A sentence of some length. '.repeat(500).slice(0, first.end)).toMatch(/\. $/u);
  });
});
