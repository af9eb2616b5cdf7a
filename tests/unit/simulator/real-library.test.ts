import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createSimulatedWord } from '../../../src/simulator/index.ts';

/** Microsoft's own library, as text: its last published build, of 2022. Never run here, only read. */
const library = readFileSync(
  path.resolve(__dirname, '../../../node_modules/@microsoft/office-js/dist/word-web-16.00.debug.js'),
  'utf8',
);

/** The properties that the real library can load for a class of Word. */
function realProperties(name: string): string[] {
  const from = library.indexOf('var _defaultApiSetName = "WordApi"');
  const [, list = ''] =
    new RegExp(
      String.raw`\(${name}\.prototype, "_scalarPropertyNames", \{\s*get: function \(\) \{\s*return \[([^\]]*)\]`,
    ).exec(library.slice(from)) ?? [];
  return list.split(',').map((quoted) => quoted.trim().slice(1, -1));
}

describe('what can be loaded', () => {
  it('is, for Office 2021 (WordApi 1.3), also what the real library can load', async () => {
    const { Word } = createSimulatedWord({ paragraphs: ['one'], apiLevel: '1.3' });
    const loaded = await Word.run(async (context) => {
      const paragraph = context.document.body.paragraphs.getFirst().load();
      const range = context.document.getSelection().load();
      const body = context.document.body.load();
      await context.sync();
      return { Paragraph: paragraph.toJSON(), Range: range.toJSON(), Body: body.toJSON() };
    });
    for (const [name, properties] of Object.entries(loaded)) {
      expect(Object.keys(properties)).toContain('text');
      expect(realProperties(name)).toEqual(expect.arrayContaining(Object.keys(properties)));
    }
  });
});

describe('the words of errors', () => {
  it('are those of the real library', async () => {
    const { Word } = createSimulatedWord({ paragraphs: ['one'], apiLevel: '1.3' });
    await Word.run(async (context) => {
      const messages = [
        () => context.document.body.text,
        () => context.document.onParagraphAdded,
        () => context.document.body.paragraphs.getFirst().getReviewedText(),
      ].map(messageOf);
      const templates = [
        /PropertyNotLoaded: "(.*)",/,
        /ApiNotFoundDetails: '(.*)',/,
        /ApiNotFoundDetails: '(.*)',/,
      ].map((pattern) => pattern.exec(library)?.[1]?.replaceAll('\\"', '"') ?? 'missing');
      const filled = [
        ['text'],
        ['Document.onParagraphAdded', 'WordApi 1.6', 'Word'],
        ['Paragraph.getReviewedText', 'WordApi 1.4', 'Word'],
      ];
      expect(messages).toEqual(templates.map((template, n) => fill(template, filled[n] ?? [])));
      await context.sync();
    });
  });
});

function messageOf(act: () => unknown): string {
  try {
    act();
    return 'no error';
  } catch (error) {
    return (error as Error).message;
  }
}

function fill(template: string, values: readonly string[]): string {
  return values.reduce((text, value, n) => text.replace(`{${n}}`, value), template);
}
