import { gzipSync } from 'node:zlib';
import { parse } from 'acorn';
import webpack from 'webpack';

/** The newest syntax that classic Outlook's event runtime is sure to read. */
export const scriptSyntax = 2016;
/** The most that a script may weigh, in bytes as compressed by gzip: classic Outlook loads it anew for events. */
export const longestScript = 120_000;

/** What keeps a script from being run by classic Outlook, each as sentences that say what to do; nothing where it can be. */
export function scriptFaults(name, script) {
  return [...syntaxFaults(name, script), ...sizeFaults(name, script)];
}

function syntaxFaults(name, script) {
  try {
    const program = parse(script, { ecmaVersion: scriptSyntax, sourceType: 'script' });
    // Patterns in strings are no syntax to a parser, but the runtime reads them as it reads literals.
    for (const { source, flags } of patternsIn(program)) {
      parse(`/${source.replace(/\//g, '\\/')}/${flags}`, { ecmaVersion: scriptSyntax });
    }
    return [];
  } catch (error) {
    return [
      `${name} holds syntax that is newer than ES${scriptSyntax} (${error.message}): classic Outlook could not run it. Write that part in older syntax, or have it lowered in webpack.config.js.`,
    ];
  }
}

/** The patterns that are made by `new RegExp("…", "…")`. */
function* patternsIn(node) {
  if (typeof node !== 'object' || node === null) return;
  const isCall = node.type === 'NewExpression' || node.type === 'CallExpression';
  if (isCall && node.callee.name === 'RegExp') {
    const [source, flags] = node.arguments;
    if (typeof source?.value === 'string') yield { source: source.value, flags: flags?.value ?? '' };
  }
  for (const value of Object.values(node)) yield* patternsIn(value);
}

function sizeFaults(name, script) {
  const size = gzipSync(script, { level: 9 }).length;
  if (size <= longestScript) return [];
  return [
    `${name} weighs ${(size / 1000).toFixed(1)} kB compressed, but may weigh ${longestScript / 1000} kB: classic Outlook loads it for every e-mail that is sent. If the pack has grown, lower roomForWording in tests/quality/training/room.ts by what is too much and run "npm run train"; if a dependency has, see docs/outlook-script.md.`,
  ];
}

/** Fails the build where a bundle can't be run by classic Outlook's event runtime. */
export class OlderScript {
  apply(compiler) {
    const { Compilation, WebpackError } = webpack;
    compiler.hooks.compilation.tap('OlderScript', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'OlderScript', stage }, (assets) => {
        if (compiler.options.mode !== 'production') return;
        for (const name of Object.keys(assets).filter((each) => each.endsWith('.js'))) {
          const faults = scriptFaults(name, assets[name].source().toString());
          compilation.errors.push(...faults.map((fault) => new WebpackError(fault)));
        }
      });
    });
  }
}
