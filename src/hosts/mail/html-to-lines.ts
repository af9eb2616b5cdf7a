import { hasText, isElement, isText, readHtml } from './html-tree.ts';
import type { HtmlElement, HtmlNode, HtmlParent } from './html-tree.ts';
import { partKindOf } from './quoted-parts.ts';

/** A line that the author wrote; of other people's words only that some stood here. */
export type MailLine =
  { readonly owner: 'author'; readonly text: string } | { readonly owner: 'history' | 'signature' };

const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul caption'
  ).split(' '),
);

/**
 * The lines of an e-mail's HTML as a reader sees them: block elements and <br> end a line, spaces run together as in a browser, no-break
 * spaces stay, empty lines are kept. A part marked as history or signature is one line without its words.
 */
export function htmlToLines(html: string): MailLine[] {
  const lines = new Lines();
  walk(readHtml(html), lines);
  lines.end();
  return lines.all;
}

/** Goes through the tree without calling itself, so that deeply nested mails (each answer adds a level) can't exhaust the stack. */
function walk(root: HtmlParent, lines: Lines): void {
  let node: HtmlNode | null = root.firstChild;
  while (node !== null && !lines.finished) {
    if (isText(node)) lines.add(node.data, isPreformatted(node));
    if (isElement(node) && enter(node, lines)) {
      if (node.firstChild !== null) {
        node = node.firstChild;
        continue;
      }
      leave(node, lines);
    }
    node = after(node, lines);
  }
}

/** The node that follows when all of `node` has been read; the elements that end between are left. */
function after(node: HtmlNode, lines: Lines): HtmlNode | null {
  let at = node;
  while (at.nextSibling === null) {
    if (!isElement(at.parentNode)) return null;
    at = at.parentNode;
    leave(at, lines);
  }
  return at.nextSibling;
}

/** @returns false where the element's content is not to be read */
function enter(element: HtmlElement, lines: Lines): boolean {
  const kind = partKindOf(element);
  if (kind === 'unseen') return false;
  if (kind === 'history' || kind === 'signature') {
    if (hasText(element)) lines.leaveOut(kind);
    return false;
  }
  if (kind === 'history-from-here') lines.onlyHistoryFromHere();
  if (BLOCKS.has(element.name)) lines.end();
  if (element.name === 'br') lines.end(true);
  return true;
}

function leave(element: HtmlElement, lines: Lines): void {
  if (BLOCKS.has(element.name)) lines.end();
}

function isPreformatted(node: HtmlNode): boolean {
  for (let element = node.parentNode; isElement(element); element = element.parentNode) {
    if (element.name === 'pre') return true;
    const whiteSpace = /white-space:\s*([a-z-]+)/i.exec(element.attribs['style'] ?? '')?.[1];
    if (whiteSpace !== undefined) return whiteSpace.toLowerCase().startsWith('pre');
  }
  return false;
}

/** Collects lines while the tree is walked. */
class Lines {
  readonly all: MailLine[] = [];
  #text = '';
  #historyFromHere = false;
  #finished = false;

  /** Whether nothing but history can follow, and some has. */
  get finished(): boolean {
    return this.#finished;
  }

  add(text: string, preformatted: boolean): void {
    if (this.#historyFromHere) {
      if (text.trim() === '') return;
      this.leaveOut('history');
      this.#finished = true;
    } else if (preformatted) this.#addAsItIs(text);
    else this.#addRun(text.replace(/[ \t\n\r\f]+/g, ' '));
  }

  /** Ends the line. @param evenEmpty keeps it though nothing stands in it, as <br> does */
  end(evenEmpty = false): void {
    const text = this.#text.replace(/[ \t]+$/, '');
    this.#text = '';
    if (text !== '' || evenEmpty) this.all.push({ owner: 'author', text: text.trim() === '' ? '' : text });
  }

  /** Notes that words of others stood here. */
  leaveOut(owner: 'history' | 'signature'): void {
    this.end();
    this.all.push({ owner });
  }

  onlyHistoryFromHere(): void {
    this.end();
    this.#historyFromHere = true;
  }

  #addAsItIs(text: string): void {
    text.split(/\r\n|[\n\r]/).forEach((part, index) => {
      if (index > 0) this.end(true);
      this.#text += part;
    });
  }

  #addRun(run: string): void {
    this.#text += this.#text === '' || this.#text.endsWith(' ') ? run.replace(/^ /, '') : run;
  }
}
