import { partKindOf } from './quoted-parts.ts';

/** Whose words a line holds. */
export type LineOwner = 'author' | 'history' | 'signature';

export interface MailLine {
  readonly text: string;
  readonly owner: LineOwner;
}

const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul caption'
  ).split(' '),
);

/**
 * The lines of an e-mail's HTML as a reader sees them, each with whose words it holds: block elements and <br> end a line, spaces run
 * together as in a browser, no-break spaces stay. The HTML is parsed inert: nothing in it runs or is fetched. Empty lines are kept.
 */
export function htmlToLines(html: string): MailLine[] {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const lines = new Lines();
  walk(page.body, lines);
  lines.end();
  return lines.all;
}

/** Goes through the tree without calling itself, so that deeply nested mails (each answer adds a level) can't exhaust the stack. */
function walk(root: Element, lines: Lines): void {
  let node: Node | null = root;
  while (node !== null) {
    if (node.nodeType === Node.TEXT_NODE) lines.add(node.nodeValue ?? '', isPreformatted(node));
    const entered: boolean = node instanceof Element && enter(node, lines);
    if (entered && node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    if (entered && node instanceof Element) leave(node, lines);
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      if (node instanceof Element) leave(node, lines);
    }
    node = node === null || node === root ? null : node.nextSibling;
  }
}

/** @returns false where the element's content is not to be read */
function enter(element: Element, lines: Lines): boolean {
  const kind = partKindOf(element);
  if (kind === 'unseen') return false;
  if (BLOCKS.has(element.localName)) lines.end();
  if (element.localName === 'br') lines.end(true);
  if (kind === 'history-from-here') lines.onlyHistoryFromHere();
  if (kind === 'history') lines.open(element, 'history');
  if (kind === 'signature') lines.open(element, 'signature');
  return true;
}

function leave(element: Element, lines: Lines): void {
  if (BLOCKS.has(element.localName)) lines.end();
  lines.close(element);
}

function isPreformatted(node: Node): boolean {
  for (let element = node.parentElement; element !== null; element = element.parentElement) {
    if (element.localName === 'pre') return true;
    const whiteSpace = /white-space:\s*([a-z-]+)/i.exec(element.getAttribute('style') ?? '')?.[1];
    if (whiteSpace !== undefined) return whiteSpace.toLowerCase().startsWith('pre');
  }
  return false;
}

/** Collects lines while the tree is walked. */
class Lines {
  readonly all: MailLine[] = [];
  #text = '';
  #owner: LineOwner = 'author';
  #opened: { element: Element; before: LineOwner }[] = [];
  #historyFromHere = false;

  add(text: string, preformatted: boolean): void {
    if (preformatted) {
      text.split(/\r\n|[\n\r]/).forEach((part, index) => {
        if (index > 0) this.end(true);
        this.#text += part;
      });
      return;
    }
    const run = text.replace(/[ \t\n\r\f]+/g, ' ');
    this.#text += this.#text === '' || this.#text.endsWith(' ') ? run.replace(/^ /, '') : run;
  }

  /** Ends the line. @param evenEmpty keeps it though nothing stands in it, as <br> does */
  end(evenEmpty = false): void {
    const text = this.#text.replace(/[ \t]+$/, '');
    this.#text = '';
    const blank = text.replaceAll('\u00a0', '') === '';
    if (!blank || evenEmpty || text !== '')
      this.all.push({ text: blank ? '' : text, owner: this.#ownerNow() });
  }

  onlyHistoryFromHere(): void {
    this.#splitAt();
    this.#historyFromHere = true;
  }

  open(element: Element, owner: LineOwner): void {
    this.#splitAt();
    this.#opened.push({ element, before: this.#owner });
    // A signature within quoted history stays history.
    if (this.#owner !== 'history') this.#owner = owner;
  }

  close(element: Element): void {
    const last = this.#opened.at(-1);
    if (last?.element !== element) return;
    this.#splitAt();
    this.#opened.pop();
    this.#owner = last.before;
  }

  #ownerNow(): LineOwner {
    return this.#historyFromHere ? 'history' : this.#owner;
  }

  /** Words of different people are different lines, even where the HTML has them side by side. */
  #splitAt(): void {
    if (this.#text !== '') this.end();
  }
}
