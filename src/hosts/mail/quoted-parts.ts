import { headerKindOf } from './header-words.ts';
import { isElement, textAtStart } from './html-tree.ts';
import type { HtmlElement } from './html-tree.ts';

/**
 * Which parts of an e-mail's HTML are not the author's own words. Mail programs mark them, but each in its own way, and Outlook puts
 * "x_" before ids and classes each time that a message is answered again.
 */

export type PartKind = 'history' | 'history-from-here' | 'signature' | 'unseen';

/** Ids (without "x_") of elements that hold an earlier message. */
const HISTORY_IDS: ReadonlySet<string> = new Set([
  'mail-editor-reference-message-container',
  'olk_src_body_section',
]);
/** Ids of elements after which nothing but earlier messages stands. */
const HISTORY_FROM_IDS: ReadonlySet<string> = new Set(['appendonsend', 'divrplyfwdmsg']);
const SIGNATURE_IDS: ReadonlySet<string> = new Set(['signature', 'ms-outlook-mobile-signature']);

const HISTORY_CLASSES = ['gmail_quote', 'gmail_attr', 'yahoo_quoted', 'protonmail_quote', 'moz-cite-prefix'];
const SIGNATURE_CLASSES = ['gmail_signature', 'moz-signature', 'protonmail_signature_block'];
const UNSEEN_TAGS: ReadonlySet<string> = new Set([
  'script',
  'style',
  'head',
  'title',
  'template',
  'noscript',
  'object',
  'svg',
  'math',
  'select',
  'textarea',
]);

/** What an element is, where it is not simply the author's own; undefined where it is. */
export function partKindOf(element: HtmlElement): PartKind | undefined {
  const { id: ownId = '', class: ownClasses = '', style: ownStyle = '', hidden } = element.attribs;
  const id = withoutPrefixes(ownId);
  const classes = ownClasses.split(/\s+/).map(withoutPrefixes);
  const style = ownStyle.toLowerCase().replace(/\s+/g, '');

  if (UNSEEN_TAGS.has(element.name) || hidden !== undefined || isHidden(style)) return 'unseen';
  if (HISTORY_FROM_IDS.has(id) || isHeaderBlock(element, style)) return 'history-from-here';
  if (isAnsweredBetween(element)) return undefined;
  if (HISTORY_IDS.has(id) || isAnswered(element) || holdsAny(classes, HISTORY_CLASSES)) return 'history';
  if (isQuotation(element, style)) return 'history';
  if (SIGNATURE_IDS.has(id) || holdsAny(classes, SIGNATURE_CLASSES) || isClassicSignature(element, style))
    return 'signature';
  return undefined;
}

function withoutPrefixes(name: string): string {
  return name.toLowerCase().replace(/^(?:x_)+/, '');
}

/** Outlook prefixes only what stood in the message that is answered. */
function isAnswered(element: HtmlElement): boolean {
  const above = element.parentNode;
  return /^x_/i.test(element.attribs['id'] ?? '') && (!isElement(above) || above.name === 'body');
}

/** Gmail's frame around what is answered, parted by answers: what is quoted is in quotations of its own, and the answers between them. */
function isAnsweredBetween({ name, attribs, children }: HtmlElement): boolean {
  return (
    name === 'div' &&
    /(?:^|\s)gmail_quote(?:\s|_container|$)/.test(attribs['class'] ?? '') &&
    children.some((child) => isElement(child) && child.name === 'blockquote')
  );
}

function holdsAny(classes: readonly string[], wanted: readonly string[]): boolean {
  return classes.some((name) => wanted.some((start) => name.startsWith(start)));
}

function isHidden(style: string): boolean {
  return (
    style.includes('display:none') || style.includes('visibility:hidden') || style.includes('mso-hide:all')
  );
}

/** A quotation, but not the block that "increase indent" makes: that one has a margin and nothing to tell it for quoted. */
function isQuotation(element: HtmlElement, style: string): boolean {
  if (element.name !== 'blockquote') return false;
  const marked =
    element.attribs['type'] !== undefined ||
    element.attribs['cite'] !== undefined ||
    style.includes('border-left');
  return marked || !(style.includes('margin') || style.includes('border:none'));
}

/** Classic Outlook and Outlook for Mac: a rule above "From: … Sent: …". */
function isHeaderBlock(element: HtmlElement, style: string): boolean {
  if (!/border-top:[^;]*solid/.test(style) && !/^border:none;border-top/.test(style)) return false;
  return headerKindOf(textAtStart(element, 80).slice(0, 80)) === 'from';
}

/** Classic Outlook marks its signature by a bookmark. */
function isClassicSignature(element: HtmlElement, style: string): boolean {
  return element.attribs['name'] === '_MailAutoSig' || style.includes('mso-bookmark:_mailautosig');
}
