import { isMap, isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { Position } from '../../lessons/reading/index.ts';
import { fault, type ManifestFault, type ManifestFile } from './manifest-file.ts';

export type JsonPath = readonly (string | number)[];

/** A JSON file with the place of everything in it. */
export interface JsonTree {
  readonly content: unknown;
  /** Where the value at the path stands; the nearest value above it where there is none. */
  readonly locate: (path: JsonPath) => Position;
  /** Every string in it, with its path. */
  readonly strings: () => readonly { readonly path: JsonPath; readonly value: string }[];
}

/** Reads the file, or says where it stops being JSON. */
export function readJson({ path: file, text }: ManifestFile): { tree: JsonTree } | { fault: ManifestFault } {
  const lines = new LineCounter();
  // JSON is YAML too, and the YAML parser keeps the places that JSON.parse forgets.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    const stated = /position (\d+)/.exec(error instanceof Error ? error.message : '');
    const offset = document.errors[0]?.pos[0] ?? Number(stated?.[1] ?? 0);
    return { fault: fault(position(offset), 'this is not JSON', 'Mend the JSON at this place.') };
  }
  const locate = (path: JsonPath): Position => {
    for (let length = path.length; length > 0; length -= 1) {
      const start = keyStart(document, path.slice(0, length));
      if (start !== undefined) return position(start);
    }
    return position(0);
  };
  return { tree: { content, locate, strings: () => [...stringsIn(content, [])] } };
}

function keyStart(document: Document, path: JsonPath): number | undefined {
  const parent: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  if (isMap(parent)) {
    const key = parent.items.find((pair) => isNode(pair.key) && String(pair.key) === last)?.key;
    return isNode(key) ? key.range?.[0] : undefined;
  }
  const value: unknown = document.getIn(path, true);
  return isNode(value) ? value.range?.[0] : undefined;
}

function* stringsIn(value: unknown, path: JsonPath): Generator<{ path: JsonPath; value: string }> {
  if (typeof value === 'string') yield { path, value };
  else if (Array.isArray(value))
    for (const [at, each] of value.entries()) yield* stringsIn(each, [...path, at]);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value)) yield* stringsIn(each, [...path, key]);
  }
}
