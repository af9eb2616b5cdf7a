/**
 * What an add-in does with Word, each a function that stands alone: it runs as it is against the simulator's stand-in and, sent into
 * the browser, against Microsoft's own library. Its value, or the code of its error, must be the same.
 * Left out, because our own host page would only be compared with itself: what Word does with objects after their run, and which
 * requirement sets it has.
 */
export const scenarios: Readonly<Record<string, () => Promise<unknown>>> = {
  'the texts of all paragraphs': () =>
    Word.run(async (context) => {
      const { paragraphs } = context.document.body;
      paragraphs.load('text');
      await context.sync();
      return paragraphs.items.map(({ text }) => text);
    }),
  'the texts of paragraphs in parts, the last of them past the end': async () => {
    const parts: string[][] = [];
    for (const $skip of [0, 2, 4]) {
      const part = await Word.run(async (context) => {
        const { paragraphs } = context.document.body;
        paragraphs.load({ text: true, $top: 2, $skip });
        await context.sync();
        return paragraphs.items.map(({ text }) => text);
      });
      parts.push(part);
    }
    return parts;
  },
  'the text of the body, and of the first and last paragraph': () =>
    Word.run(async (context) => {
      const { body } = context.document;
      const first = body.paragraphs.getFirst();
      const last = body.paragraphs.getLast();
      body.load('text');
      first.load('text');
      last.load('text');
      await context.sync();
      return [body.text, first.text, last.text];
    }),
  'a search in any case': () =>
    Word.run(async (context) => {
      const found = context.document.body.search('MUM');
      found.load('text');
      await context.sync();
      return found.items.map(({ text }) => text);
    }),
  'a search in just this case, of a paragraph': () =>
    Word.run(async (context) => {
      const paragraphs = context.document.body.paragraphs;
      paragraphs.load('text');
      await context.sync();
      const found = paragraphs.items[1]?.search('did not attend', { matchCase: true });
      found?.load('text');
      await context.sync();
      return found?.items.map(({ text }) => text);
    }),
  'a search for nothing': () =>
    Word.run(async (context) => {
      const found = context.document.body.search('');
      found.load('text');
      await context.sync();
      return found.items.length;
    }),
  'a search for more than 255 characters': () =>
    Word.run(async (context) => {
      const found = context.document.body.search('x'.repeat(256));
      found.load('text');
      await context.sync();
      return found.items.length;
    }),
  'the first of what is not there': () =>
    Word.run(async (context) => {
      context.document.body.search('xylophone').getFirst().select();
      await context.sync();
      return 'selected';
    }),
  'the first of what is not there, or a null object': () =>
    Word.run(async (context) => {
      const none = context.document.body.search('xylophone').getFirstOrNullObject();
      none.load('text');
      await context.sync();
      return none.isNullObject;
    }),
  'selecting the second of two places': () =>
    Word.run(async (context) => {
      const found = context.document.body.search('did not attend');
      found.load('text');
      await context.sync();
      found.items[1]?.select('Select');
      const selection = context.document.getSelection();
      selection.load('text');
      await context.sync();
      return [found.items.length, selection.text];
    }),
  'writing at the cursor': () =>
    Word.run(async (context) => {
      context.document.body.search('4 March').getFirst().select('End');
      context.document.getSelection().insertText(' 2026', 'End').select('End');
      await context.sync();
      return 'written';
    }),
  'replacing one place': () =>
    Word.run(async (context) => {
      const range = context.document.body.search('seem to engage').getFirst();
      const written = range.insertText('came to 2 of 6 sessions', 'Replace');
      written.load('text');
      await context.sync();
      return written.text;
    }),
  'a place that is not one': () =>
    Word.run(async (context) => {
      context.document.getSelection().insertText('x', 'Sideways' as 'End');
      await context.sync();
      return 'written';
    }),
  'a comment': () =>
    Word.run(async (context) => {
      context.document.body.search('seem to engage').getFirst().insertComment('How do we know?');
      await context.sync();
      return 'written';
    }),
  'the text as it reads with changes accepted': () =>
    Word.run(async (context) => {
      const reviewed = context.document.body.paragraphs.getLast().getReviewedText('Current');
      await context.sync();
      return reviewed.value;
    }),
  'a property that was not loaded': () =>
    Word.run(async (context) => {
      const { body } = context.document;
      await context.sync();
      return body.text;
    }),
  'a property that was loaded and not synchronised': () =>
    Word.run(async (context) => {
      const { body } = context.document;
      body.load('text');
      const text = body.text;
      await context.sync();
      return text;
    }),
  'a result that was not synchronised': () =>
    Word.run(async (context) => {
      const reviewed = context.document.body.getReviewedText('Current');
      const { value } = reviewed;
      await context.sync();
      return value;
    }),
  'the items of a collection that was not loaded': () =>
    Word.run(async (context) => {
      await context.sync();
      return context.document.body.paragraphs.items.length;
    }),
  'a batch that promises nothing': () =>
    Word.run((() => 'no promise') as unknown as (context: Word.RequestContext) => Promise<unknown>),
};

export const note = [
  'Visit on 4 March.',
  'Mum did not attend. Mum did not attend again.',
  'The family seem to engage.',
];
