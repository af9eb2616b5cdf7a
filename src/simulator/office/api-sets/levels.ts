import table from './api-sets.json';
import type { ApiSetTable } from './read-types.ts';
import type { TypeOfTheFake } from './types-of-the-fake.ts';

const apiSets: ApiSetTable = table;

/** The requirement sets that the simulated host has, each with its highest version: `{ WordApi: '1.6' }`. */
export type ApiLevels = Readonly<Partial<Record<string, string>>>;

/** A requirement set and version, as in "WordApi 1.6". */
export interface ApiSet {
  readonly name: string;
  readonly version: string;
}

/** Whether the host has a requirement set, in at least the version given. Versions compare by number: 1.10 is above 1.9. */
export function isSetSupported(levels: ApiLevels, name: string, version: string | number = '1.1'): boolean {
  const level = Object.entries(levels).find(([set]) => set.toLowerCase() === name.toLowerCase())?.[1];
  return level !== undefined && compareVersions(level, String(version)) >= 0;
}

function compareVersions(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split('.').map(Number);
  const [majorB = 0, minorB = 0] = b.split('.').map(Number);
  return majorA - majorB || minorA - minorB;
}

/** Types whose members come from another type as well, as @types/office-js has it. */
function withParents(type: TypeOfTheFake): readonly TypeOfTheFake[] {
  if (type === 'Word.RequestContext') return [type, 'OfficeExtension.ClientRequestContext'];
  return type.startsWith('Word.') ? [type, 'OfficeExtension.ClientObject'] : [type];
}

/**
 * The requirement set of a member of an Office type; `undefined` where Office has no such member, `'always'` where the
 * types name no set for it.
 */
export function setOfMember(type: TypeOfTheFake, member: string): ApiSet | 'always' | undefined {
  for (const source of withParents(type)) {
    for (const [set, names] of Object.entries(apiSets[source]?.members ?? {})) {
      if (!names.split(' ').includes(member)) continue;
      const [name, version] = set.split(' ');
      return name && version ? { name, version } : 'always';
    }
  }
  return undefined;
}

/** The requirement set that a member needs and the host lacks; `undefined` where nothing stands in the way. */
export function missingSet(levels: ApiLevels, type: TypeOfTheFake, member: string): ApiSet | undefined {
  const set = setOfMember(type, member);
  if (set === undefined || set === 'always') return undefined;
  return isSetSupported(levels, set.name, set.version) ? undefined : set;
}
