/** Writes api-sets.json anew: `npx tsx src/simulator/office/api-sets/write-table.ts`. A test holds it up to date. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readApiSets } from './read-types.ts';
import { typesOfTheFake } from './types-of-the-fake.ts';

const declarations = createRequire(import.meta.url).resolve('@types/office-js/index.d.ts');
const table = readApiSets(readFileSync(declarations, 'utf8'), typesOfTheFake);
writeFileSync(new URL('api-sets.json', import.meta.url), `${JSON.stringify(table, null, 2)}\n`);
