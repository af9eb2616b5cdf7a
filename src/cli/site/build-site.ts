import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runNode, toolFile } from '../running/index.ts';
import { siteFolder } from './folders.ts';
import { pageOf, pages } from './pages.ts';
import { writeSimulatedPanel } from './simulated-panel.ts';

/** A step of the build failed; the step itself has said why. */
export class BuildFailed extends Error {}

async function step(name: string, script: string, args: readonly string[] = []): Promise<void> {
  const { code } = await runNode(script, args);
  if (code !== 0) throw new BuildFailed(`${name} failed; the lines above say why.`);
}

/** Compiles the pack into generated/. */
export function buildPacks(): Promise<void> {
  return step('The check of the packs', 'src/cli/build-packs.ts');
}

/** The simulator is built on top of a panel that is there already, or beside one. It is never deployed. */
export type Part = 'taskpane' | 'launchevent' | 'simulator';

/** Bundles parts of the site. `development` is quicker and has source maps. */
export async function bundle(parts: readonly Part[], mode: 'production' | 'development'): Promise<void> {
  const names = parts.flatMap((part) => ['--config-name', part]);
  await step('The bundling', toolFile('webpack/bin/webpack.js'), [
    '--mode',
    mode,
    '--env',
    'simulator',
    ...names,
  ]);
  if (parts.includes('simulator')) writeSimulatedPanel();
}

/** Removes what earlier builds left behind, so that nothing old is deployed. */
export function clearSite(): void {
  rmSync(siteFolder, { recursive: true, force: true });
  mkdirSync(siteFolder, { recursive: true });
}

/** Writes the pages for people that the manifests point at. */
export function writePages(): void {
  for (const { source, file } of pages) {
    writeFileSync(path.join(siteFolder, file), pageOf(readFileSync(source, 'utf8')));
  }
}
