import type { Finding, Passage, PassageFindings } from '../../../src/detection/index.ts';
import type { Tier } from '../../../src/lessons/index.ts';
import { arrangePrompts, cardsOf, rememberFor } from '../../../src/prompts/index.ts';
import type { Memory, Prompt, SetAside } from '../../../src/prompts/index.ts';

export const salt = 'a salt of the test';
export const twins = [['case-recording', 'voice-of-the-child']] as const;

/** A memory as the panel makes it, for one document. */
export function memoryFor(document = 'document one', withSalt = salt): Memory {
  return rememberFor({ salt: withSalt, document }, cardsOf(twins));
}

/** A finding at the first place where words stand in a passage. */
export function findingAt(
  passage: Passage,
  words: string,
  { lesson = 'non-attendance', tier = 'prompt' }: { readonly lesson?: string; readonly tier?: Tier } = {},
): Finding {
  const start = passage.text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” does not stand in “${passage.text}”`);
  return { lesson, trigger: 'a-trigger', tier, start, end: start + words.length };
}

/** A small stand-in for the detector's rules: a lesson and tier for each phrase, wherever it stands. */
export type Phrases = Readonly<Record<string, { readonly lesson: string; readonly tier?: Tier }>>;

export const phrases: Phrases = {
  'did not attend': { lesson: 'non-attendance' },
  'seem to engage': { lesson: 'non-compliant-parents' },
  'no concerns noted': { lesson: 'case-recording' },
  'not seen alone': { lesson: 'voice-of-the-child' },
  'part of his autism': { lesson: 'diagnosis-overshadowing' },
  'mum reports': { lesson: 'information-sharing', tier: 'consider' },
  'was not brought': { lesson: 'non-attendance', tier: 'good-practice' },
};

/** The findings of a text, a passage a line; ids are those of the lines. */
export function findingsIn(text: string, ids?: readonly string[]): readonly PassageFindings[] {
  return text.split('\n').map((line, index) => {
    const passage = { id: ids?.[index] ?? `line ${index + 1}`, text: line };
    return { passage, findings: scan(line) };
  });
}

function scan(text: string): readonly Finding[] {
  const found = Object.entries(phrases).flatMap(([phrase, { lesson, tier = 'prompt' }]) =>
    [...text.matchAll(new RegExp(`\\b${phrase}\\b`, 'giu'))].map((match): Finding => ({
      lesson,
      trigger: phrase,
      tier,
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
  return found.sort((one, other) => one.start - other.start);
}

/** The prompts for findings, arranged after earlier ones. */
export function prompted(
  findings: readonly PassageFindings[],
  setAside: SetAside,
  memory: Memory,
  previous: readonly Prompt[] = [],
): readonly Prompt[] {
  return arrangePrompts(previous, findings, { memory, setAside, considerShown: true });
}

/** The text of a prompt's places. */
export function wordsOf(prompt: Prompt | undefined): readonly string[] {
  return (prompt?.places ?? []).map(({ passage, finding }) => passage.text.slice(finding.start, finding.end));
}
