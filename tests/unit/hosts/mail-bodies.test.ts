import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import eventPack from '#generated/launchevent.json';
import { unpackPrompting } from '../../../src/detection/index.ts';
import { authorsWords } from '../../../src/hosts/mail/index.ts';

/**
 * Bodies as mail programs make them: each `name.html` is what Outlook gives to the add-in, each `name.txt` what the author of the answer
 * wrote in it, line by line. Wording that calls lessons up stands in both. Only the shapes are real; every person is made up.
 */
const folder = path.join(__dirname, 'mail-bodies');
const names = readdirSync(folder).flatMap((file) => (file.endsWith('.html') ? [path.parse(file).name] : []));
const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
const ownLines = (name: string): string[] => read(`${name}.txt`).trimEnd().split('\n');
const { detector } = unpackPrompting(eventPack.prompting);
const promptsIn = (texts: readonly string[]): number =>
  texts.flatMap((text) => detector.scan(text)).filter(({ tier }) => tier === 'prompt').length;

describe('the labelled bodies of e-mails', () => {
  it('are more than forty, of all the programs that we name', () => {
    expect(names.length).toBeGreaterThanOrEqual(40);
    for (const program of ['classic', 'new', 'web', 'mac', 'gmail', 'apple', 'outlook-ios', 'plain', 'own'])
      expect(names.filter((name) => name.startsWith(program)).length).toBeGreaterThan(0);
  });

  it.each(names)('give the author’s own lines and no others: %s', (name) => {
    expect(authorsWords(read(`${name}.html`)).texts).toEqual(ownLines(name));
  });

  it('hold wording that calls up a prompt in the author’s part, and none of it is lost', () => {
    const planted = names.map((name) => [name, promptsIn(ownLines(name))] as const);
    const found = names.map((name) => [name, promptsIn(authorsWords(read(`${name}.html`)).texts)] as const);
    expect(found).toEqual(planted);
    expect(planted.filter(([, prompts]) => prompts > 0).length).toBeGreaterThan(40);
  });

  it('hold such wording in the other parts too, so that leaving them out matters', () => {
    const text = (html: string): string[] =>
      html
        .replace(/<(style|head)\b[\s\S]*?<\/\1>/g, '')
        .replace(/<[^>]+>/g, '\n')
        .replace(/&gt;|&lt;/g, ' ')
        .split('\n');
    const more = names.filter((name) => promptsIn(text(read(`${name}.html`))) > promptsIn(ownLines(name)));
    expect(more.length).toBeGreaterThan(30);
  });
});
