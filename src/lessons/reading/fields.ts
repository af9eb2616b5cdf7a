import { z } from 'zod';
import { brokenTextRules, joinWhitespace } from './text-rules.ts';

/** Plain text: whitespace joined, not empty, no markup. */
export function text(description: string) {
  return z
    .string()
    .overwrite(joinWhitespace)
    .min(1)
    .superRefine((value, context) => {
      for (const { problem, mend } of brokenTextRules(value)) {
        context.addIssue({ code: 'custom', message: problem, params: { mend } });
      }
    })
    .describe(description);
}

/** Text that is kept to the letter, whitespace too: an example that a trigger is tried on. */
export function example(description: string) {
  return z
    .string()
    .min(1)
    .superRefine((value, context) => {
      for (const { problem, mend } of brokenTextRules(value)) {
        context.addIssue({ code: 'custom', message: problem, params: { mend } });
      }
    })
    .describe(description);
}

/** Patterns, one a line; their own language is checked where triggers are compiled. */
export function patterns(description: string) {
  return z.string().regex(/\S/).meta({ title: 'patterns', description });
}

/** The patterns of such a text, in its order. */
export function patternsIn(lines: string): readonly string[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

export function identifier(description: string) {
  return z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .meta({ title: 'id', description });
}

export function day(description: string) {
  return z.iso.date().describe(description);
}

export function period(description: string) {
  return z
    .string()
    .regex(/^\d{4}(-\d{2})?$/)
    .meta({ title: 'year', description });
}

export function address(description: string) {
  return z
    .string()
    .regex(/^https:\/\/[^\s/?#@<>"\\]+([/?#][^\s<>"]*)?$/)
    .meta({ title: 'address', description });
}

export function email(description: string) {
  return z.email().describe(description);
}

export function telephone(description: string) {
  return z
    .string()
    .regex(/^\+?[0-9][0-9 ()-]*[0-9]$/)
    .meta({ title: 'telephone', description });
}

/** A list that may be left out. */
export function listOf<Item extends z.ZodType>(item: Item, description: string) {
  return z
    .array(item)
    .default(() => [])
    .describe(description);
}

/** A list that needs at least one item. */
export function someOf<Item extends z.ZodType>(item: Item, description: string) {
  return z.array(item).min(1).describe(description);
}
