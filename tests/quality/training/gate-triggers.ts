import type { UnseenScores } from './calibration.ts';
import { Wanted } from './examples.ts';
import { isPrompt } from './limits.ts';
import type { TriggerParts } from './trigger-parts.ts';

/** A trigger that made fewer right prompts has shown too little. */
const leastRight = 5;

/**
 * The triggers whose findings may be prompts, as many as there is room for in Outlook's script: those that give most
 * right prompts for the room that their wording takes. What counts as right is what a gate was right to admit that was
 * asked about all triggers and had not seen the author; a trigger needs texts of at least two authors.
 *
 * @param fits whether there is room for these triggers
 * @param quoted triggers that come before all others
 */
export function gateTriggers(
  gate: UnseenScores,
  prompt: readonly number[],
  parts: TriggerParts,
  fits: (triggers: ReadonlySet<string>) => boolean,
  quoted: readonly string[],
): Set<string> {
  const ranked = rankedByWorth(rightPrompts(gate, prompt), parts, quoted);
  let [most, tooMany] = [0, ranked.length + 1];
  while (tooMany - most > 1) {
    const middle = Math.floor((most + tooMany) / 2);
    if (fits(new Set(ranked.slice(0, middle)))) most = middle;
    else tooMany = middle;
  }
  return new Set(ranked.slice(0, most));
}

/** By trigger: numbers of the right prompts that it made, alone or with others. */
function rightPrompts(gate: UnseenScores, prompt: readonly number[]): ReadonlyMap<string, readonly number[]> {
  const made = new Map<string, { readonly prompts: number[]; readonly authors: Set<string> }>();
  const showsPrompt = isPrompt({ gate }, { prompt });
  const numbers = new Map<string, number>();
  for (const example of gate.keys()) {
    for (const { name, lesson } of example.firedBy) {
      if ((example.wanted[lesson] ?? Wanted.No) !== Wanted.Yes || !showsPrompt(example, lesson)) continue;
      const place = `${example.textId} ${example.start} ${lesson}`;
      const number = numbers.get(place) ?? numbers.size;
      numbers.set(place, number);
      const own = made.get(name) ?? { prompts: [], authors: new Set() };
      made.set(name, own);
      if (own.prompts.at(-1) !== number) own.prompts.push(number);
      own.authors.add(example.author);
    }
  }
  const enough = [...made].filter(
    ([, { prompts, authors }]) => prompts.length >= leastRight && authors.size >= 2,
  );
  return new Map(enough.map(([name, { prompts }]) => [name, prompts]));
}

/** The triggers in an order in which each gives most prompts that those before it do not, for the room that it adds. */
function rankedByWorth(
  prompts: ReadonlyMap<string, readonly number[]>,
  { partsOf, sizeOf }: TriggerParts,
  first: readonly string[],
): readonly string[] {
  const ranked = [...first];
  const given = new Set(first.flatMap((name) => prompts.get(name) ?? []));
  const held = new Set(first.flatMap((name) => [...partsOf(name)]));
  const waiting = new Map([...prompts].filter(([name]) => !first.includes(name)));
  const worth = (name: string, own: readonly number[]): number => {
    const gain = own.filter((number) => !given.has(number)).length;
    const parts = partsOf(name).filter((part) => !held.has(part));
    return gain / parts.reduce((sum, part) => sum + sizeOf(part), ownSize);
  };
  while (waiting.size > 0) {
    const worths = [...waiting].map(([name, own]) => ({ name, own, worth: worth(name, own) }));
    const best = worths.reduce((one, other) => (other.worth > one.worth ? other : one));
    if (best.worth === 0) break;
    ranked.push(best.name);
    waiting.delete(best.name);
    for (const number of best.own) given.add(number);
    for (const part of partsOf(best.name)) held.add(part);
  }
  return ranked;
}

/** What a trigger takes by itself, in bits: its name and its patterns. */
const ownSize = 200;
