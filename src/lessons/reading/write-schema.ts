/** `npm run schema`: writes packs/schema/*.json, by which editors complete and check the YAML while it is typed. */
import { mkdir, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { packSchema } from './schema.ts';

const folder = new URL('../../../packs/schema/', import.meta.url);

await mkdir(folder, { recursive: true });
const style = await resolveConfig(new URL('lesson.schema.json', folder));
for (const [name, schema] of Object.entries(packSchema())) {
  const text = await format(JSON.stringify(schema), { ...style, parser: 'json' });
  await writeFile(new URL(`${name}.schema.json`, folder), text);
}
