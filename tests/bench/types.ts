import type { CompiledDetector, Trained } from '../../src/detection/index.ts';

/** What a fresh process is to measure: cell.mjs reads it. */
export interface Job {
  readonly engine: string;
  readonly feed: 'whole' | 'paragraph';
  readonly paragraphs: readonly string[];
  /** Paragraphs whose spans are scored, and where the oracle sees the phrases in them. */
  readonly scored: readonly string[];
  readonly oracle?: readonly (readonly [number, number])[];
  /** Whether the times of single paragraphs are wanted. */
  readonly withParagraphs: boolean;
  readonly phrases?: readonly string[];
  readonly rules?: CompiledDetector;
  readonly trained?: Trained;
  readonly bundle?: string;
  /** Milliseconds that a measurement may take before it is cut. */
  readonly limit?: number;
}

export interface Cell {
  readonly group: 'floor' | 'own' | 'peers' | 'rules' | 'text' | (string & {});
  readonly name: string;
  readonly note: string;
  readonly job: Job;
}

/** What a process measured: milliseconds, megabytes, shares from 0 to 1. */
export interface Outcome {
  readonly setUp: number;
  readonly first: number;
  /** For a million characters. */
  readonly perMillion: number;
  readonly isCut: boolean;
  readonly p50?: number;
  readonly p99?: number;
  readonly paragraphs: number;
  /** Share of the oracle's spans that were touched; absent where an engine gives no spans. */
  readonly found?: number;
  readonly memory: number;
  /** What the same arithmetic took before and after. */
  readonly calibration: readonly [number, number];
}

export type Measured =
  (Outcome & { readonly drift: number; readonly attempts: number }) | { readonly fault: string };

export interface Result {
  readonly group: string;
  readonly name: string;
  readonly note: string;
  readonly outcomes: readonly Measured[];
}

export interface Facts {
  readonly machine: string;
  readonly node: string;
  readonly load: string;
  readonly texts: string;
  readonly phrases: string;
  readonly rounds: number;
  /** Kilobytes, compressed. */
  readonly sizes: Readonly<Record<string, number>>;
}

/** Making the detector in Chromium, of one fresh page. Milliseconds by the clock. */
export interface BrowserFigures {
  /** Reading the compiled pack, gate and model, and making the detector in one go. */
  readonly setUp: number;
  /** The first scan of 100 words behind it. */
  readonly firstScan: number;
  /** The longest turn where it is made in turns, as the panel makes it. */
  readonly longestTurn: number;
  /** All of these turns, and the first scan of 100 words behind them. */
  readonly allTurns: number;
  readonly firstScanInTurns: number;
}
