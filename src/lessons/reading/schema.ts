import { z } from 'zod';
import { lessonFile } from './lesson-file.ts';
import { organisationFile } from './organisation-file.ts';
import { packFile } from './pack-file.ts';

/** A JSON Schema (draft 2020-12) as plain data. */
export type JsonSchema = z.core.JSONSchema.JSONSchema;

/** The JSON Schemas of the files that people write, with descriptions for completion in editors. */
export function packSchema(): {
  readonly lesson: JsonSchema;
  readonly pack: JsonSchema;
  readonly organisation: JsonSchema;
} {
  return {
    lesson: z.toJSONSchema(lessonFile, { io: 'input' }),
    pack: z.toJSONSchema(packFile, { io: 'input' }),
    organisation: z.toJSONSchema(organisationFile, { io: 'input' }),
  };
}

/** The part of a schema that describes the value at a path; nothing where the schema knows no such value. */
export function schemaAt(schema: JsonSchema, path: readonly PropertyKey[]): JsonSchema | undefined {
  let part: unknown = schema;
  for (const step of path) {
    const { properties, items, additionalProperties } = (part ?? {}) as JsonSchema;
    part =
      typeof step === 'number'
        ? items
        : properties && Object.hasOwn(properties, String(step))
          ? properties[String(step)]
          : additionalProperties;
  }
  return typeof part === 'object' && part !== null ? (part as JsonSchema) : undefined;
}
