import table from './api-sets.json' with { type: 'json' };
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

/** Members of a type with their sets, looked up with every property that the add-in reads. */
const members = new Map<TypeOfTheFake, ReadonlyMap<string, ApiSet | 'always'>>();

function membersOf(type: TypeOfTheFake): ReadonlyMap<string, ApiSet | 'always'> {
  const known = members.get(type);
  if (known) return known;
  const read = new Map<string, ApiSet | 'always'>();
  for (const source of withParents(type).toReversed()) {
    for (const [set, names] of Object.entries(apiSets[source]?.members ?? {})) {
      const [name, version] = set.split(' ');
      for (const member of names.split(' ')) read.set(member, name && version ? { name, version } : 'always');
    }
  }
  members.set(type, read);
  return read;
}

/**
 * The requirement set of a member of an Office type; `undefined` where Office has no such member, `'always'` where the
 * types name no set for it.
 */
export function setOfMember(type: TypeOfTheFake, member: string): ApiSet | 'always' | undefined {
  return membersOf(type).get(member);
}

/** The requirement set that a member needs and the host lacks; `undefined` where nothing stands in the way. */
export function missingSet(levels: ApiLevels, type: TypeOfTheFake, member: string): ApiSet | undefined {
  const set = setOfMember(type, member);
  if (set === undefined || set === 'always') return undefined;
  return isSetSupported(levels, set.name, set.version) ? undefined : set;
}
