import { z } from 'zod';
import {
  address,
  day,
  email,
  example,
  identifier,
  listOf,
  patterns,
  period,
  someOf,
  telephone,
  text,
} from './fields.ts';

const resource = z
  .strictObject({
    id: identifier(
      'Names the resource, so that an organisation can fill in its contact. Two lessons that point to the same thing use the same id.',
    ),
    title: text('What the resource is, in plain words.'),
    quote: text('The words of the document that name it, exactly.'),
    address: address(
      'The web address as printed, with https://. Leave it out where the document prints none.',
    ).exactOptional(),
    telephone: telephone('The telephone number as printed.').exactOptional(),
    email: email('The e-mail address as printed.').exactOptional(),
    asOf: text('The period in which the contact was printed, for example 2016-17.'),
  })
  .describe('Something that the document points to: a policy, a service, a template.');

const trigger = z
  .strictObject({
    id: identifier('Names the trigger within its lesson.'),
    kind: z
      .enum(['phrase', 'count', 'absence'])
      .default('phrase')
      .describe(
        'phrase: certain wording. count: other triggers of this lesson, several times in one document. absence: something that a note should hold and does not.',
      ),
    tier: z
      .enum(['prompt', 'consider', 'good-practice'])
      .describe('prompt: shown as a card. consider: shown more quietly. good-practice: an acknowledgement.'),
    why: text('One sentence: why this wording calls up the lesson.'),
    quoted: z
      .literal(true)
      .describe(
        'The lesson itself quotes this wording: training keeps the trigger among those that may make prompts.',
      )
      .exactOptional(),
    when: patterns(
      'One pattern a line: the wordings that call the lesson up (phrase), or that make a note one in which something may be missing (absence).',
    ).default(''),
    unless: patterns('One pattern or shared guard a line: what keeps the trigger silent.').exactOptional(),
    despite: someOf(
      identifier('Name of a shared guard.'),
      'Shared guards that otherwise keep every trigger silent, and that do not hold for this one.',
    ).exactOptional(),
    needs: patterns(
      'For absence, one pattern a line: one of these wordings must stand in the note, or the trigger fires.',
    ).exactOptional(),
    of: someOf(
      identifier('Id of a trigger of this lesson.'),
      'For count: the triggers whose findings are counted.',
    ).exactOptional(),
    at: z
      .int()
      .min(2)
      .describe('For count: the number of findings at which the trigger fires, 2 or more.')
      .exactOptional(),
    fires: someOf(
      example('One example.'),
      'Examples at which the trigger must fire. They are tried out each time that the pack is checked.',
    ),
    silent: someOf(
      example('One example.'),
      'Near misses at which the trigger must stay silent. They are tried out each time that the pack is checked.',
    ),
  })
  .describe('A rule that says which wording calls the lesson up.');

/** What a lesson file may hold. Descriptions show up in editors and in the mends of faults. */
export const lessonFile = z
  .strictObject({
    id: identifier('Names the lesson: small letters and hyphens, the same as the name of the file.'),
    title: text('A plain, short title for the card.'),
    themes: someOf(
      identifier('Id of a theme of pack.yaml.'),
      'The themes under which the lesson is found; ids from pack.yaml.',
    ),
    source: z
      .strictObject({
        case: z.int().min(1).describe('The number of the case in the document.'),
        heading: text('The heading that the lesson stands under, as printed.'),
      })
      .describe('Where in the document the lesson stands.'),
    year: period('The year or years of the document, for example 2016-17.'),
    status: z
      .enum(['current', 'historic'])
      .describe(
        'current: what it says still holds. historic: it sends the reader to a contact or a body that may have gone.',
      ),
    checkedOn: day('The day on which someone last checked the lesson, for example 2026-11-23.'),
    audit: z
      .strictObject({
        messages: listOf(
          text('One paragraph.'),
          'What the document says was found and learnt, exactly as printed.',
        ),
        questions: listOf(
          text('One question.'),
          'The document’s questions to the reader, exactly as printed. The first leads the card.',
        ),
        reminders: listOf(
          text('One reminder.'),
          'What the document tells the reader to do or to remember, exactly as printed.',
        ),
      })
      .describe('The document’s own words, exactly as printed.'),
    resources: listOf(resource, 'What the document points to.'),
    ours: z
      .strictObject({
        summary: text('One or two sentences in plain words.'),
        questions: listOf(text('One question.'), 'Our questions, which stand under the document’s own.'),
        rewordings: listOf(
          z.strictObject({
            instead: text('Wording that says too little.'),
            try: text('Wording that says more; what the writer has to fill in stands in round brackets.'),
          }),
          'Our offer of other wording.',
        ),
        critiques: listOf(
          z.strictObject({
            text: text('What others have said against a term or an idea of the lesson.'),
            sources: someOf(text('One source.'), 'Who said it, and where.'),
          }),
          'What others have said against a term or an idea of the lesson.',
        ),
      })
      .describe('Our words, never the document’s.'),
    triggers: listOf(trigger, 'The wording that calls the lesson up.'),
  })
  .describe('One lesson of a pack.');

export type LessonFile = z.infer<typeof lessonFile>;
export type TriggerEntry = LessonFile['triggers'][number];
