import { expect, test } from '@playwright/test';
import { createSimulatedWord, WordDocument } from '../../src/simulator/index.ts';
import { openLibrary } from './real-library/library-page.ts';
import { note, scenarios } from './real-library/scenarios.ts';

/** What became of the document. */
function left(document: WordDocument) {
  return {
    text: document.textOf(document.everything()),
    selected: document.selection,
    comments: document.comments.map(({ text, anchor }) => [text, document.textOf(anchor.range)]),
    writes: document.writes,
  };
}

/** The value, or the code of the error. */
async function outcomeOf(run: () => Promise<unknown>): Promise<unknown> {
  try {
    return { value: await run() };
  } catch (error) {
    return { code: (error as { code?: unknown }).code };
  }
}

test.describe('the stand-in for Office.js and Microsoft’s own library do the same:', () => {
  for (const [name, scenario] of Object.entries(scenarios)) {
    test(name, async ({ page }) => {
      const document = new WordDocument(note);
      const frame = await openLibrary(page, document);
      const real = await frame.evaluate(`(${outcomeOf.toString()})(${scenario.toString()})`);

      const word = createSimulatedWord({ paragraphs: note, apiLevel: '1.4' });
      Object.assign(globalThis, { Word: word.Word, Office: word.Office });
      expect(await outcomeOf(scenario)).toEqual(real);
      expect(left(word.document)).toEqual(left(document));
      word.dispose();
    });
  }
});
