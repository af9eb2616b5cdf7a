import type { PassageFindings } from '../detection/index.ts';
import { placed } from './remembered.ts';
import type { Memory } from './remembered.ts';
import type { NotRelevantMark, PlacedFinding, Prompt, SetAside, SetAsideAct, SetAsideKind } from './types.ts';

export const nothingSetAside: SetAside = { notRelevant: [], dealtWith: [], hidden: [] };

/** What is set aside after an act, and the act itself, for taking it back. */
export interface SettingAside {
  readonly setAside: SetAside;
  readonly act: SetAsideAct;
}

/** "Not relevant here": this place of the card, known by the words around it. */
export function notRelevantHere(
  setAside: SetAside,
  memory: Memory,
  prompt: Prompt,
  place: PlacedFinding,
): SettingAside {
  const findings = [place.finding, ...(place.overlapping ?? [])];
  const known = new Set(setAside.notRelevant.map((mark) => mark.hash));
  const hashes = new Set(findings.map((finding) => memory.hashOfPlace({ passage: place.passage, finding })));
  const firstKey = Math.max(0, ...setAside.notRelevant.map((mark) => mark.key)) + 1;
  const marks = [...hashes]
    .filter((hash) => !known.has(hash))
    .map((hash, index): NotRelevantMark => ({ key: firstKey + index, hash }));
  return {
    setAside: { ...setAside, notRelevant: [...setAside.notRelevant, ...marks] },
    act: { kind: 'not-relevant', card: prompt.id, keys: marks.map((mark) => mark.key) },
  };
}

/** "I've dealt with this": the card's lessons, in this document. */
export function dealtWithHere(setAside: SetAside, memory: Memory, prompt: Prompt): SettingAside {
  const hashes = prompt.lessons.map(memory.hashOfLesson).filter((hash) => !setAside.dealtWith.includes(hash));
  return {
    setAside: { ...setAside, dealtWith: [...setAside.dealtWith, ...hashes] },
    act: { kind: 'dealt-with', card: prompt.id, hashes },
  };
}

/** "Don't show this lesson": the card's lessons, everywhere, until `showLesson`. */
export function hideEverywhere(setAside: SetAside, prompt: Prompt): SettingAside {
  const lessons = prompt.lessons.filter((lesson) => !setAside.hidden.includes(lesson));
  return {
    setAside: { ...setAside, hidden: [...setAside.hidden, ...lessons] },
    act: { kind: 'hidden', card: prompt.id, lessons },
  };
}

/** A document goes on under another name, as when it is saved: what was dealt with in it stays so. */
export function carryDealtWith(
  setAside: SetAside,
  earlier: Memory,
  now: Memory,
  lessons: readonly string[],
): SetAside {
  const hashes = lessons
    .filter((lesson) => setAside.dealtWith.includes(earlier.hashOfLesson(lesson)))
    .map(now.hashOfLesson)
    .filter((hash) => !setAside.dealtWith.includes(hash));
  return hashes.length === 0 ? setAside : { ...setAside, dealtWith: [...setAside.dealtWith, ...hashes] };
}

/** Undoes one act and no other. */
export function takeBack(setAside: SetAside, act: SetAsideAct): SetAside {
  switch (act.kind) {
    case 'not-relevant':
      return {
        ...setAside,
        notRelevant: setAside.notRelevant.filter((mark) => !act.keys.includes(mark.key)),
      };
    case 'dealt-with':
      return { ...setAside, dealtWith: setAside.dealtWith.filter((hash) => !act.hashes.includes(hash)) };
    case 'hidden':
      return { ...setAside, hidden: setAside.hidden.filter((lesson) => !act.lessons.includes(lesson)) };
  }
}

/** Shows a lesson again that was hidden everywhere. */
export function showLesson(setAside: SetAside, lesson: string): SetAside {
  return { ...setAside, hidden: setAside.hidden.filter((hidden) => hidden !== lesson) };
}

/** How a place is set aside; undefined where it is not. */
export function howSetAside(
  setAside: SetAside,
  memory: Memory,
  place: PlacedFinding,
): SetAsideKind | undefined {
  const { lesson } = place.finding;
  if (setAside.hidden.includes(lesson)) return 'hidden';
  if (setAside.dealtWith.length > 0 && setAside.dealtWith.includes(memory.hashOfLesson(lesson))) {
    return 'dealt-with';
  }
  if (setAside.notRelevant.length > 0 && hashesOf(setAside).has(memory.hashOfPlace(place))) {
    return 'not-relevant';
  }
  return undefined;
}

/** The findings that are left when what was set aside is taken out. */
export function withoutSetAside(
  all: readonly PassageFindings[],
  setAside: SetAside,
  memory: Memory,
): readonly PassageFindings[] {
  if (isEmpty(setAside)) return all;
  return all.map((entry) => {
    const left = entry.findings.filter(
      (finding) => howSetAside(setAside, memory, { passage: entry.passage, finding }) === undefined,
    );
    return left.length === entry.findings.length ? entry : { passage: entry.passage, findings: left };
  });
}

/**
 * What is set aside in the text as it stands, a card and kind each, with the act that brings it back:
 * so that a slip of the hand can be mended after the undo bar has gone.
 */
export function setAsideHere(
  all: readonly PassageFindings[],
  setAside: SetAside,
  memory: Memory,
): readonly SetAsideAct[] {
  if (isEmpty(setAside)) return [];
  const acts = new Map<string, SetAsideAct>();
  for (const place of placed(all)) {
    const kind = howSetAside(setAside, memory, place);
    if (kind === undefined) continue;
    const card = memory.cards.cardOf(place.finding.lesson);
    const name = `${kind} ${card}`;
    acts.set(name, joined(acts.get(name), actFor(kind, card, place, setAside, memory)));
  }
  return [...acts.values()];
}

function isEmpty({ notRelevant, dealtWith, hidden }: SetAside): boolean {
  return notRelevant.length === 0 && dealtWith.length === 0 && hidden.length === 0;
}

function actFor(
  kind: SetAsideKind,
  card: string,
  place: PlacedFinding,
  setAside: SetAside,
  memory: Memory,
): SetAsideAct {
  const lessons = memory.cards.lessonsOf(card);
  switch (kind) {
    case 'hidden':
      return { kind, card, lessons: lessons.filter((lesson) => setAside.hidden.includes(lesson)) };
    case 'dealt-with':
      return { kind, card, hashes: lessons.map(memory.hashOfLesson) };
    case 'not-relevant': {
      const hash = memory.hashOfPlace(place);
      const marks = setAside.notRelevant.filter((mark) => mark.hash === hash);
      return { kind, card, keys: marks.map((mark) => mark.key) };
    }
  }
}

function joined(earlier: SetAsideAct | undefined, act: SetAsideAct): SetAsideAct {
  if (earlier?.kind !== 'not-relevant' || act.kind !== 'not-relevant') return act;
  return { ...act, keys: [...new Set([...earlier.keys, ...act.keys])] };
}

const hashes = new WeakMap<SetAside['notRelevant'], ReadonlySet<number>>();

function hashesOf({ notRelevant }: SetAside): ReadonlySet<number> {
  const known = hashes.get(notRelevant) ?? new Set(notRelevant.map((mark) => mark.hash));
  hashes.set(notRelevant, known);
  return known;
}
