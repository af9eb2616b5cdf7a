import { headerKindOf } from '../mail/index.ts';

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
export function partKindOf(element: Element): PartKind | undefined {
  const id = withoutPrefixes(element.id);
  const classes = [...element.classList].map(withoutPrefixes);
  const style = (element.getAttribute('style') ?? '').toLowerCase().replace(/\s+/g, '');

  if (UNSEEN_TAGS.has(element.localName) || element.hasAttribute('hidden') || isHidden(style))
    return 'unseen';
  if (HISTORY_FROM_IDS.has(id) || isHeaderBlock(element, style)) return 'history-from-here';
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
function isAnswered(element: Element): boolean {
  return /^x_/i.test(element.id) && element.parentElement?.localName === 'body';
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
function isQuotation(element: Element, style: string): boolean {
  if (element.localName !== 'blockquote') return false;
  const marked =
    element.hasAttribute('type') || element.hasAttribute('cite') || style.includes('border-left');
  return marked || !(style.includes('margin') || style.includes('border:none'));
}

/** Classic Outlook and Outlook for Mac: a rule above "From: … Sent: …". */
function isHeaderBlock(element: Element, style: string): boolean {
  if (!/border-top:[^;]*solid/.test(style) && !/^border:none;border-top/.test(style)) return false;
  return headerKindOf(element.textContent.trimStart().slice(0, 80)) === 'from';
}

/** Classic Outlook marks its signature by a bookmark. */
function isClassicSignature(element: Element, style: string): boolean {
  return element.getAttribute('name') === '_MailAutoSig' || style.includes('mso-bookmark:_mailautosig');
}
