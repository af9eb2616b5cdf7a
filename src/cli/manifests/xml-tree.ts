import { SaxesParser } from 'saxes';
import type { Position } from '../../lessons/reading/index.ts';
import { fault, type ManifestFault, type ManifestFile } from './manifest-file.ts';

/** An element of an XML file, with the place it stands at. Names come without prefix. */
export interface XmlElement {
  readonly name: string;
  readonly namespace: string;
  /** By name without prefix. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The text directly inside, without leading and trailing space. */
  readonly text: string;
  readonly position: Position;
}

interface Growing extends XmlElement {
  children: XmlElement[];
  text: string;
}

/** Reads the file into a tree, or says where it stops being well-formed. */
export function readXml({ path, text }: ManifestFile): { root: XmlElement } | { fault: ManifestFault } {
  const parser = new SaxesParser({ xmlns: true, position: true, fileName: path });
  const open: Growing[] = [];
  let root: XmlElement | undefined;
  let starts: Position = { file: path, line: 1, column: 1 };
  let firstFault: ManifestFault | undefined;

  parser.on('error', (error) => {
    const problem = error.message.replace(/^.*?\d+:\d+: /, '').replace(/\.$/, '');
    const position = { file: path, line: parser.line, column: parser.column + 1 };
    firstFault ??= fault(position, `this is not well-formed XML: ${problem}`, 'Mend the XML at this place.');
  });
  parser.on('opentagstart', ({ name }) => {
    starts = { file: path, line: parser.line, column: Math.max(1, parser.column - name.length - 1) };
  });
  parser.on('opentag', (tag) => {
    const attributes = Object.values(tag.attributes).map(({ local, value }) => [local, value] as const);
    const element: Growing = {
      name: tag.local,
      namespace: tag.uri,
      attributes: new Map(attributes),
      children: [],
      text: '',
      position: starts,
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('text', (part) => {
    const element = open.at(-1);
    if (element) element.text = (element.text + part).trim();
  });
  parser.on('closetag', () => open.pop());
  parser.write(text).close();

  if (firstFault) return { fault: firstFault };
  if (!root) {
    return { fault: fault(starts, 'the file holds no XML', 'Restore the manifest from the repository.') };
  }
  return { root };
}

/** The first child with this name. */
export function child(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((each) => each.name === name);
}

/** The element and everything below it, top to bottom. */
export function* everyElement(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const each of element.children) yield* everyElement(each);
}
