import { resourceIdsOf } from '../organisation.ts';
import type { Organisation } from '../organisation.ts';
import type { Pack } from '../types.ts';
import { inReadingOrder } from './fault.ts';
import type { PackFault } from './fault.ts';
import { suggestName } from './nearest.ts';
import { organisationFile } from './organisation-file.ts';
import { readShape } from './shape.ts';
import { openYaml } from './yaml-file.ts';
import type { SourceFile } from './yaml-file.ts';

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

  const known = resourceIdsOf(pack);
  const strangers = Object.keys(shaped.content.links).filter((id) => !known.includes(id));
  if (strangers.length > 0) {
    return {
      faults: inReadingOrder(
        strangers.map((id) => ({
          ...opened.locateKey(['links'], id),
          problem: `the pack has no resource “${id}”`,
          mend: suggestName(id, known),
        })),
      ),
    };
  }
  const { address, emergencyLine, links } = shaped.content;
  return {
    organisation: {
      // One spelling, so that a path can be put behind it.
      address: address.replace(/\/+$/, ''),
      ...(emergencyLine === undefined ? {} : { emergencyLine }),
      links,
    },
    faults: [],
  };
}
