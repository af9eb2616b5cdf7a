import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** How plainly an auditor sees it: `may` is neither wanted nor wrong. */
export type Strength = 'explicit' | 'paraphrase' | 'inferred' | 'may';

export interface Label {
  /** An exact part of the text that occurs once in it. */
  readonly quote: string;
  /** Any one of these is right. */
  readonly lessons: readonly string[];
  readonly strength: Strength;
}

export interface LabelledText {
  readonly id: string;
  readonly kind: string;
  readonly role: string;
  readonly text: string;
  /** Where the author's own text ends and quoted history begins. */
  readonly new_text_chars?: number;
  readonly labels: readonly Label[];
  readonly silent: readonly { readonly quote: string; readonly why: string }[];
}

/** The sets of labelled texts: whole texts, single sentences, and those that we wrote ourselves. */
export const sets = ['corpus', 'texts', 'bank', 'written'] as const;
export type SetName = (typeof sets)[number];

/** Texts that the network learns from and nothing is measured on: quiet ones, and pairs of near misses. */
export const nearMisses = 'near-misses';

const folder = path.join(process.cwd(), 'tests', 'quality');

/** The labelled texts of one set, in the order of their files. */
export function readSet(set: SetName | typeof nearMisses): LabelledText[] {
  const files = readdirSync(path.join(folder, set)).filter((file) => file.endsWith('.jsonl'));
  return files.sort().flatMap((file) => readLabelledFile(path.join(folder, set, file)));
}

export function readLabelledFile(file: string): LabelledText[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as LabelledText);
}

/**
 * Who wrote a text: the number in its id, so that b1 and t1, written by one author, count as one; the sets sw, hs,
 * em and qt stand for themselves.
 */
export function authorOf({ id }: Pick<LabelledText, 'id'>): string {
  const prefix = id.split('-')[0] ?? id;
  return prefix.replace(/^[bt](?=\d)/, 'a');
}
