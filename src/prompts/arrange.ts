import type { Finding, PassageFindings } from '../detection/index.ts';
import type { Tier } from '../lessons/index.ts';
import type { Memory } from './remembered.ts';
import { placed } from './remembered.ts';
import { withoutSetAside } from './set-aside.ts';
import type { PlacedFinding, Prompt, PromptLists, SetAside } from './types.ts';

/** As many cards stand open at once as people were found to heed; the rest are folded. */
export const mostOpenPrompts = 3;

/** What `arrangePrompts` goes by. */
export interface Arranging {
  readonly memory: Memory;
  readonly setAside: SetAside;
  /** Whether the quieter tier `consider` is shown. */
  readonly considerShown: boolean;
}

/**
 * Findings to prompts: one card a lesson, twins on one card, nothing that was set aside.
 * Cards keep their place as long as they and their tier live; new ones come below, in the order of the document.
 * @param previous the prompts as they were last shown
 * @param all findings of the whole text, in the order of the document
 */
export function arrangePrompts(
  previous: readonly Prompt[],
  all: readonly PassageFindings[],
  arranging: Arranging,
): readonly Prompt[] {
  const left = placed(withoutSetAside(all, arranging.setAside, arranging.memory));
  const shown = arranging.considerShown ? left : left.filter(({ finding }) => finding.tier !== 'consider');
  const places = groupBy(shown, ({ finding }) => arranging.memory.cards.cardOf(finding.lesson));

  const earlier = new Map(previous.map((prompt) => [prompt.id, prompt]));
  const prompts = new Map(
    [...places].map(([id, own]) => [id, makePrompt(id, own, earlier.get(id), arranging)]),
  );
  const staying = previous.filter(({ id, tier }) => prompts.get(id)?.tier === tier).map(({ id }) => id);
  const order = new Set([...staying, ...prompts.keys()]);
  return [...order].flatMap((id) => prompts.get(id) ?? []);
}

/**
 * The prompts as the panel draws them: at most three open, the others in lists of their own.
 * @param wanted id of a card that is to be open, in place of the last of the others; the order stays
 */
export function promptLists(prompts: readonly Prompt[], wanted?: string): PromptLists {
  const cards = ofTier(prompts, 'prompt');
  const isFolded = cards.findIndex(({ id }) => id === wanted) >= mostOpenPrompts;
  const open = new Set([
    ...cards.slice(0, isFolded ? mostOpenPrompts - 1 : mostOpenPrompts),
    ...cards.filter(({ id }) => isFolded && id === wanted),
  ]);
  const practised = prompts.flatMap((prompt) =>
    prompt.tier === 'good-practice' ? prompt.places : (prompt.acknowledged ?? []),
  );
  return {
    open: [...open],
    folded: cards.filter((card) => !open.has(card)),
    consider: ofTier(prompts, 'consider'),
    goodPractice: practised,
  };
}

/** The place that a card shows first: the first of those that gave it its tier. */
export function leadingPlace(prompt: Prompt): PlacedFinding {
  const strongest = prompt.places.find(({ finding }) => finding.tier === prompt.tier) ?? prompt.places[0];
  if (strongest === undefined) throw new Error('A prompt must have a place; this one has none.');
  return strongest;
}

function makePrompt(
  id: string,
  own: readonly PlacedFinding[],
  earlier: Prompt | undefined,
  { memory, setAside }: Arranging,
): Prompt {
  const practised = own.filter(({ finding }) => finding.tier === 'good-practice');
  const questioned = own.filter(({ finding }) => finding.tier !== 'good-practice');
  const places = mergeOverlapping(questioned.length > 0 ? questioned : practised);
  const tier = strongestTier(places);
  const fired = new Set(own.map(({ finding }) => finding.lesson));
  const leading = places.find(({ finding }) => finding.tier === tier)?.finding.lesson;
  const lessons = memory.cards.lessonsOf(id).filter((lesson) => !setAside.hidden.includes(lesson));
  return {
    id,
    lessons: leadWith(earlierLead(earlier, fired) ?? leading, lessons),
    tier,
    places,
    ...(questioned.length > 0 && practised.length > 0 ? { acknowledged: mergeOverlapping(practised) } : {}),
  };
}

/** The lesson that led the card goes on leading it while it still has a place. */
function earlierLead(earlier: Prompt | undefined, fired: ReadonlySet<string>): string | undefined {
  const lead = earlier?.lessons[0];
  return lead !== undefined && fired.has(lead) ? lead : undefined;
}

function leadWith(lead: string | undefined, lessons: readonly string[]): readonly string[] {
  if (lead === undefined) return lessons;
  return [lead, ...lessons.filter((lesson) => lesson !== lead)];
}

const strength: Readonly<Record<Tier, number>> = { prompt: 2, consider: 1, 'good-practice': 0 };

function strongestTier(places: readonly PlacedFinding[]): Tier {
  const tiers = places.map(({ finding }) => finding.tier);
  return tiers.reduce((one, other) => (strength[other] > strength[one] ? other : one), 'good-practice');
}

/** Findings over the same words become one place, led by the strongest and then the longest of them. */
function mergeOverlapping(places: readonly PlacedFinding[]): readonly PlacedFinding[] {
  const merged: PlacedFinding[] = [];
  let reach = 0;
  for (const place of places) {
    const last = merged.at(-1);
    if (last !== undefined && last.passage === place.passage && place.finding.start < reach) {
      merged[merged.length - 1] = mergeTwo(last, place.finding);
      reach = Math.max(reach, place.finding.end);
    } else {
      merged.push(place);
      reach = place.finding.end;
    }
  }
  return merged;
}

function mergeTwo(place: PlacedFinding, other: Finding): PlacedFinding {
  const findings = [place.finding, ...(place.overlapping ?? []), other];
  const [finding = other, ...overlapping] = findings.sort(
    (one, two) => strength[two.tier] - strength[one.tier] || two.end - two.start - (one.end - one.start),
  );
  return { passage: place.passage, finding, overlapping };
}

function ofTier(prompts: readonly Prompt[], tier: Tier): readonly Prompt[] {
  return prompts.filter((prompt) => prompt.tier === tier);
}

function groupBy<Entry>(entries: readonly Entry[], nameOf: (entry: Entry) => string): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const name = nameOf(entry);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [entry]);
    else group.push(entry);
  }
  return groups;
}
