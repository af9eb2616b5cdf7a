import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { longText, words } from './text.ts';
import type { LongDocumentFigures, PanelFigures, SessionFigures } from './types.ts';

const here = import.meta.dirname;

interface Options {
  /** The project's folder, and one to build the panel into. */
  readonly root: string;
  readonly cache: string;
  readonly rounds: number;
  readonly say: (line: string) => void;
}

/** Measures the document of 500 pages, each round in fresh processes. Builds the panel first. */
export function measureLongDocument({ root, cache, rounds, say }: Options): LongDocumentFigures {
  const run = (args: readonly string[]): string =>
    execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  const site = path.join(cache, 'panel');
  say('long document: building the panel');
  run(['--import', 'tsx', 'src/cli/build-packs.ts']);
  const webpack = path.join(root, 'node_modules/webpack/bin/webpack.js');
  run([
    webpack,
    '--mode',
    'production',
    '--env',
    'simulator',
    '--config-name',
    'taskpane',
    '--output-path',
    site,
  ]);

  const session: SessionFigures[] = [];
  const panel: PanelFigures[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    say(`round ${round} of ${rounds}: long document`);
    const measured = run(['--expose-gc', '--import', 'tsx', path.join(here, 'session.ts')]);
    session.push(JSON.parse(measured) as SessionFigures);
    panel.push(JSON.parse(run(['--import', 'tsx', path.join(here, 'panel.ts'), site])) as PanelFigures);
  }
  return { words, paragraphs: longText().length, session, panel };
}
