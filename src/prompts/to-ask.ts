import type { Finding, Passage } from '../detection/index.ts';
import type { Prompt } from './types.ts';

/**
 * The lessons to ask about, one for each card of tier `prompt`, in the order of the text: the first is what Outlook asks before it
 * sends, what the line above a message names, and what the panel then opens on. It does not go by how the cards stand, which keep their
 * place while the text changes.
 *
 * @param passages the whole text, in order
 * @param only ids of the lessons that may be asked about; all where it is left out
 */
export function lessonsToAsk(
  prompts: readonly Prompt[],
  passages: readonly Passage[],
  only?: readonly string[],
): readonly string[] {
  const order = new Map(passages.map(({ id }, at) => [id, at]));
  const mayBeAsked = (lesson: string): boolean => only === undefined || only.includes(lesson);
  return prompts
    .filter(({ tier, lessons }) => tier === 'prompt' && lessons.some(mayBeAsked))
    .map((prompt) => ({ prompt, first: firstFinding(prompt, order) }))
    .sort((one, other) => compare(one.first, other.first))
    .flatMap(({ prompt: { lessons }, first }) =>
      [first.finding.lesson, ...lessons].filter(mayBeAsked).slice(0, 1),
    );
}

/** A lesson's card before all others, led by that lesson, because the person asked to see it; the others keep their order. */
export function bringForward(prompts: readonly Prompt[], lesson: string): readonly Prompt[] {
  const wanted = prompts.find(({ lessons, tier }) => tier === 'prompt' && lessons.includes(lesson));
  if (wanted === undefined) return prompts;
  const lessons = [lesson, ...wanted.lessons.filter((other) => other !== lesson)];
  return [{ ...wanted, lessons }, ...prompts.filter((prompt) => prompt !== wanted)];
}

interface Ordered {
  readonly passage: number;
  readonly finding: Finding;
}

/** Of the findings that make a card a prompt, the first in the text; of several there, the longest. */
function firstFinding({ places }: Prompt, order: ReadonlyMap<string, number>): Ordered {
  const [first] = places
    .flatMap(({ passage, finding, overlapping = [] }) =>
      [finding, ...overlapping].map((each) => ({ passage: order.get(passage.id) ?? 0, finding: each })),
    )
    .filter(({ finding }) => finding.tier === 'prompt')
    .sort(compare);
  if (first === undefined) throw new Error('A card of tier prompt must have a finding of that tier.');
  return first;
}

function compare(one: Ordered, other: Ordered): number {
  return (
    one.passage - other.passage ||
    one.finding.start - other.finding.start ||
    other.finding.end - one.finding.end
  );
}
