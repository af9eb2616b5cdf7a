import type { Finding, Passage } from '../../detection/index.ts';
import { Slice } from './pacing.ts';
import type { Pacing } from './pacing.ts';
import { piecesOf } from './pieces.ts';

/** What was found in a text, and what found it. */
interface Scanned {
  readonly findings: readonly Finding[];
  readonly by: TextScanner | undefined;
  /** The number of the scan that last came by the text. */
  round: number;
}

const blank: Scanned = { findings: [], by: undefined, round: 0 };

/** To look at the clock takes longer than to see that a passage is known: it is done once in so many of these. */
const looksAtOnce = 100;

/** What the scanner needs of a detector. */
export interface TextScanner {
  scan(text: string): readonly Finding[];
}

/** How a scan is followed. */
export interface ScanWatcher {
  /** Called within a slice for each passage just scanned, so that work on its findings is shared out too. */
  onScanned(passage: Passage, findings: readonly Finding[]): void;
  /** Called between slices; the next one waits for what it promises. */
  onProgress(): void | Promise<void>;
}

/**
 * Scans passages in slices and remembers what it found by their text, in memory only, for as long as the text is there:
 * a passage that did not change is never scanned again, but by another detector.
 */
export class PassageScanner {
  readonly #pacing: Pacing;
  #known = new Map<string, Scanned>();
  #failed: ReadonlySet<string> = new Set<string>();
  #round = 0;

  constructor(pacing: Pacing) {
    this.#pacing = pacing;
  }

  /** The findings of a passage, by whichever detector scanned it last; undefined where none has yet. */
  findingsOf(passage: Passage): readonly Finding[] | undefined {
    return this.#scannedOf(passage)?.findings;
  }

  /** Whether a passage still waits for this detector. */
  isWaiting(passage: Passage, detector: TextScanner | undefined): boolean {
    const scanned = this.#scannedOf(passage);
    return scanned === undefined || isLeftFor(detector, scanned);
  }

  /** How many of the passages could not be checked because the detector failed on them. */
  failedOf(passages: readonly Passage[]): number {
    if (this.#failed.size === 0) return 0;
    return passages.filter(({ text }) => this.#failed.has(text)).length;
  }

  /**
   * Scans what the detector has not scanned yet of the passages. A later call takes over from an earlier one.
   * @returns whether all was scanned; false where a later call took over
   */
  async scan(detector: TextScanner, passages: readonly Passage[], watcher: ScanWatcher): Promise<boolean> {
    const round = (this.#round += 1);
    const isOver = () => round !== this.#round;
    // The turn that brought the text has had work enough with it.
    await this.#pacing.yieldToPage();
    const slice = new Slice(this.#pacing);
    for (const [index, passage] of passages.entries()) {
      const scanned = this.#scannedOf(passage);
      if (scanned === undefined || isLeftFor(detector, scanned)) {
        const findings = await this.#scanPassage(detector, passage.text, slice, watcher, isOver);
        if (findings === undefined) return false;
        this.#known.set(passage.text, { findings, by: detector, round });
        watcher.onScanned(passage, findings);
      } else {
        scanned.round = round;
        if (index % looksAtOnce === 0 && slice.isFull()) await slice.rest(watcher.onProgress);
        if (isOver()) return false;
      }
    }
    this.#forgetAllBut(round);
    // What was found last is told of in a turn of its own.
    await this.#pacing.yieldToPage();
    return !isOver();
  }

  /** Forgets every text. */
  forget(): void {
    this.#round += 1;
    this.#known = new Map();
    this.#failed = new Set();
  }

  #scannedOf({ text }: Passage): Scanned | undefined {
    return this.#known.get(text) ?? (/\S/u.test(text) ? undefined : blank);
  }

  async #scanPassage(
    detector: TextScanner,
    text: string,
    slice: Slice,
    watcher: ScanWatcher,
    isOver: () => boolean,
  ): Promise<readonly Finding[] | undefined> {
    const findings: Finding[] = [];
    for (const { start, end } of piecesOf(text)) {
      if (slice.isFull()) await slice.rest(watcher.onProgress);
      if (isOver()) return undefined;
      findings.push(...this.#scanPiece(detector, text, start, end));
    }
    return findings;
  }

  /** One text that the detector fails on must not keep the others from being checked. */
  #scanPiece(detector: TextScanner, text: string, start: number, end: number): readonly Finding[] {
    try {
      return detector.scan(text.slice(start, end)).map((finding) => moved(finding, start));
    } catch {
      this.#failed = new Set([...this.#failed, text]);
      return [];
    }
  }

  /** The texts that the scan of this number did not come by are no longer there. */
  #forgetAllBut(round: number): void {
    for (const [text, scanned] of this.#known) if (scanned.round !== round) this.#known.delete(text);
    if (this.#failed.size > 0)
      this.#failed = new Set([...this.#failed].filter((text) => this.#known.has(text)));
  }
}

/** Whether a text that has been scanned is still to be scanned by a detector. */
function isLeftFor(detector: TextScanner | undefined, scanned: Scanned): boolean {
  return scanned !== blank && scanned.by !== detector;
}

function moved(finding: Finding, by: number): Finding {
  if (by === 0) return finding;
  const { evidence } = finding;
  return {
    ...finding,
    start: finding.start + by,
    end: finding.end + by,
    ...(evidence && { evidence: evidence.map(({ start, end }) => ({ start: start + by, end: end + by })) }),
  };
}
