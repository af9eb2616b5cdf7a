import { execFileSync } from 'node:child_process';

interface Snippet {
  readonly what: string;
  readonly file: string;
  readonly code: string;
  /** The rule that must bite; absent where the snippet is fine. */
  readonly rule?: string;
}

const paths = 'import-x/no-restricted-paths';
const globals = 'no-restricted-globals';
const packages = 'no-restricted-imports';

const snippets: readonly Snippet[] = [
  {
    what: 'lessons that know detection',
    file: 'src/lessons/snippet.ts',
    code: `import type { Finding } from '../detection/index.ts';\nexport type { Finding };\n`,
    rule: paths,
  },
  {
    what: 'detection that knows lessons',
    file: 'src/detection/snippet.ts',
    code: `import type { Tier } from '../lessons/index.ts';\nexport type { Tier };\n`,
  },
  {
    what: 'lessons reached past their index.ts',
    file: 'src/detection/snippet.ts',
    code: `import type { Tier } from '../lessons/types.ts';\nexport type { Tier };\n`,
    rule: paths,
  },
  {
    what: 'a subfolder that reaches into another room past its index.ts',
    file: 'src/taskpane/prompts/snippet.ts',
    code: `export { tokenise } from '../../detection/text/tokens.ts';\n`,
    rule: paths,
  },
  {
    what: 'lookup that knows prompts',
    file: 'src/lookup/snippet.ts',
    code: `export type { Prompt } from '../prompts/index.ts';\n`,
    rule: paths,
  },
  {
    what: 'a host that knows detection',
    file: 'src/hosts/word/snippet.ts',
    code: `export { createDetector } from '../../detection/index.ts';\n`,
    rule: paths,
  },
  {
    what: 'a host that draws with React',
    file: 'src/hosts/word/snippet.ts',
    code: `export { useState } from 'react';\n`,
    rule: packages,
  },
  {
    what: 'detection that draws with React',
    file: 'src/detection/snippet.ts',
    code: `export { useState } from 'react';\n`,
    rule: packages,
  },
  {
    what: 'a panel that reads YAML',
    file: 'src/taskpane/snippet.ts',
    code: `export { parse } from 'yaml';\n`,
    rule: packages,
  },
  {
    what: 'a panel that brings in the reading of packs',
    file: 'src/taskpane/snippet.ts',
    code: `export { readPack } from '../lessons/reading/index.ts';\n`,
    rule: paths,
  },
  {
    what: 'detection that brings in its own compiler',
    file: 'src/detection/snippet.ts',
    code: `export { compile } from './compiler/index.ts';\n`,
    rule: paths,
  },
  {
    what: 'the folder of a room that brings in the compiler beside it',
    file: 'src/detection/grammar/snippet.ts',
    code: `export { compile } from '../compiler/index.ts';\n`,
    rule: paths,
  },
  {
    what: 'the command line that compiles a pack',
    file: 'src/cli/snippet.ts',
    code: `export { compile } from '../detection/compiler/index.ts';\nexport { readPack } from '../lessons/reading/index.ts';\n`,
  },
  {
    what: 'a panel that imports the command line',
    file: 'src/taskpane/snippet.ts',
    code: `export { serve } from '../cli/serving/index.ts';\n`,
    rule: paths,
  },
  {
    what: 'a panel that imports the simulator',
    file: 'src/taskpane/snippet.ts',
    code: `export * from '../simulator/model/index.ts';\n`,
    rule: paths,
  },
  {
    what: 'prompts that import a test',
    file: 'src/prompts/snippet.ts',
    code: `export * from '../../tests/quality/scoring.ts';\n`,
    rule: paths,
  },
  {
    what: 'a panel that names Office',
    file: 'src/taskpane/snippet.ts',
    code: `export const context = Office.context;\n`,
    rule: globals,
  },
  {
    what: 'a panel that names Word',
    file: 'src/taskpane/snippet.ts',
    code: `export const run = () => Word.run(async () => undefined);\n`,
    rule: globals,
  },
  {
    what: 'a host for plain text that names Office',
    file: 'src/hosts/text/snippet.ts',
    code: `export const context = Office.context;\n`,
    rule: globals,
  },
  {
    what: 'the host for Word, which may name Word',
    file: 'src/hosts/word/snippet.ts',
    code: `export const run = () => Word.run(async () => undefined);\n`,
  },
  {
    what: 'detection that sends something',
    file: 'src/detection/snippet.ts',
    code: `export const send = () => fetch('https://example.org');\n`,
    rule: globals,
  },
  {
    what: 'prompts that keep something by themselves',
    file: 'src/prompts/snippet.ts',
    code: `export const keep = () => localStorage.setItem('a', 'b');\n`,
    rule: globals,
  },
  {
    what: 'a panel that writes to the console, where case text could follow',
    file: 'src/taskpane/snippet.ts',
    code: `console.log('text');\n`,
    rule: 'no-console',
  },
  {
    what: 'a picture without a text beside it',
    file: 'src/taskpane/snippet.tsx',
    code: `export const Picture = () => <img src="assets/icon-32.png" />;\n`,
    rule: 'jsx-a11y/alt-text',
  },
  {
    what: 'a hook that is called only sometimes',
    file: 'src/taskpane/snippet.tsx',
    code: `import { useState } from 'react';\nexport function Part({ on }: { on: boolean }) {\n  if (on) useState(0);\n  return <p>Part</p>;\n}\n`,
    rule: 'react-hooks/rules-of-hooks',
  },
  {
    what: 'a sync in a loop',
    file: 'src/hosts/word/snippet.ts',
    code: `export async function all(context: Word.RequestContext) {\n  for (let at = 0; at < 3; at += 1) {\n    await context.sync();\n  }\n}\n`,
    rule: 'office-addins/no-context-sync-in-loop',
  },
];

describe('the lint rules of the house', () => {
  let found: readonly { readonly rules: readonly string[] }[] = [];

  beforeAll(() => {
    const output = execFileSync(process.execPath, ['tests/unit/house/lint-snippets.mjs'], {
      input: JSON.stringify(snippets),
      encoding: 'utf8',
    });
    found = JSON.parse(output) as typeof found;
  }, 120_000);

  it.each(snippets.map(({ what, rule }, at) => [rule ? 'refuse' : 'allow', what, at] as const))(
    '%s %s',
    (_verb, _what, at) => {
      const rule = snippets[at]?.rule;
      expect(found[at]?.rules).toEqual(rule === undefined ? [] : expect.arrayContaining([rule]));
    },
  );
});
