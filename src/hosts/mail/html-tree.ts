import type { ChildNode, Document, Element, ParentNode, Text } from 'domhandler';
import { DomHandler, Parser } from 'htmlparser2';
import { readEntities } from './entities.ts';

export type HtmlNode = ChildNode;
export type HtmlElement = Element;
export type HtmlParent = ParentNode;

/**
 * An e-mail's HTML as a tree, read without a browser's DOM: Outlook's event runtime has none, and the panel must find the same. Nothing
 * in it runs or is fetched. Names of elements and attributes are in lower case, entities are read.
 */
export function readHtml(html: string): Document {
  const handler = new ReadingHandler();
  const parser = new Parser(handler, { decodeEntities: false });
  parser.write(html);
  parser.end();
  return handler.root;
}

/** The parser gives text and attributes as they are written: entities are ours to read. */
class ReadingHandler extends DomHandler {
  override ontext(data: string): void {
    super.ontext(readEntities(data));
  }

  override onopentag(name: string, attributes: Record<string, string>): void {
    const read = Object.keys(attributes).map((key) => [key, readEntities(attributes[key] ?? '')] as const);
    super.onopentag(name, Object.fromEntries(read));
  }
}

export function isElement(node: HtmlParent | HtmlNode | null): node is HtmlElement {
  return node !== null && 'attribs' in node;
}

export function isText(node: HtmlNode): node is Text {
  return node.nodeType === TEXT_NODE;
}

const TEXT_NODE = 3;

/** The first words in an element: at least `wanted` characters of them where it has as many. */
export function textAtStart(element: HtmlElement, wanted: number): string {
  let text = '';
  for (const node of nodesIn(element)) {
    if (isText(node)) text = (text + node.data).trimStart();
    if (text.length >= wanted) break;
  }
  return text;
}

/** Whether an element holds any words. */
export function hasText(element: HtmlElement): boolean {
  return textAtStart(element, 1) !== '';
}

/** Everything in an element, in the order of the text, without recursion: each answer to a mail adds a level. */
function* nodesIn(element: HtmlElement): Generator<HtmlNode> {
  let node: HtmlNode | null = element.firstChild;
  while (node !== null) {
    yield node;
    node = nextIn(element, node);
  }
}

function nextIn(element: HtmlElement, node: HtmlNode): HtmlNode | null {
  if (isElement(node) && node.firstChild !== null) return node.firstChild;
  let at: HtmlNode = node;
  while (at.nextSibling === null) {
    const above = at.parentNode;
    if (above === null || above === element || !isElement(above)) return null;
    at = above;
  }
  return at.nextSibling;
}
