import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { authorsWords, Baseline } from '../../../src/hosts/mail/index.ts';
import type { Opening } from '../../../src/hosts/mail/index.ts';

const MOST = 6;
const HEADERS =
  '<div style="border:none;border-top:solid #E1E1E1 1.0pt"><p><b>From:</b> Jo Tate<br><b>Sent:</b> 3 March 2026<br><b>To:</b> Sam<br><b>Subject:</b> Leo</p></div>';
const QUESTION = 'Has anyone seen Leo at home?';
const OWN = 'Mum did not attend.';
const SIGNATURE = '<div id="Signature"><p>Sam Poe</p><p>Early Help</p></div>';
const history = (...lines: readonly string[]): string =>
  HEADERS + lines.map((line) => `<p>${line}</p>`).join('');

/** What the author is found to have written, at each of some moments of one message. */
function follow(bodies: readonly string[], opening?: Opening): (readonly string[])[] {
  const baseline = new Baseline();
  if (opening !== undefined) baseline.wasOpening(opening);
  return bodies.map((html) => authorsWords(html, (lines) => baseline.judge(lines, MOST)).texts);
}

const last = (bodies: readonly string[], opening?: Opening): readonly string[] | undefined =>
  follow(bodies, opening).at(-1);

describe('what is written after the message was first read', () => {
  it('is the author’s between the lines of an earlier message, and stays so', () => {
    const before = history('Dear Sam,', QUESTION, 'The family seem to engage.');
    const after = history('Dear Sam,', QUESTION, OWN, 'The family seem to engage.');
    expect(follow([before, after, after])).toEqual([[], [OWN], [OWN]]);
    expect(authorsWords(after).texts).toEqual([]);
  });

  it.each([
    ['after it', `${QUESTION} ${OWN}`],
    ['before it', `${OWN} ${QUESTION}`],
    ['within it', `Has anyone seen ${OWN} Leo at home?`],
  ])('is the author’s in a line of an earlier message, without that line: %s', (_where, line) => {
    expect(last([history(QUESTION), history(line)])).toEqual([OWN]);
  });

  it('is the author’s within the signature', () => {
    const before = `<p>Hi,</p>${SIGNATURE}`;
    const after = `<p>Hi,</p>${SIGNATURE.replace('</p><p>', `</p><p>${OWN}</p><p>`)}`;
    expect(last([before, after])).toEqual(['Hi,', OWN]);
  });

  it('is followed while it is typed', () => {
    const typed = [1, 5, 9, OWN.length].map((length) => history(QUESTION, OWN.slice(0, length)));
    expect(last([history(QUESTION), ...typed])).toEqual([OWN]);
  });

  it('is not the author’s where it is a part of what stood there, or lines of it joined', () => {
    const before = history(QUESTION, 'The family seem to engage. He was not brought.');
    expect(last([before, history('He was not brought.')])).toEqual([]);
    expect(last([before, history(`${QUESTION}The family seem to engage. He was not brought.`)])).toEqual([]);
  });

  it('is not the author’s where it comes all at once: history that loads late, another signature', () => {
    const many = Array.from({ length: MOST + 1 }, (_, at) => `Line ${at}, he was not brought.`);
    expect(last(['<p>Hi,</p>', `<p>Hi,</p>${history(QUESTION)}`])).toEqual(['Hi,']);
    expect(follow([history(QUESTION), history(QUESTION, ...many), history(QUESTION, ...many, OWN)])).toEqual([
      [],
      [],
      [OWN],
    ]);
    expect(last(['<p>Hi,</p>', `<p>Hi,</p>${SIGNATURE}`])).toEqual(['Hi,']);
  });
});

describe('what stood in the message when it was first read', () => {
  const unknownProgram = `<p>&nbsp;</p><div class="odd">Jo said on Monday:</div><div class="odd">He was not brought.</div>`;

  it('is not the author’s in an answer that had just been opened', () => {
    expect(last([unknownProgram, `<p>${OWN}</p>${unknownProgram}`], 'answer')).toEqual([OWN]);
  });

  it('is the author’s as far as one can tell in a draft, or where the panel was opened later', () => {
    expect(last([`<p>${OWN}</p>`, `<p>${OWN}</p><p>Later.</p>`])).toEqual([OWN, 'Later.']);
    expect(last([unknownProgram])).toEqual(['Jo said on Monday:', 'He was not brought.']);
  });

  it('is the author’s once more where the author has written the same again, above it', () => {
    const before = history(OWN);
    expect(last([before, `<p>${OWN}</p>${before}`], 'answer')).toEqual([OWN]);
    expect(last([unknownProgram, `<div>He was not brought.</div>${unknownProgram}`], 'answer')).toEqual([
      'He was not brought.',
    ]);
  });

  it('is a signature in a new message that holds nothing else, its slogan too', () => {
    const signature = '<p>Sam Poe</p><p>Early Help</p><p>Mum DNA? Think: he was not brought!</p>';
    expect(last([signature, `<p>${OWN}</p>${signature}`], 'new')).toEqual([OWN]);
    expect(last([signature, `<p>${OWN}</p>${signature}`])).toHaveLength(4);
  });

  it('is nothing where nothing stood there, whatever is written first', () => {
    expect(last(['', '<p>Sam Poe</p>', '<p>Sam Poe</p><p>Mum DNA Again</p>'], 'new')).toEqual([
      'Sam Poe',
      'Mum DNA Again',
    ]);
  });

  it('is the author’s in a new message that begins with a template: that is sent in the author’s name', () => {
    const template = '<p>Dear parent,</p><p>Leo was not brought to his appointment.</p>';
    expect(last([template, `${template}<p>Sam</p>`], 'new')).toEqual([
      'Dear parent,',
      'Leo was not brought to his appointment.',
      'Sam',
    ]);
  });
});

describe('a baseline', () => {
  const folder = path.join(__dirname, 'mail-bodies');
  const names = readdirSync(folder).filter((file) => file.endsWith('.html'));

  it.each(names)('changes nothing in a body that it was itself taken from: %s', (name) => {
    const html = readFileSync(path.join(folder, name), 'utf8');
    expect(last([html, html])).toEqual(authorsWords(html).texts);
  });

  it('finds what marks and words find in whatever the author writes above', () => {
    const words = fc.stringMatching(/^[A-Z][a-z]{2,8}( [a-z]{2,8}){3,6}\.$/);
    fc.assert(
      fc.property(fc.array(fc.array(words, { maxLength: 4 }), { minLength: 1, maxLength: 5 }), (steps) => {
        const bodies = steps.map(
          (texts) => `${texts.map((text) => `<p>${text}</p>`).join('')}${history(QUESTION, OWN)}`,
        );
        expect(follow(bodies)).toEqual(bodies.map((html) => authorsWords(html).texts));
      }),
    );
  });
});
