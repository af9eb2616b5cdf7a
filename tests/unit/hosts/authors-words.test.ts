import fc from 'fast-check';
import { authorsWords, QUOTED_MESSAGES } from '../../../src/hosts/mail/index.ts';
import { EARLIER_MARK, SAMPLE_MAILS } from './mails.ts';

describe('the author’s own words in an e-mail', () => {
  it.each(SAMPLE_MAILS.map((mail) => [mail.name, mail] as const))('are read exactly: %s', (_name, mail) => {
    const { texts } = authorsWords(mail.html);
    expect(texts).toEqual(mail.own);
  });

  it.each(
    SAMPLE_MAILS.filter(({ html }) => /wrote:|From/.test(html)).map((mail) => [mail.name, mail] as const),
  )('are said not to be all where history was left out: %s', (_name, mail) => {
    expect(authorsWords(mail.html).notRead).toContain(QUOTED_MESSAGES);
  });

  it('are said to be all of it where nothing was left out', () => {
    expect(authorsWords('<p>Mum did not attend.</p>')).toEqual({
      texts: ['Mum did not attend.'],
      notRead: [],
    });
    expect(authorsWords('')).toEqual({ texts: [], notRead: [] });
  });

  it('name the signature that was left out', () => {
    expect(authorsWords('<p>Hi</p><div id="Signature">Sam Poe</div>').notRead).toEqual([
      'the e-mail signature',
    ]);
  });
});

describe('HTML turned into lines', () => {
  const linesOf = (html: string): readonly string[] => authorsWords(html).texts;

  it('joins what stands side by side and parts what stands in blocks', () => {
    expect(
      linesOf('<p>Mum <b>did</b> <i>not</i>\r\n  attend.</p>She <span>rang</span>.<div>Later<br>today</div>'),
    ).toEqual(['Mum did not attend.', 'She rang.', 'Later', 'today']);
  });

  it('keeps no-break spaces, entities and spaces in preformatted text', () => {
    expect(linesOf('<p>Mum&nbsp;&nbsp;did&nbsp;not &amp; won&rsquo;t</p>')).toEqual([
      'Mum\u00a0\u00a0did\u00a0not & won’t',
    ]);
    expect(linesOf('<pre>a  b\n  c</pre>')).toEqual(['a  b', '  c']);
    expect(linesOf('<div style="white-space: pre-wrap">a  b\nc</div>')).toEqual(['a  b', 'c']);
  });

  it('leaves out what a reader does not see', () => {
    expect(
      linesOf(
        '<style>p{}</style><script>var did = "not";</script><!-- note --><p style="display: none">x</p><p hidden>y</p><title>z</title><p>seen</p>',
      ),
    ).toEqual(['seen']);
  });

  it('runs nothing and fetches nothing', () => {
    const seen = globalThis as { touched?: boolean };
    linesOf('<img src="x" onerror="globalThis.touched = true"><script>globalThis.touched = true</script>');
    expect(seen.touched).toBeUndefined();
  });

  it('stands deep nesting', () => {
    const deep = 500;
    expect(linesOf(`${'<div>'.repeat(deep)}Mum${'</div>'.repeat(deep)}`)).toEqual(['Mum']);
  });

  it('gives the words of any plain paragraphs back as they were', () => {
    const words = fc.stringMatching(/^[A-Z][a-z]{1,8}( [a-z]{1,8}){0,6}\.$/);
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 8 }),
        fc.constantFrom('p', 'div', 'li', 'td'),
        (texts, tag) => {
          const inner = texts.map((text) => `<${tag}>${text}</${tag}>`).join('');
          expect(linesOf(tag === 'td' ? `<table><tr>${inner}</tr></table>` : inner)).toEqual(texts);
        },
      ),
    );
  });

  it('never lets a word of a quoted block through, wherever blocks stand', () => {
    const block = fc.constantFrom(
      '<p>own</p>',
      `<blockquote type="cite"><p>${EARLIER_MARK}</p></blockquote>`,
      `<div class="gmail_quote">${EARLIER_MARK}<p>${EARLIER_MARK}</p></div>`,
      `<div id="Signature"><div>${EARLIER_MARK}</div></div>`,
      `<p>&gt; ${EARLIER_MARK}</p>`,
      '<p><br></p>',
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
        const texts = linesOf(blocks.join(''));
        expect(texts).toEqual(blocks.filter((html) => html === '<p>own</p>').map(() => 'own'));
      }),
    );
  });
});
