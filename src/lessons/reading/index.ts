/** Reading of the files that people write. Used by the build and the command line only: it brings yaml and zod. */
export { renderFault } from './fault.ts';
export type { PackFault, Position } from './fault.ts';
export { readOrganisation } from './read-organisation.ts';
export { readPack } from './read-pack.ts';
export type { PackReading, WrittenPack, WrittenTrigger } from './read-pack.ts';
export { packSchema } from './schema.ts';
export type { JsonSchema } from './schema.ts';
export { openYaml } from './yaml-file.ts';
export type { OpenedYaml, SourceFile, ValuePath } from './yaml-file.ts';
