import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packSchema } from '../../../src/lessons/reading/index.ts';
import { firstPackFiles } from './first-pack.ts';

const root = join(__dirname, '../../..');
const committed = (name: string): unknown =>
  JSON.parse(readFileSync(join(root, 'packs/schema', `${name}.schema.json`), 'utf8'));

describe('the schemas that editors use', () => {
  it.each(Object.entries(packSchema()))('of %s is up to date; if not: npm run schema', (name, schema) => {
    expect(committed(name)).toEqual(JSON.parse(JSON.stringify(schema)));
  });

  it('describe every field of a lesson and of a trigger', () => {
    const described = (part: unknown, path: string): string[] => {
      const { properties, items, description } = part as {
        properties?: Record<string, unknown>;
        items?: unknown;
        description?: string;
      };
      return [
        ...(description === undefined && path !== '' && !path.endsWith('[]') ? [path] : []),
        ...Object.entries(properties ?? {}).flatMap(([name, field]) => described(field, `${path}.${name}`)),
        ...(items === undefined ? [] : described(items, `${path}[]`)),
      ];
    };
    for (const schema of Object.values(packSchema())) expect(described(schema, '')).toEqual([]);
  });

  it('are named, with a path that leads there, in the first line of every file of the first pack', () => {
    const files = [
      ...firstPackFiles(),
      { path: 'organisation.yaml', text: readFileSync(join(root, 'organisation.yaml'), 'utf8') },
    ];
    for (const { path, text } of files) {
      const named = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text)?.[1] ?? '';
      expect(
        () => JSON.parse(readFileSync(join(root, dirname(path), named), 'utf8')) as unknown,
      ).not.toThrow();
    }
  });
});
