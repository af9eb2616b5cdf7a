import { z } from 'zod';
import { address, email, identifier, someOf, telephone, text } from './fields.ts';

const onOrOff = (description: string) => z.enum(['on', 'off']).default('on').describe(description);

/** What `organisation.yaml` may hold. Descriptions show up in editors and in the mends of faults. */
export const organisationFile = z
  .strictObject({
    address: address('Where the add-in’s files are served from, for example https://localhost:3000.'),
    emergencyLine: text(
      'What the panel says about a child in immediate danger, with your own numbers. Left out, the panel shows none of yours.',
    ).exactOptional(),
    links: z
      .record(
        identifier('Id of a resource of the pack.'),
        z.strictObject({
          address: address('Your web address for it, with https://.').exactOptional(),
          telephone: telephone('Your telephone number for it.').exactOptional(),
          email: email('Your e-mail address for it.').exactOptional(),
        }),
      )
      .default(() => ({}))
      .describe('Your contacts for resources of the pack, each under the id of the resource.'),
    outlook: z
      .strictObject({
        beforeSending: onOrOff(
          'on or off: whether Outlook asks the question of an open prompt once more when an e-mail is sent. It never blocks sending.',
        ),
        onlyLessons: someOf(
          identifier('Id of a lesson of the pack.'),
          'Ids of the only lessons to ask about before sending. Left out, all may be.',
        ).exactOptional(),
        hints: onOrOff(
          'on or off: whether one line above the message says that there are prompts, while the panel is out of sight.',
        ),
      })
      .prefault(() => ({}))
      .describe('What the add-in does in Outlook beyond the panel.'),
  })
  .describe('What an organisation fills in.');

export type OrganisationFile = z.infer<typeof organisationFile>;
