import type { SourceFile } from '../../../src/lessons/reading/index.ts';

export const packPath = 'packs/sample/pack.yaml';
export const visitsPath = 'packs/sample/lessons/visits.yaml';
export const talksPath = 'packs/sample/lessons/talks.yaml';

const pack = `id: sample
version: 1.2.0
title: Sample audits 2020
publisher: A board
document: Sample audits
year: '2020'
ours:
  note: Made up for tests.
themes:
  - id: seeing
    title: Seeing the child
  - id: talking
    title: Talking
twins:
  - [visits, talks]
cases:
  - number: 1
    pseudonym: Ash
    summary: Ash is five.
    strengths:
      - Ash was seen often.
`;

const visits = `id: visits
title: Visits
themes: [seeing]
source:
  case: 1
  heading: Seeing children
year: '2020'
status: current
checkedOn: 2026-11-23
audit:
  messages:
    - Ash was not seen.
  questions:
    - >-
      Do you see
      the child?
  reminders:
    - See the child.
resources:
  - id: visit-guide
    title: Guide
    quote: the guide
    asOf: 2016-17
ours:
  summary: See children.
  questions:
    - When?
  rewordings:
    - instead: Not seen.
      try: Not seen because (reason).
  critiques:
    - text: Seeing is not enough.
      sources:
        - A report, 2021
triggers:
  - id: not-seen
    tier: prompt
    why: Nobody saw the child.
    when: |
      {child} was not seen
    unless: |
      after: by the dentist
    fires:
      - Ash was not seen.
    silent:
      - Ash was seen.
  - id: not-seen-again
    kind: count
    tier: consider
    why: It is a pattern.
    of: [not-seen]
    at: 3
    fires:
      - Ash was not seen. Ash was not seen. Ash was not seen.
    silent:
      - Ash was not seen.
  - id: seen-and-heard
    kind: absence
    tier: good-practice
    why: The child's words are written down.
    when: |
      visited Ash
    needs: |
      said
    fires:
      - I visited Ash.
    silent:
      - I visited Ash, who said hello.
`;

const talks = `id: talks
title: Talks
themes: [talking, seeing]
source:
  case: 1
  heading: Talking
year: '2020'
status: historic
checkedOn: 2024-02-29
audit:
  messages:
    - Nobody talked.
ours:
  summary: Talk.
`;

const texts: Record<string, string> = { [packPath]: pack, [visitsPath]: visits, [talksPath]: talks };

/** A small pack without a fault. */
export function samplePack(): readonly SourceFile[] {
  return Object.entries(texts).map(([path, text]) => ({ path, text }));
}

/** The small pack with a change in one of its files: the first place of `from` becomes `to`. */
export function samplePackWith(path: string, from: string, to: string): readonly SourceFile[] {
  return samplePack().map((file) => {
    if (file.path !== path) return file;
    if (!file.text.includes(from)) throw new Error(`“${from}” does not stand in ${path}.`);
    return { path, text: file.text.replace(from, () => to) };
  });
}
