import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { readEntities } from '../../../src/hosts/mail/entities.ts';

/** The text as a parser reads it that knows all entities of HTML 5. */
function asParsed(html: string): string {
  let text = '';
  new Parser({ ontext: (piece) => (text += piece) }).end(html);
  return text;
}

describe('entities in e-mails', () => {
  it.each([
    ['caf&eacute; &amp; cr&egrave;che', 'café & crèche'],
    ['Mum&rsquo;s &ldquo;fine&rdquo; &ndash; again&hellip;', 'Mum’s “fine” – again…'],
    ['a&nbsp;b&#160;c&#xA0;d&#XA0;e', 'a\u00a0b\u00a0c\u00a0d\u00a0e'],
    ['&#8217;&#x2019;&#146;', '’’’'],
    ['&pound;20 &euro;5', '£20 €5'],
    ['&#128512;', '😀'],
    ['&amp;lt;', '&lt;'],
  ])('are read: %s', (written, meant) => {
    expect(readEntities(written)).toBe(meant);
    expect(asParsed(written)).toBe(meant);
  });

  it('may go without a semicolon where HTML has always let them', () => {
    for (const written of ['a&nbsp b', 'fish &amp chips', '&copy 2017', '&#8217 s'])
      expect(readEntities(written)).toBe(asParsed(written));
    expect(readEntities('&rsquo s')).toBe('&rsquo s');
  });

  it.each(['R&D', 'a & b', '&unknown;', '&;', '&#;', '&#x;', 'AT&T;', '?a=1&b=2'])(
    'are none where nothing is meant by them: %s',
    (text) => {
      expect(readEntities(text)).toBe(text);
    },
  );

  it('are what browsers read, for every character that has a number or a name of HTML 4', () => {
    const names =
      'nbsp amp lt gt quot apos eacute Eacute yuml divide szlig rsquo mdash euro trade le OElig zwnj'.split(
        ' ',
      );
    const entity = fc.oneof(
      fc.constantFrom(...names).map((name) => `&${name};`),
      fc.integer({ min: 128, max: 0x10ffff }).map((code) => `&#${code};`),
      fc.integer({ min: 32, max: 0xffff }).map((code) => `&#x${code.toString(16)};`),
    );
    fc.assert(
      fc.property(entity, fc.stringMatching(/^[a-z .]{0,5}$/), (written, around) => {
        const text = around + written + around;
        const meant = asParsed(text);
        // Of what is no character a browser makes U+FFFD; here it stays as it is written.
        if (!meant.includes('\ufffd')) expect(readEntities(text)).toBe(meant);
      }),
      { numRuns: 1000 },
    );
  });

  it('are all known that the labelled bodies of e-mails have', () => {
    const folder = path.join(__dirname, 'mail-bodies');
    const bodies = readdirSync(folder).filter((file) => file.endsWith('.html'));
    const entities = bodies.flatMap(
      (file) => readFileSync(path.join(folder, file), 'utf8').match(/&#?\w+;/g) ?? [],
    );
    expect(entities.length).toBeGreaterThan(100);
    expect(entities.filter((entity) => readEntities(entity) === entity)).toEqual([]);
  });
});
