import type { Passage, PassageFindings, PromptingDetector } from '../detection/index.ts';
import type { AuthorsWords } from '../hosts/mail/index.ts';
import type { Pack } from '../lessons/index.ts';
import { arrangePrompts, cardsOf, rememberFor, withoutSetAside } from '../prompts/index.ts';
import type { Prompt, SetAside } from '../prompts/index.ts';

/** What the panel has kept that bears on this e-mail. */
export interface Kept {
  readonly salt: string;
  readonly setAside: SetAside;
  /** What the panel knows the e-mail by; undefined where it has not been open beside it. */
  readonly document: string | undefined;
  /** Whether the person wants the line above the message. */
  readonly hintsShown: boolean;
}

/** The prompts of a text, and that text. */
export interface OpenPrompts {
  readonly prompts: readonly Prompt[];
  readonly passages: readonly Passage[];
}

/**
 * The prompts that the panel would show for an e-mail, those of tier `prompt` only.
 * @param isLate asked between the lines; throws once it says yes, since nobody waits for the rest
 */
export function openPrompts(
  words: AuthorsWords,
  detector: PromptingDetector,
  twins: Pack['twins'],
  kept: Kept,
  isLate: () => boolean,
): OpenPrompts {
  const memory = rememberFor({ salt: kept.salt, document: kept.document ?? '' }, cardsOf(twins));
  const found = findingsIn(words, detector, isLate);
  // What is set aside does not count towards a pattern.
  const left = withoutSetAside(found, kept.setAside, memory);
  const arranging = { memory, setAside: kept.setAside, considerShown: false };
  return {
    prompts: arrangePrompts([], detector.overDocument(left), arranging).filter(
      ({ tier }) => tier === 'prompt',
    ),
    passages: found.map(({ passage }) => passage),
  };
}

function findingsIn(
  { texts }: AuthorsWords,
  detector: Pick<PromptingDetector, 'scan'>,
  isLate: () => boolean,
): PassageFindings[] {
  return texts.map((text, at) => {
    if (isLate()) throw new Error('The time for an answer is over.');
    return { passage: { id: `p${at + 1}`, text }, findings: detector.scan(text) };
  });
}
