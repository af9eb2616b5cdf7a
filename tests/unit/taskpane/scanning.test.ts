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

function scanner() {
  const detector = new PhraseDetector();
  return { detector, scanner: new PassageScanner(detector, new TestPacing()) };
}

describe('scanning passages', () => {
  it('finds what the detector finds', async () => {
    const { scanner: scan } = scanner();
    const [passage] = passages('Mum did not attend.');
    if (!passage) throw new Error('there is one passage');
    expect(scan.findingsOf(passage)).toBeUndefined();
    expect(await scan.scan([passage], nobody)).toBe(true);
    expect(scan.findingsOf(passage)).toMatchObject([{ lesson: 'non-attendance', start: 4, end: 18 }]);
  });

  it('never scans a passage again that has not changed, wherever it moves', async () => {
    const { detector, scanner: scan } = scanner();
    await scan.scan(passages('one', 'two', 'three'), nobody);
    await scan.scan(passages('a new first line', 'one', 'two, edited', 'three'), nobody);
    expect(detector.scanned).toEqual(['one', 'two', 'three', 'a new first line', 'two, edited']);
  });

  it('scans equal passages once and blank ones never', async () => {
    const { detector, scanner: scan } = scanner();
    await scan.scan(passages('same', '  ', 'same', ''), nobody);
    expect(detector.scanned).toEqual(['same']);
  });

  it('forgets the findings of a text that is no longer there', async () => {
    const { detector, scanner: scan } = scanner();
    await scan.scan(passages('gone'), nobody);
    await scan.scan(passages('other'), nobody);
    await scan.scan(passages('gone'), nobody);
    expect(detector.scanned).toEqual(['gone', 'other', 'gone']);
  });

  it('never works longer than a slice and one passage at a time', async () => {
    const pacing = new TestPacing();
    const perPassage = 3;
    const slow = {
      scan: () => {
        pacing.work(perPassage);
        return [];
      },
    };
    const texts = Array.from({ length: 200 }, (_, index) => `passage ${index}`);
    await new PassageScanner(slow, pacing).scan(passages(...texts), nobody);
    expect(pacing.slices.length).toBeGreaterThan(50);
    expect(Math.max(...pacing.slices)).toBeLessThan(longestSlice + perPassage);
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
    const scan = new PassageScanner(slow, pacing);
    const first = scan.scan(passages('a', 'b', 'c', 'd', 'e', 'f'), nobody);
    const second = scan.scan(passages('a', 'z'), nobody);
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
    const scan = new PassageScanner(failing, new TestPacing());
    const all = passages('good', 'bad', 'good too');
    expect(await scan.scan(all, nobody)).toBe(true);
    expect(scan.failedOf(all)).toBe(1);
    expect(scan.failedOf(passages('good'))).toBe(0);
  });

  it('finds the same in a passage that is too long to be scanned at once', async () => {
    const sentence = 'Nothing to report from this visit at all. ';
    const long = `${sentence.repeat(400)}Mum did not attend. ${sentence.repeat(400)}Mum did not attend.`;
    const { detector, scanner: scan } = scanner();
    const [passage] = passages(long);
    if (!passage) throw new Error('there is one passage');
    await scan.scan([passage], nobody);
    const words = scan.findingsOf(passage)?.map(({ start, end }) => long.slice(start, end));
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
