/** @jest-environment jsdom */
import fc from 'fast-check';
import { WordDocument } from '../../../src/simulator/index.ts';
import { selectionInSource, showHtml, sourceOffset } from '../../../src/simulator/page/html-places.ts';
import { emailSamples, readSamples, wordSamples } from '../../../src/simulator/page/samples/index.ts';
import { deletionFrom } from '../../../src/simulator/page/word-places.ts';

/** What a deleting key takes away, as text; the cursor stands at "|". */
function taken(text: string, ...how: ['backward' | 'forward', 'character' | 'word' | 'line']): string {
  const document = new WordDocument(text.replace('|', '').split('\n'));
  const lines = text.split('\n');
  const index = lines.findIndex((line) => line.includes('|'));
  const cursor = {
    paragraphId: document.paragraphs[index]?.id ?? '',
    offset: lines[index]?.indexOf('|') ?? -1,
  };
  return document.textOf(deletionFrom(cursor, document.paragraphs, ...how));
}

describe('deleting keys', () => {
  it('take a character as people see it', () => {
    expect(taken('abc|d', 'backward', 'character')).toBe('c');
    expect(taken('ab|cd', 'forward', 'character')).toBe('c');
    expect(taken('ok 👩‍👧|', 'backward', 'character')).toBe('👩‍👧');
    expect(taken('cafe\u0301|', 'backward', 'character')).toBe('e\u0301');
  });

  it('take a word, or the line up to the cursor', () => {
    expect(taken('Mum did not|', 'backward', 'word')).toBe('not');
    expect(taken('Mum did not |', 'backward', 'word')).toBe('not ');
    expect(taken('Mum| did not', 'forward', 'word')).toBe(' did');
    expect(taken('Mum did| not', 'backward', 'line')).toBe('Mum did');
  });

  it('join paragraphs at their ends, and stop at those of the document', () => {
    expect(taken('one\n|two', 'backward', 'character')).toBe('\n');
    expect(taken('one|\ntwo', 'forward', 'word')).toBe('\n');
    expect(taken('|one', 'backward', 'character')).toBe('');
    expect(taken('one|', 'forward', 'character')).toBe('');
  });
});

/** A compose body on the page. */
function bodyOf(html: string): HTMLElement {
  const body = document.createElement('div');
  document.body.replaceChildren(body);
  body.innerHTML = html;
  return body;
}

describe('places in an e-mail', () => {
  it('are counted in its source, entities and tags included', () => {
    const html = '<div>Mum &amp; dad</div><div><br></div><div>Kai <b>said</b> no</div>';
    const body = bodyOf(html);
    const [first, empty, last] = body.children;
    const at = (node: Node | null | undefined, offset: number): string => {
      const found = node ? sourceOffset(body, node, offset) : undefined;
      return found === undefined ? 'nowhere' : `${html.slice(0, found)}|${html.slice(found)}`;
    };
    expect(at(first?.firstChild, 5)).toBe(html.replace('&amp; dad', '&amp;| dad'));
    expect(at(empty, 0)).toBe(html.replace('<br>', '|<br>'));
    expect(at(last?.querySelector('b')?.firstChild, 2)).toBe(html.replace('said', 'sa|id'));
    expect(at(body, 3)).toBe(`${html}|`);
    expect(at(document.body, 0)).toBe('nowhere');
  });

  it('come back where they were after the e-mail is shown anew', () => {
    const html = '<div>Mum &lt;3</div><div>Kai <i>said</i></div>';
    const texts = ['Mum <3', 'Kai ', 'said'];
    fc.assert(
      fc.property(fc.nat(2), fc.nat(6), (which, wanted) => {
        const body = bodyOf(html);
        const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
        for (let n = 0; n <= which; n += 1) walker.nextNode();
        const node = walker.currentNode as Text;
        expect(node.data).toBe(texts[which]);
        const offset = Math.min(wanted, node.length);
        const place = showHtml(body, html, sourceOffset(body, node, offset) ?? -1);
        expect(body.innerHTML).toBe(html);
        const shown = document.createRange();
        shown.selectNodeContents(body);
        if (place) shown.setEnd(place.startContainer, place.startOffset);
        expect(shown.toString()).toBe(texts.slice(0, which).join('') + node.data.slice(0, offset));
      }),
    );
  });

  it('are read from what the person selects', () => {
    const body = bodyOf('<div>one two</div>');
    const text = body.firstChild?.firstChild as Text;
    document.getSelection()?.setBaseAndExtent(text, 4, text, 7);
    expect(selectionInSource(body)).toEqual({ start: 9, end: 12 });
    expect(selectionInSource(document.createElement('div'))).toBeUndefined();
  });

  it('never show what could run', () => {
    const body = bodyOf('');
    showHtml(body, '<img src="x" onerror="run()"><script>run()</script><a href="javascript:run()">x</a>', 0);
    expect(body.innerHTML).toBe('<img src="x"><a>x</a>');
  });
});

describe('the texts to begin with', () => {
  it('are four and an empty one for Word, eight and two empty ones for writing an e-mail, and one to read', () => {
    expect([wordSamples.length, emailSamples.length, readSamples.length]).toEqual([5, 10, 1]);
    expect(wordSamples.at(-1)?.paragraphs).toEqual(['']);
    for (const { paragraphs } of wordSamples.slice(0, 3))
      expect(JSON.stringify(paragraphs).length).toBeGreaterThan(800);
    for (const { bodyType, body } of emailSamples) expect(/<div/.test(body)).toBe(bodyType === 'html');
    expect(emailSamples.filter(({ subject }) => subject === '').map(({ bodyType }) => bodyType)).toEqual([
      'html',
      'text',
    ]);
  });
});
