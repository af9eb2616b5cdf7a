import path from 'node:path';
import webpack from 'webpack';
import { compile, type Language } from '../../src/detection/compiler/index.ts';
import type { CompiledDetector } from '../../src/detection/index.ts';
import { familyOf } from '../../src/detection/text/families.ts';

/** Builds the detector as the panel is built, by itself and as a module; answers the file. */
export async function bundleDetector(root: string, folder: string): Promise<string> {
  const compiler = webpack({
    mode: 'production',
    target: 'web',
    entry: path.join(root, 'src/detection/index.ts'),
    resolve: { extensions: ['.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          use: {
            loader: 'swc-loader',
            options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } },
          },
        },
      ],
    },
    experiments: { outputModule: true },
    performance: { hints: false },
    output: { path: folder, filename: 'detector.mjs', library: { type: 'module' } },
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((fault, stats) => {
      if (fault ?? stats?.hasErrors()) reject(fault ?? new Error(stats?.toString()));
      else resolve();
    });
  });
  return path.join(folder, 'detector.mjs');
}

/** A detector whose rules are plain phrases: as they stand, or each word with its family. */
export function phraseDetector(
  phrases: readonly string[],
  language: Language,
  how: 'exact' | 'inflected',
): CompiledDetector {
  const bare: Language = { ...language, lexicons: {}, guards: {}, always: [], alwaysForGood: [] };
  const when = phrases.map((phrase) => (how === 'exact' ? `'${phrase.replaceAll("'", '’')}'` : phrase));
  const trigger = {
    lesson: 'bench',
    id: 'phrases',
    kind: 'phrase',
    tier: 'prompt',
    why: '',
    fires: [],
    silent: [],
    when,
  } as const;
  const { detector, faults } = compile([trigger], bare);
  if (faults.length > 0) throw new Error(JSON.stringify(faults.slice(0, 3)));
  return detector;
}

/** All forms that phrases stand for where each word stands for its family, for expressions, which know no families. */
export function inflected(phrases: readonly string[], language: Language): string[] {
  const { irregular, single } = language.families;
  const formsOf = (word: string): string[] => (single.has(word) ? [word] : familyOf(word, irregular));
  return phrases.flatMap((phrase) =>
    phrase
      .split(' ')
      .map((word) => (word.includes("'") ? [word] : formsOf(word)))
      .reduce<string[]>(
        (all, forms) => all.flatMap((start) => forms.map((form) => (start ? `${start} ${form}` : form))),
        [''],
      ),
  );
}
