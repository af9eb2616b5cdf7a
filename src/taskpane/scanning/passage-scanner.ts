import type { Finding, Passage } from '../../detection/index.ts';
import { Slice } from './pacing.ts';
import type { Pacing } from './pacing.ts';
import { piecesOf } from './pieces.ts';

/** What was found in a text, and what found it. */
interface Scanned {
  readonly findings: readonly Finding[];
  readonly by: TextScanner | undefined;
}

const blank: Scanned = { findings: [], by: undefined };

/** What the scanner needs of a detector. */
export interface TextScanner {
  scan(text: string): readonly Finding[];
}

/** How a scan is followed. */
export interface ScanWatcher {
  /** Called within a slice for each passage just scanned, so that work on its findings is shared out too. */
  onScanned(passage: Passage, findings: readonly Finding[]): void;
  /** Called between slices. */
  onProgress(): void;
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
    return scanned !== blank && (scanned === undefined || scanned.by !== detector);
  }

  /** How many of the passages could not be checked because the detector failed on them. */
  failedOf(passages: readonly Passage[]): number {
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
    for (const passage of passages) {
      if (!this.isWaiting(passage, detector)) continue;
      const findings = await this.#scanPassage(detector, passage.text, slice, watcher, isOver);
      if (findings === undefined) return false;
      this.#known.set(passage.text, { findings, by: detector });
      watcher.onScanned(passage, findings);
    }
    this.#forgetAllBut(passages);
    return true;
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
      await slice.rest(watcher.onProgress);
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

  #forgetAllBut(passages: readonly Passage[]): void {
    const kept = new Map<string, Scanned>();
    for (const { text } of passages) {
      const scanned = this.#known.get(text);
      if (scanned !== undefined) kept.set(text, scanned);
    }
    this.#known = kept;
    this.#failed = new Set([...this.#failed].filter((text) => kept.has(text)));
  }
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
