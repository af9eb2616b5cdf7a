/**
 * Lints snippets as if they were files of the project: JSON `[{ file, code }]` on standard input, JSON
 * `[{ file, rules }]` on standard output. A program of its own, because ESLint loads its configuration in a way that
 * jest's sandbox does not allow.
 */
import { ESLint } from 'eslint';
import typescript from 'typescript-eslint';

let input = '';
for await (const part of process.stdin) input += part;

// The files do not exist, so rules that need their types stay out.
const eslint = new ESLint({ overrideConfig: [typescript.configs.disableTypeChecked] });
const outcomes = [];
for (const { file, code } of JSON.parse(input)) {
  const [result] = await eslint.lintText(code, { filePath: file });
  outcomes.push({ file, rules: (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message) });
}
console.log(JSON.stringify(outcomes));
