import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fillResources, type Organisation } from '../lessons/index.ts';
import { readOrganisation, renderFault, type WrittenPack } from '../lessons/reading/index.ts';
import { eventPackOf } from './event-pack.ts';
import { firstPack, requirePack } from './pack-files.ts';

/** Compiles the pack into generated/: what the panel and Outlook's events are built with. */
const organisationFile = 'organisation.yaml';

function requireOrganisation({ pack }: WrittenPack): Organisation {
  if (!existsSync(organisationFile)) {
    console.error(`${organisationFile} is not there. Restore it: it says where the add-in is served from.`);
    process.exit(1);
  }
  const source = { path: organisationFile, text: readFileSync(organisationFile, 'utf8') };
  const { organisation, faults } = readOrganisation(source, pack);
  if (organisation) return organisation;
  for (const fault of faults) console.error(renderFault(fault));
  process.exit(1);
}

const { written, compiled, gate, model } = requirePack(firstPack);
const organisation = requireOrganisation(written);
mkdirSync('generated', { recursive: true });
writeFileSync('generated/pack.json', JSON.stringify(fillResources(written.pack, organisation)));
writeFileSync('generated/organisation.json', JSON.stringify(organisation));
writeFileSync('generated/detector.json', JSON.stringify(compiled));
writeFileSync('generated/gate.json', JSON.stringify(gate ?? null));
writeFileSync(
  'generated/launchevent.json',
  JSON.stringify(eventPackOf(written.pack, compiled, gate, organisation.outlook)),
);
writeFileSync('generated/model.json', JSON.stringify(model ?? null));
console.log(
  `${written.pack.lessons.length} lessons and ${written.triggers.length} triggers compiled into generated/.`,
);
