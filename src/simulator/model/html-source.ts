/** A stretch of HTML source: UTF-16 code units, end exclusive. */
export interface SourceRange {
  readonly start: number;
  readonly end: number;
}

const tagOrEntity = /<!--[\s\S]*?-->|<[^>]*>|&(?:#x?[\da-f]+|[a-z]+\d*);/gi;
const blockTag =
  /^<\/?(?:address|article|blockquote|div|dl|dd|dt|h[1-6]|hr|li|ol|p|pre|section|table|tr|ul)\b/i;
const invisible = /<(style|script|head|title)\b[\s\S]*?<\/\1>/gi;

const namedEntities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  ndash: '\u2013',
  mdash: '\u2014',
  lsquo: '\u2018',
  rsquo: '\u2019',
  ldquo: '\u201C',
  rdquo: '\u201D',
  hellip: '\u2026',
};

/** The words of an HTML body as Outlook gives them for plain text: a line for every block. */
export function textOfHtml(html: string): string {
  const withoutSpace = html.replace(invisible, '').replace(/[\t\r\n ]+/g, ' ');
  const text = withoutSpace.replace(tagOrEntity, (found) => {
    if (found.startsWith('&')) return decoded(found);
    return blockTag.test(found) || /^<br\b/i.test(found) ? '\n' : '';
  });
  return text
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function decoded(entity: string): string {
  const body = entity.slice(1, -1);
  if (!body.startsWith('#')) return namedEntities[body] ?? entity;
  const code = /^#x/i.test(body) ? parseInt(body.slice(2), 16) : parseInt(body.slice(1), 10);
  return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
}

/** Plain text as HTML that shows the same: nothing in it is taken for a tag. */
export function htmlOfText(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\r\n|\r|\n/g, '<br>');
}

/**
 * HTML with what can act taken out, as Outlook does with what an add-in inserts: no scripts, styles, frames, forms, no
 * event attributes, no addresses that run code.
 */
export function harmlessHtml(html: string): string {
  return html
    .replace(/<(script|style|iframe|object|form)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/<\/?(?:script|style|iframe|object|embed|form|link|meta|base|svg|math)\b[^>]*>/gi, '')
    .replace(/<[^>]*>/g, (tag) =>
      tag
        .replace(/[\s/]on[a-z]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, '')
        .replace(/(href|src)\s*=\s*(["']?)\s*(?:javascript|data|vbscript):[^"'\s>]*\2/gi, ''),
    );
}

/** Puts `data` where `range` is. The words there go, their tags stay, so that no element is torn. */
export function replaceInHtml(html: string, range: SourceRange, data: string): { html: string; end: number } {
  const tags = html.slice(range.start, range.end).match(/<[^>]*>/g) ?? [];
  const before = html.slice(0, range.start) + data;
  return { html: before + tags.join('') + html.slice(range.end), end: before.length };
}
