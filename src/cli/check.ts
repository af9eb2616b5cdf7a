import { firstPack, loadPack } from './pack-files.ts';
import { renderFault } from '../lessons/reading/index.ts';

/**
 * Checks packs: what their files hold, the patterns of their triggers, and every example.
 *
 *   npm run --silent check -- [FOLDER…]
 */
const folders = process.argv.length > 2 ? process.argv.slice(2) : [firstPack];

for (const folder of folders) {
  const { loaded, faults } = loadPack(folder);
  for (const fault of faults) console.error(renderFault(fault));
  if (faults.length > 0) {
    console.error(
      `${folder}: ${faults.length === 1 ? 'one fault' : `${faults.length} faults`}. Nothing was built.`,
    );
    process.exitCode = 1;
  } else if (loaded) {
    const { pack, triggers } = loaded.written;
    const examples = triggers.reduce((sum, { fires, silent }) => sum + fires.length + silent.length, 0);
    console.log(
      `${folder}: ${pack.lessons.length} lessons, ${triggers.length} triggers, ${examples} examples, no fault.`,
    );
  }
}
