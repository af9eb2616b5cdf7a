import {
  compile,
  readLanguage,
  type Compilation,
  type Language,
} from '../../../src/detection/compiler/index.ts';
import { createDetector, type Detector, type Finding } from '../../../src/detection/index.ts';
import type { WrittenTrigger } from '../../../src/lessons/reading/index.ts';

const file = (path: string, text: string) => ({ path, text });

/** A small language of its own, so that the tests do not change with the lexicons of the product. */
export function sampleLanguage(lexicons = ''): Language {
  const { language, faults } = readLanguage({
    lexicons: [
      file(
        'people.yaml',
        `mother:
  what: the mother
  words: |
    mum, mother
family:
  what: parents
  words: |
    {mother}, dad, parent, mum and dad
child:
  what: a child
  words: |
    child, boy, girl, young person, {name}, {name} {age}
${lexicons}`,
      ),
    ],
    guards: file(
      'guards.yaml',
      `always: [hypothetical]
alwaysForGood: []
guards:
  hypothetical:
    why: it has not happened
    where: ['before 4: (if|should)']
`,
    ),
    words: file(
      'words.yaml',
      `irregular:
  bring: [brought]
  see: [saw, seen]
  be: [is, was, were, been]
single: [not, was, mum]
proper: [monday]
`,
    ),
    known: 'told\nweather',
  });
  if (!language) throw new Error(JSON.stringify(faults));
  return language;
}

export const trigger = (fields: Partial<WrittenTrigger>): WrittenTrigger => ({
  lesson: 'non-attendance',
  id: 'sample',
  kind: 'phrase',
  tier: 'prompt',
  why: 'A reason.',
  when: [],
  fires: [],
  silent: [],
  ...fields,
});

export const compiled = (...triggers: WrittenTrigger[]): Compilation => compile(triggers, sampleLanguage());

export function detectorOf(...triggers: WrittenTrigger[]): Detector {
  const { detector, faults } = compiled(...triggers);
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  return createDetector(detector);
}

/** The words that `pattern` matches in `text`. */
export function matches(pattern: string, text: string, fields: Partial<WrittenTrigger> = {}): string[] {
  const findings: readonly Finding[] = detectorOf(trigger({ when: [pattern], ...fields })).scan(text);
  return findings.map(({ start, end }) => text.slice(start, end));
}
