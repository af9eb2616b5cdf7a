import type {
  Detector,
  Finding,
  NoteReview,
  Passage,
  PassageFindings,
} from '../../../src/detection/index.ts';
import type { Tier } from '../../../src/lessons/index.ts';

interface Rule {
  readonly lesson: string;
  readonly tier?: Tier;
  readonly why: string;
}

/** Phrases and the lessons that they call up: enough of a detector for the panel, and the same from day to day. */
const rules: Readonly<Record<string, Rule>> = {
  'did not attend': { lesson: 'non-attendance', why: 'A child depends on adults to be brought.' },
  'seem to engage': { lesson: 'non-compliant-parents', why: '“Seem to engage” gives a mixed message.' },
  'no concerns noted': { lesson: 'case-recording', why: 'It says nothing of what the child said.' },
  'not seen alone': { lesson: 'voice-of-the-child', why: 'A child says other things alone.' },
  'part of his autism': {
    lesson: 'diagnosis-overshadowing',
    why: 'A diagnosis can hide what else is wrong.',
  },
  'same concerns': { lesson: 'chronic-neglect', why: 'Concerns that come back are a pattern.' },
  'mum reports': { lesson: 'information-sharing', tier: 'consider', why: 'One source may be wrong.' },
  'was not brought': {
    lesson: 'non-attendance',
    tier: 'good-practice',
    why: 'It names who depends on whom.',
  },
};

/** Two non-attendances in a document are a pattern. */
const pattern = { trigger: 'pattern', at: 2, why: 'The second in this text: a pattern to escalate.' };

/** A home visit calls for a word of the child's. */
const absence = {
  lesson: 'voice-of-the-child',
  trigger: 'no-word-of-the-child',
  when: 'Home visit',
  needs: 'Erika said',
  why: 'The note does not say what the child said.',
};

/** A detector over the phrases above; `scanned` holds every text that it was given. */
export class PhraseDetector implements Pick<Detector, 'scan' | 'overDocument' | 'review' | 'explain'> {
  readonly scanned: string[] = [];

  scan(text: string): readonly Finding[] {
    this.scanned.push(text);
    return Object.entries(rules)
      .flatMap(([phrase, { lesson, tier = 'prompt' }]) =>
        [...text.matchAll(new RegExp(`\\b${phrase}\\b`, 'giu'))].map((match): Finding => ({
          lesson,
          trigger: phrase,
          tier,
          start: match.index,
          end: match.index + match[0].length,
        })),
      )
      .sort((one, other) => one.start - other.start);
  }

  overDocument(all: readonly PassageFindings[]): readonly PassageFindings[] {
    let seen = 0;
    return all.map(({ passage, findings }) => {
      const added = findings.filter(
        ({ trigger }) => trigger === 'did not attend' && (seen += 1) === pattern.at,
      );
      return {
        passage,
        findings: [...findings, ...added.map((finding) => ({ ...finding, trigger: pattern.trigger }))],
      };
    });
  }

  review(): NoteReview {
    const taken: Passage[] = [];
    return {
      take: (passage) => taken.push(passage),
      outcome: () => {
        const isSaid = taken.some(({ text }) => text.includes(absence.needs));
        return taken.map((passage) => {
          const start = passage.text.indexOf(absence.when);
          const { lesson, trigger } = absence;
          const finding: Finding = {
            lesson,
            trigger,
            tier: 'consider',
            start,
            end: start + absence.when.length,
          };
          return { passage, findings: isSaid || start < 0 ? [] : [finding] };
        });
      },
    };
  }

  explain = (_lesson: string, trigger: string): { readonly why: string } | undefined =>
    [absence, pattern].find((rule) => rule.trigger === trigger) ?? rules[trigger];
}
