import { LineCounter, isAlias, isMap, isNode, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Document, ErrorCode, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { PackFault, Position } from './fault.ts';

/** A file as it was read: its path as it is to be named in faults, and its whole text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** The way to a value inside a file: names of fields, and places in lists (from 0) or the `id` of an item. */
export type ValuePath = readonly (string | number)[];

/** A YAML file as plain data that still knows where everything stands. */
export interface OpenedYaml {
  readonly file: string;
  /** The file's content without its blank fields (`questions:` with nothing behind it counts as left out). */
  readonly data: unknown;
  /** Where a value stands; the nearest value around it where it does not exist. */
  locate(path: ValuePath): Position;
  /** A single value to the letter (`020`, where the data holds the number 20); nothing for lists and groups. */
  writtenAt(path: ValuePath): string | undefined;
  /** Where the name of a field stands. */
  locateKey(path: ValuePath, key: string): Position;
}

/**
 * Reads one YAML file. Either it opens, or its first fault is given: what follows a YAML fault is seldom
 * a fault of its own.
 */
export function openYaml(
  source: SourceFile,
): { readonly opened: OpenedYaml } | { readonly fault: PackFault } {
  const lines = new LineCounter();
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { file: source.path, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const document = parseDocument(source.text, { lineCounter: lines, prettyErrors: false, stringKeys: true });

  const mistake = document.errors[0] ?? document.warnings[0];
  if (mistake) {
    return { fault: { ...at(mistake.pos[0]), ...explainYaml(mistake.code, mistake.message) } };
  }
  const reference = firstReference(document);
  if (reference !== undefined) {
    return {
      fault: {
        ...at(reference),
        problem: 'a text starts with “*” or “&”, which YAML takes for a reference to another place',
        mend: 'Put the text in quotes or on a line of its own under “>-”.',
      },
    };
  }
  return {
    opened: {
      file: source.path,
      data: withoutBlankFields(document.toJS()),
      locate: (path) => at(offsetOf(document, path, source.text)),
      writtenAt: (path) => {
        const value: unknown = document.getIn(path, true);
        return isScalar(value) ? value.source : undefined;
      },
      locateKey: (path, key) => at(offsetOfKey(document, path, key, source.text)),
    },
  };
}

/** YAML's references (`*name`, `&name`) are refused: nobody reads them aloud, and they can swell without bound. */
function firstReference(document: Document): number | undefined {
  let offset: number | undefined;
  visit(document, {
    Node(_, node) {
      if (isAlias(node) || ('anchor' in node && typeof node.anchor === 'string')) {
        offset = node.range?.[0] ?? 0;
        return visit.BREAK;
      }
      return undefined;
    },
  });
  return offset;
}

function offsetOf(document: Document, path: ValuePath, text: string): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const step of path) {
    if (typeof step === 'number' && isScalar(node)) return offsetOfLine(node, step, offset, text);
    node = isMap(node) ? fieldOf(node, step)?.value : isSeq(node) ? itemOf(node, step) : undefined;
    const start = startOf(node);
    if (start === undefined) break;
    offset = start;
  }
  return offset;
}

/** Where line `step` (from 0, blank ones not counted) of a text over several lines begins: below its “|”. */
function offsetOfLine(node: Scalar, step: number, offset: number, text: string): number {
  if (node.type !== 'BLOCK_LITERAL') return offset;
  let from = text.indexOf('\n', offset) + 1;
  let left = step;
  for (const line of text.slice(from).split('\n')) {
    if (line.trim() !== '' && left-- === 0) return from + line.search(/\S/);
    from += line.length + 1;
  }
  return offset;
}

function offsetOfKey(document: Document, path: ValuePath, key: string, text: string): number {
  const around: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  const field = isMap(around) ? fieldOf(around, key) : undefined;
  return startOf(field?.key) ?? offsetOf(document, path, text);
}

function fieldOf(map: YAMLMap, key: string | number): YAMLMap['items'][number] | undefined {
  return map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key));
}

/** An item of a list by its place, or by its `id` where the items are sets of fields. */
function itemOf(list: YAMLSeq, step: string | number): unknown {
  if (typeof step === 'number') return list.items[step];
  return list.items.find((item) => isMap(item) && item.get('id') === step);
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

function withoutBlankFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBlankFields);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => field !== null)
      .map(([key, field]) => [key, withoutBlankFields(field)]),
  );
}

interface Explanation {
  readonly problem: string;
  readonly mend: string;
}

const quoteIt = 'Put the text in quotes, or on a line of its own under “>-”.';

const layout: Explanation = {
  problem: 'the layout breaks here',
  mend: 'Check that each field is “name: value”, with a space after the colon, and that fields of one group start in the same column.',
};

const explanations: Partial<Record<ErrorCode, Explanation>> = {
  TAB_AS_INDENT: {
    problem: 'a tab stands where only spaces may stand',
    mend: 'Replace it by spaces: two for each step to the right.',
  },
  DUPLICATE_KEY: {
    problem: 'this field stands here twice',
    mend: 'Keep one of them and move the lines of the other under it.',
  },
  BLOCK_AS_IMPLICIT_KEY: { problem: 'a text with a colon in it is not marked as text', mend: quoteIt },
  UNEXPECTED_TOKEN: { problem: 'the text does not end where YAML expects it to', mend: quoteIt },
  BAD_SCALAR_START: { problem: 'a text cannot start with this sign', mend: quoteIt },
  BAD_ALIAS: { problem: 'a text cannot start with this sign', mend: quoteIt },
  TAG_RESOLVE_FAILED: { problem: 'a text cannot start with “!”', mend: quoteIt },
  BAD_DQ_ESCAPE: {
    problem: 'a backslash inside double quotes is not understood',
    mend: 'Use single quotes around the text.',
  },
  MISSING_CHAR: {
    problem: 'a quotation mark or bracket that was opened is not closed before this place',
    mend: 'Close it, or put the text on a line of its own under “>-”.',
  },
  BAD_INDENT: layout,
  MULTILINE_IMPLICIT_KEY: layout,
  MULTIPLE_DOCS: {
    problem: 'a line “---” or “...” cuts the file in two',
    mend: 'Remove the line: one file holds one lesson.',
  },
  NON_STRING_KEY: { problem: 'the name of a field must be a plain word', mend: 'Remove the “?”.' },
  RESOURCE_EXHAUSTION: {
    problem: 'the file is nested too deeply to be read',
    mend: 'Compare it with another file of the pack, which goes four steps deep at most.',
  },
};

function explainYaml(code: ErrorCode, message: string): Explanation {
  return (
    explanations[code] ?? {
      problem: `this is not valid YAML (${message})`,
      mend: 'Compare the line with the same line of another file of the pack.',
    }
  );
}
