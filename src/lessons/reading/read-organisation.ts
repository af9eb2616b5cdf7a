import { resourceIdsOf } from '../organisation.ts';
import type { Organisation } from '../organisation.ts';
import type { Pack } from '../types.ts';
import { inReadingOrder } from './fault.ts';
import type { PackFault } from './fault.ts';
import { suggestName } from './nearest.ts';
import { organisationFile } from './organisation-file.ts';
import type { OrganisationFile } from './organisation-file.ts';
import { readShape } from './shape.ts';
import { openYaml } from './yaml-file.ts';
import type { OpenedYaml, SourceFile } from './yaml-file.ts';

/**
 * Reads `organisation.yaml`: where the add-in is served from, and the organisation's own contacts for resources of
 * the pack. Never throws: whatever is wrong comes back as faults.
 */
export function readOrganisation(
  source: SourceFile,
  pack: Pack,
): { readonly organisation?: Organisation; readonly faults: readonly PackFault[] } {
  const outcome = openYaml(source);
  if ('fault' in outcome) return { faults: [outcome.fault] };
  const { opened } = outcome;
  const shaped = readShape(opened, organisationFile);
  if ('faults' in shaped) return { faults: inReadingOrder(shaped.faults) };

  const faults = [
    ...strangeResources(opened, shaped.content, pack),
    ...strangeLessons(opened, shaped.content, pack),
  ];
  if (faults.length > 0) return { faults: inReadingOrder(faults) };
  const { address, emergencyLine, links, outlook } = shaped.content;
  return {
    organisation: {
      // One spelling, so that a path can be put behind it.
      address: address.replace(/\/+$/, ''),
      ...(emergencyLine === undefined ? {} : { emergencyLine }),
      links,
      outlook,
    },
    faults: [],
  };
}

function strangeResources(opened: OpenedYaml, { links }: OrganisationFile, pack: Pack): PackFault[] {
  const known = resourceIdsOf(pack);
  return Object.keys(links)
    .filter((id) => !known.includes(id))
    .map((id) => ({
      ...opened.locateKey(['links'], id),
      problem: `the pack has no resource “${id}”`,
      mend: suggestName(id, known),
    }));
}

function strangeLessons(opened: OpenedYaml, { outlook }: OrganisationFile, pack: Pack): PackFault[] {
  const known = pack.lessons.map(({ id }) => id);
  return (outlook.onlyLessons ?? []).flatMap((id, at) =>
    known.includes(id)
      ? []
      : [
          {
            ...opened.locate(['outlook', 'onlyLessons', at]),
            problem: `the pack has no lesson “${id}”`,
            mend: suggestName(id, known),
          },
        ],
  );
}
