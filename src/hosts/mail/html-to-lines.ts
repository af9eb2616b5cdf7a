import { colourOf } from './colours.ts';
import type { AnswerColour } from './colours.ts';
import { hasText, isElement, isText, readHtml } from './html-tree.ts';
import type { HtmlElement, HtmlNode, HtmlParent } from './html-tree.ts';
import { partKindOf } from './quoted-parts.ts';

export type Owner = 'author' | 'history' | 'signature';

/** A line of an e-mail, and whose it is by the marks in the HTML. */
export interface MailLine {
  readonly owner: Owner;
  readonly text: string;
}

const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul caption'
  ).split(' '),
);

/**
 * The lines of an e-mail's HTML as a reader sees them: block elements and <br> end a line, spaces run together as in a browser, no-break
 * spaces stay, empty lines of the author are kept.
 *
 * @param answersIn the colour of the author's own words within the message that is answered
 */
export function htmlToLines(html: string, answersIn?: AnswerColour): MailLine[] {
  const lines = new Lines();
  walk(readHtml(html), lines, answersIn);
  lines.end();
  return lines.all;
}

/** Goes through the tree without calling itself, so that deeply nested mails (each answer adds a level) can't exhaust the stack. */
function walk(root: HtmlParent, lines: Lines, answersIn: AnswerColour | undefined): void {
  let node: HtmlNode | null = root.firstChild;
  while (node !== null) {
    if (isText(node)) {
      const isAnswer = answersIn !== undefined && colourOf(node) === answersIn;
      lines.add(node.data, isPreformatted(node), isAnswer);
    }
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
  if (kind !== undefined) lines.begin(element, kind);
  if (BLOCKS.has(element.name)) lines.end();
  if (element.name === 'br') lines.end(true);
  return true;
}

function leave(element: HtmlElement, lines: Lines): void {
  if (BLOCKS.has(element.name)) lines.end();
  lines.finish(element);
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
  #owner: Owner = 'author';
  /** The element whose words are all its owner's; what is in it begins no part of its own. */
  #part: HtmlElement | undefined;
  /** How many messages have been announced by their headers so far. */
  #announced = 0;
  #isAnswer = false;

  /** A part begins that is not the author's own. */
  begin(element: HtmlElement, kind: 'history' | 'history-from-here' | 'signature'): void {
    if (kind === 'history-from-here' && hasText(element)) this.#announced += 1;
    if (this.#owner !== 'author') return;
    this.end();
    // From there to the end: no element ends it.
    if (kind !== 'history-from-here') this.#part = element;
    this.#owner = kind === 'signature' ? 'signature' : 'history';
  }

  finish(element: HtmlElement): void {
    if (this.#part !== element) return;
    this.end();
    this.#part = undefined;
    this.#owner = 'author';
  }

  add(text: string, preformatted: boolean, isAnswer: boolean): void {
    // Only in the message that is answered, not in those that it answers in turn.
    const own = isAnswer && this.#owner === 'history' && this.#announced < 2;
    if (own !== this.#isAnswer && text.trim() !== '') {
      this.end();
      this.#isAnswer = own;
    }
    if (preformatted) this.#addAsItIs(text);
    else this.#addRun(text.replace(/[ \t\n\r\f]+/g, ' '));
  }

  /** Ends the line. @param evenEmpty keeps it though nothing stands in it, as <br> does */
  end(evenEmpty = false): void {
    const text = this.#text.replace(/[ \t]+$/, '');
    const isWritten = text.trim() !== '';
    const owner = this.#isAnswer && isWritten ? 'author' : this.#owner;
    this.#text = '';
    this.#isAnswer = false;
    if (isWritten) this.all.push({ owner, text });
    else if (owner === 'author' && (evenEmpty || text !== '')) this.all.push({ owner, text: '' });
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
