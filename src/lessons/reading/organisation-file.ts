import { z } from 'zod';
import { address, email, identifier, telephone, text } from './fields.ts';

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
  })
  .describe('What an organisation fills in.');

export type OrganisationFile = z.infer<typeof organisationFile>;
