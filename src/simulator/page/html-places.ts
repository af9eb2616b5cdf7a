import { harmlessHtml } from '../model/index.ts';
import type { SourceRange } from '../model/index.ts';

/** Stands for the cursor while HTML goes through the browser's parser. */
const marker = 'cursor-is-here';

/**
 * How far into the HTML of `body` a place in its elements is, in UTF-16 code units of `body.innerHTML`; undefined where
 * the place is elsewhere.
 */
export function sourceOffset(body: HTMLElement, node: Node, offset: number): number | undefined {
  if (!body.contains(node)) return undefined;
  const before = document.createRange();
  before.selectNodeContents(body);
  before.setEnd(node, offset);
  const holder = document.createElement('div');
  holder.append(before.cloneContents());
  // The copy closes the elements that the place is inside of; in the source they are still open there.
  return holder.innerHTML.length - closingTags(body, node).length;
}

function closingTags(body: HTMLElement, node: Node): string {
  let tags = '';
  for (let inside: Node | null = node; inside && inside !== body; inside = inside.parentNode) {
    if (inside instanceof Element) tags += `</${inside.localName}>`;
  }
  return tags;
}

export function selectionInSource(body: HTMLElement): SourceRange | undefined {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const start = sourceOffset(body, range.startContainer, range.startOffset);
  const end = sourceOffset(body, range.endContainer, range.endOffset);
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** Shows HTML, with what could act taken out; answers with the place that `cursor` (an offset into the HTML) has. */
export function showHtml(body: HTMLElement, html: string, cursor: number): Range | undefined {
  const marked = `${html.slice(0, cursor)}<!--${marker}-->${html.slice(cursor)}`;
  const parsed = new DOMParser().parseFromString(harmlessHtml(marked), 'text/html');
  body.replaceChildren(...parsed.body.childNodes);
  const comments = document.createNodeIterator(body, NodeFilter.SHOW_COMMENT);
  for (let node = comments.nextNode(); node; node = comments.nextNode()) {
    if (node.nodeValue !== marker) continue;
    const place = document.createRange();
    place.setStartBefore(node);
    node.parentNode?.removeChild(node);
    return place;
  }
  return undefined;
}
