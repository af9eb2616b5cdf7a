import { z } from 'zod';
import { identifier, listOf, period, someOf, text } from './fields.ts';

/** What `pack.yaml` may hold. Descriptions show up in editors and in the mends of faults. */
export const packFile = z
  .strictObject({
    id: identifier('Names the pack: the same as the name of its folder.'),
    version: z
      .string()
      .regex(/^\d+\.\d+\.\d+$/)
      .meta({
        title: 'version',
        description: 'Three numbers, for example 1.0.0. Raise it with every change.',
      }),
    title: text('A short title, shown on every card.'),
    publisher: text('Who published the document.'),
    document: text('The title of the document, as printed.'),
    year: period('The year or years of the document, for example 2016-17.'),
    ours: z
      .strictObject({ note: text('What a reader must know of the document’s age.') })
      .describe('Our words, never the document’s.'),
    themes: someOf(
      z.strictObject({
        id: identifier('Names the theme in lesson files.'),
        title: text('The theme as it is shown.'),
      }),
      'The themes by which lessons are found.',
    ),
    twins: listOf(z.array(identifier('Id of a lesson.')).length(2), 'Pairs of lessons that share one card.'),
    cases: someOf(
      z.strictObject({
        number: z.int().min(1).describe('The number of the case in the document.'),
        pseudonym: text('The document’s pseudonym for the child.'),
        summary: text('The document’s summary of the case, exactly as printed.'),
        strengths: listOf(text('One strength.'), 'The good practice that was found, exactly as printed.'),
      }),
      'The cases of the document.',
    ),
  })
  .describe('What a pack is drawn from, its themes and its cases.');

export type PackFile = z.infer<typeof packFile>;
