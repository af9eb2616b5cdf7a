import { z } from 'zod';
import type { PackFault, Position } from './fault.ts';
import { nearestName, suggestName } from './nearest.ts';
import { schemaAt } from './schema.ts';
import type { JsonSchema } from './schema.ts';
import { joinWhitespace } from './text-rules.ts';
import type { OpenedYaml, ValuePath } from './yaml-file.ts';

type Issue = z.core.$ZodIssue;
type Explanation = Pick<PackFault, 'problem' | 'mend'>;

/** Holds an opened file against its schema: its content, or all its faults of shape. */
export function readShape<Shape extends z.ZodType>(
  opened: OpenedYaml,
  shape: Shape,
): { readonly content: z.infer<Shape> } | { readonly faults: readonly PackFault[] } {
  const outcome = shape.safeParse(opened.data);
  if (outcome.success) return { content: outcome.data };
  const schema = z.toJSONSchema(shape, { io: 'input' });
  const issues = outcome.error.issues;
  return {
    faults: issues
      .filter((issue) => !isMisspelt(issue, issues, schema))
      .flatMap((issue) => faultsOf(issue, opened, schema)),
  };
}

/** Whether a field is missing only because its name is misspelt, which is a fault already. */
function isMisspelt(issue: Issue, all: readonly Issue[], schema: JsonSchema): boolean {
  const group = issue.path.slice(0, -1);
  return all.some(
    (other) =>
      other.code === 'unrecognized_keys' &&
      issue.code === 'invalid_type' &&
      other.path.join('/') === group.join('/') &&
      other.keys.some((key) => nearestName(key, fieldsAt(schema, group)) === issue.path.at(-1)),
  );
}

function fieldsAt(schema: JsonSchema, path: readonly PropertyKey[]): readonly string[] {
  return Object.keys(schemaAt(schema, path)?.properties ?? {});
}

function faultsOf(issue: Issue, opened: OpenedYaml, schema: JsonSchema): readonly PackFault[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  const fault = (position: Position, explanation: Explanation): PackFault => ({
    ...position,
    ...explanation,
  });
  if (issue.code === 'unrecognized_keys') {
    const known = fieldsAt(schema, path);
    return issue.keys.map((key) =>
      fault(opened.locateKey(path, key), {
        problem: `“${shown(key)}” is not a field that can stand ${path.length === 0 ? 'here' : `in ${nameOf(path)}`}`,
        mend: `${suggestName(key, known)} Otherwise remove it.`,
      }),
    );
  }
  const value = valueAt(opened.data, path);
  if (path.length === 0 && value === null) return [fault(opened.locate(path), emptyFile)];
  if (issue.code === 'invalid_type' && value === undefined) {
    return [fault(opened.locate(path.slice(0, -1)), explainMissing(path, schema))];
  }
  return [fault(opened.locate(path), explain(issue, path, value, opened.writtenAt(path) ?? value))];
}

const emptyFile: Explanation = {
  problem: 'the file is empty',
  mend: 'Write the fields of a lesson; copy another file of the pack to start from.',
};

function explainMissing(path: ValuePath, schema: JsonSchema): Explanation {
  const description = schemaAt(schema, path)?.description ?? '';
  return {
    problem: `${nameOf(path)} is missing`,
    mend: `Add a line “${path.at(-1)}:”. ${description}`.trim(),
  };
}

/** `written`: the value as it stands in the file, where that differs (a number with a nought in front). */
function explain(issue: Issue, path: ValuePath, value: unknown, written: unknown): Explanation {
  const name = nameOf(path);
  switch (issue.code) {
    case 'invalid_type':
      return explainType(name, issue.expected, value, written);
    case 'invalid_value':
      return {
        problem: `${name} cannot be “${shown(value)}”`,
        mend: suggestName(shown(value), issue.values.map(String)),
      };
    case 'invalid_format':
      return explainFormat(name, issue.format, path, value);
    case 'too_small':
      return explainTooFew(name, Number(issue.minimum), value);
    case 'too_big':
      return { problem: `${name} holds more than ${issue.maximum}`, mend: 'Take the others out.' };
    case 'invalid_key':
      return {
        problem: `“${path.at(-1)}” is no id`,
        mend: 'Write small letters, numbers and hyphens only.',
      };
    case 'custom':
      return { problem: `${name}: ${issue.message}`, mend: String(issue.params?.['mend'] ?? '') };
    default:
      return {
        problem: `${name} is not right (${issue.message})`,
        mend: 'Compare it with another file of the pack.',
      };
  }
}

