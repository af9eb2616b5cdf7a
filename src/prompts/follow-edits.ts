import type { PassageFindings } from '../detection/index.ts';
import { placed } from './remembered.ts';
import type { Memory } from './remembered.ts';
import { carrySpan, isMostlySame } from './still-there.ts';
import type { NotRelevantMark, PlacedFinding, SetAside } from './types.ts';

/**
 * Keeps places set aside while the words around them change: where a place that was called not relevant has a new
 * context, its mark takes the new hash. Without this a place set aside in the middle of a sentence would come back when
 * the sentence is finished.
 * @param earlier findings before the edit, those set aside among them
 * @param now findings after it
 */
export function followEdits(
  setAside: SetAside,
  memory: Memory,
  earlier: readonly PassageFindings[],
  now: readonly PassageFindings[],
): SetAside {
  if (setAside.notRelevant.length === 0) return setAside;
  const marks = new Map(setAside.notRelevant.map((mark) => [mark.hash, mark]));
  const before = placed(without(earlier, now));
  if (!before.some((place) => marks.has(memory.hashOfPlace(place)))) return setAside;

  const moves = movesBetween(memory, before, placed(without(now, earlier)));
  const moved = moves.flatMap(({ from, to }): NotRelevantMark[] => {
    const mark = marks.get(memory.hashOfPlace(from));
    const hash = memory.hashOfPlace(to);
    return mark === undefined || marks.has(hash) ? [] : [{ key: mark.key, hash }];
  });
  if (moved.length === 0) return setAside;

  const inUse = new Set(placed(now).map(memory.hashOfPlace));
  const replaced = new Set(moved.map((mark) => mark.key));
  const kept = setAside.notRelevant.filter((mark) => !replaced.has(mark.key) || inUse.has(mark.hash));
  return { ...setAside, notRelevant: [...kept, ...moved] };
}

/** The entries of one list whose passage is not, word for word, in the other. */
function without(
  list: readonly PassageFindings[],
  other: readonly PassageFindings[],
): readonly PassageFindings[] {
  const texts = new Map(other.map(({ passage }) => [passage.id, passage.text]));
  return list.filter(({ passage }) => texts.get(passage.id) !== passage.text);
}

interface Move {
  readonly from: PlacedFinding;
  readonly to: PlacedFinding;
}

/** Whether a place of the earlier text may be one of the later. */
type Recognise = (from: PlacedFinding, to: PlacedFinding) => boolean;

/**
 * Which place of the earlier text is which of the later, the surest first: where the edit leaves the words untouched;
 * where it changed both sides of them in a passage that is mostly the same; and, for what went to another passage
 * (a paragraph split in two), where the context of one side is kept.
 */
function movesBetween(
  memory: Memory,
  earlier: readonly PlacedFinding[],
  now: readonly PlacedFinding[],
): readonly Move[] {
  const keepsOneSide: Recognise = (from, to) => sharesOneSide(memory, from, to);
  const moves: Move[] = [];
  for (const recognise of [isCarried, isInEditedPassage, keepsOneSide]) {
    const settled = new Set(moves.flatMap(({ from, to }) => [from, to]));
    for (const from of earlier) {
      if (settled.has(from)) continue;
      const to = now.find(
        (place) => !settled.has(place) && sameWords(memory, from, place) && recognise(from, place),
      );
      if (to === undefined) continue;
      moves.push({ from, to });
      settled.add(to);
    }
  }
  return moves;
}

function sameWords(memory: Memory, one: PlacedFinding, other: PlacedFinding): boolean {
  const { cardOf } = memory.cards;
  return (
    cardOf(one.finding.lesson) === cardOf(other.finding.lesson) &&
    memory.contextOf(one).words === memory.contextOf(other).words
  );
}

function isCarried(from: PlacedFinding, to: PlacedFinding): boolean {
  if (from.passage.id !== to.passage.id) return false;
  const span = carrySpan(from.finding, from.passage.text, to.passage.text);
  return span?.start === to.finding.start && span.end === to.finding.end;
}

function isInEditedPassage(from: PlacedFinding, to: PlacedFinding): boolean {
  return from.passage.id === to.passage.id && isMostlySame(from.passage.text, to.passage.text);
}

function sharesOneSide(memory: Memory, from: PlacedFinding, to: PlacedFinding): boolean {
  const was = memory.contextOf(from);
  const is = memory.contextOf(to);
  return (was.before !== '' && was.before === is.before) || (was.after !== '' && was.after === is.after);
}
