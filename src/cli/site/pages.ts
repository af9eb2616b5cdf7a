import { marked } from 'marked';

/** A page for people that the site holds beside the panel, made from a text in docs/. */
export interface Page {
  readonly source: string;
  readonly file: string;
}

/** The manifests point at these. */
export const pages: readonly Page[] = [
  { source: 'docs/support.md', file: 'support.html' },
  { source: 'docs/data-protection.md', file: 'data-protection.html' },
];

/** As headings are addressed on the platforms where these texts are read as well: `Terms of use` → `terms-of-use`. */
function idOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/<[^>]*>|&\w+;|[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replaceAll(/\s+/g, '-');
}

marked.use({
  renderer: {
    heading({ tokens, depth }) {
      const text = this.parser.parseInline(tokens);
      return `<h${depth} id="${idOf(text)}">${text}</h${depth}>\n`;
    },
    link({ href, tokens }) {
      const target = pages.find(({ source }) => source === `docs/${href}`)?.file ?? href;
      return `<a href="${target}">${this.parser.parseInline(tokens)}</a>`;
    },
  },
});

const style = `
  :root { color-scheme: light dark; }
  body { font: 1rem/1.6 "Segoe UI", system-ui, sans-serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; }
  table { border-collapse: collapse; }
  th, td { border: 1px solid; padding: .3rem .6rem; text-align: left; vertical-align: top; }
  code { font-size: .9em; overflow-wrap: anywhere; }
`;

/** A text in Markdown as a page of HTML that loads nothing. The first heading is its title. */
export function pageOf(markdown: string): string {
  const [, title = 'Practice Prompts'] = /^# (.+)$/m.exec(markdown) ?? [];
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="assets/icon-32.png">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
${marked.parse(markdown, { async: false })}</main>
</body>
</html>
`;
}