const kinds: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: '“true” or “false”',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
  nothing: 'nothing',
};

function explainType(name: string, expected: string, value: unknown, written: unknown): Explanation {
  const found = value === null ? 'nothing' : Array.isArray(value) ? 'array' : typeof value;
  const problem =
    expected === 'int' && found === 'number'
      ? `${name} must be a whole number`
      : `${name} must be ${kinds[expected] ?? expected}, but is ${kinds[found] ?? found}`;
  return { problem, mend: mendType(expected, found, written) };
}

function mendType(expected: string, found: string, written: unknown): string {
  if (found === 'nothing') return 'Write it, or remove the empty line.';
  if (expected === 'string' && (found === 'number' || found === 'boolean')) {
    return `Put it in quotes: '${shown(written)}'.`;
  }
  if (expected === 'string' && found === 'object') {
    return 'A colon and a space make a field. Put the text in quotes, or on a line of its own under “>-”.';
  }
  if (expected === 'string') return 'Write one text, without “- ” in front.';
  if (expected === 'array') return 'Write each item on a line of its own that starts with “- ”.';
  if (expected === 'object' || expected === 'record')
    return 'Write each field on a line of its own as “name: value”.';
  return 'Write a whole number such as 3, without quotes.';
}

function explainFormat(name: string, format: string, path: ValuePath, value: unknown): Explanation {
  const problem = `${name} cannot be “${shown(value)}”`;
  if (format === 'date') {
    return {
      problem: `${problem}, which is no day of the calendar`,
      mend: 'Write year-month-day, for example 2026-11-23.',
    };
  }
  if (format === 'email') return { problem, mend: 'Write one e-mail address, such as it was printed.' };
  switch (path.at(-1)) {
    case 'address':
      return {
        problem: `${problem}, which is no address that starts with https://`,
        mend: 'Write the whole address with https://. Where none was printed, leave the line out: the panel then says whom to ask.',
      };
    case 'telephone':
      return { problem, mend: 'Write numbers and spaces only; other words belong in the quote.' };
    case 'year':
      return { problem, mend: 'Write a year such as 2017, in quotes, or years such as 2016-17.' };
    case 'version':
      return { problem, mend: 'Write three numbers with dots, for example 1.0.0.' };
    default:
      return { problem, mend: 'Write small letters, numbers and hyphens only, for example case-recording.' };
  }
}

function explainTooFew(name: string, minimum: number, value: unknown): Explanation {
  if (typeof value === 'string')
    return { problem: `${name} is empty`, mend: 'Write the text, or remove the line.' };
  if (Array.isArray(value)) {
    return {
      problem: `${name} needs ${minimum} or more, but has ${value.length}`,
      mend: 'Add what is missing, each on a line of its own that starts with “- ”.',
    };
  }
  return { problem: `${name} must be ${minimum} or more`, mend: `Write a whole number from ${minimum}.` };
}

/** The name of a value as a person would say it: “triggers › 2 › why”; list places from 1. */
function nameOf(path: ValuePath): string {
  if (path.length === 0) return 'the file';
  return `“${path.map((step) => (typeof step === 'number' ? step + 1 : shown(step))).join(' › ')}”`;
}

function valueAt(data: unknown, path: ValuePath): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

/** A value short enough for a fault, which is one line. */
function shown(value: unknown): string {
  const text = joinWhitespace(typeof value === 'string' ? value : JSON.stringify(value ?? null));
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
