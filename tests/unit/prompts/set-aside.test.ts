import fc from 'fast-check';
import {
  dealtWithHere,
  followEdits,
  hideEverywhere,
  notRelevantHere,
  nothingSetAside,
  readSetAside,
  setAsideHere,
  showLesson,
  takeBack,
  writeSetAside,
} from '../../../src/prompts/index.ts';
import type { Memory, Prompt, SetAside, SettingAside } from '../../../src/prompts/index.ts';
import { findingsIn, memoryFor, prompted, wordsOf } from './building-blocks.ts';

const note =
  'Rang the clinic. Mum said that Erika did not attend the eye clinic on Monday because of a cold.\n' +
  'The school says that Erika did not attend swimming with her class last week either.';

function cardOf(text: string, lesson: string, setAside = nothingSetAside, memory = memoryFor()) {
  return prompted(findingsIn(text), setAside, memory).find((prompt) => prompt.lessons.includes(lesson));
}

function dismiss(text: string, nth: number, memory: Memory = memoryFor()): SettingAside {
  const card = cardOf(text, 'non-attendance', nothingSetAside, memory);
  const place = card?.places[nth];
  if (!card || !place) throw new Error('the note has no such place');
  return notRelevantHere(nothingSetAside, memory, card, place);
}

const ids = (prompts: readonly Prompt[]) => prompts.map(({ id }) => id);
const shownLines = (text: string, setAside: SetAside, memory = memoryFor()) =>
  (cardOf(text, 'non-attendance', setAside, memory)?.places ?? []).map(({ passage }) => passage.id);

describe('“Not relevant here”', () => {
  it('sets aside one place and leaves the card with its others', () => {
    expect(shownLines(note, dismiss(note, 0).setAside)).toEqual(['line 2']);
  });

  it('takes the card away with its last place', () => {
    const [line = ''] = note.split('\n');
    expect(cardOf(line, 'non-attendance', dismiss(line, 0).setAside)).toBeUndefined();
  });

  it('holds when text is added before, after and in other lines', () => {
    const edited = `A new first line.\n${note.replace('Rang', 'On Tuesday I rang')} More to follow.`;
    expect(shownLines(edited, dismiss(note, 0).setAside)).toEqual(['line 3']);
  });

  it('holds in another document and session, with the same salt', () => {
    const stored = writeSetAside(dismiss(note, 0).setAside);
    expect(shownLines(note, readSetAside(stored), memoryFor('document two'))).toEqual(['line 2']);
  });

  it('does not hold under another installation’s salt', () => {
    const { setAside } = dismiss(note, 0);
    expect(shownLines(note, setAside, memoryFor('document one', 'another salt'))).toEqual([
      'line 1',
      'line 2',
    ]);
  });

  it('pays no heed to case, spaces and the shape of apostrophes', () => {
    const typed = "Mum's view is that he did not attend the clinic's review last week.";
    const corrected = 'Mum’s view  is that HE did not attend the clinic’s review last week!';
    expect(shownLines(corrected, dismiss(typed, 0).setAside)).toEqual([]);
  });

  it('does not spread to the same words in another context', () => {
    const other = 'Nobody knows why Erika did not attend the hospital for her third operation.';
    expect(shownLines(other, dismiss(note, 0).setAside)).toEqual(['line 1']);
  });

  it('binds a line with nothing else in it to its own document', () => {
    const { setAside } = dismiss('did not attend', 0);
    expect(shownLines('did not attend', setAside)).toEqual([]);
    expect(shownLines('did not attend', setAside, memoryFor('document two'))).toEqual(['line 1']);
  });

  it('sets aside all findings of the card over the same words, twins too', () => {
    const text = 'We agreed that he was not seen alone at this visit today.';
    const [entry] = findingsIn(text);
    if (!entry) throw new Error('the text has one line');
    const [found] = entry.findings;
    if (!found) throw new Error('the line has one finding');
    const both = [
      { ...entry, findings: [found, { ...found, lesson: 'case-recording', end: found.end + 8 }] },
    ];
    const memory = memoryFor();
    const [card] = prompted(both, nothingSetAside, memory);
    const place = card?.places[0];
    if (!card || !place) throw new Error('both findings make one card');
    expect(prompted(both, notRelevantHere(nothingSetAside, memory, card, place).setAside, memory)).toEqual(
      [],
    );
  });

  it('is taken back by its undo, and only it', () => {
    const first = dismiss(note, 0);
    const memory = memoryFor();
    const card = cardOf(note, 'non-attendance', first.setAside, memory);
    const place = card?.places[0];
    if (!card || !place) throw new Error('one place is left');
    const second = notRelevantHere(first.setAside, memory, card, place);
    expect(shownLines(note, second.setAside)).toEqual([]);
    expect(shownLines(note, takeBack(second.setAside, first.act))).toEqual(['line 1']);
  });
});

describe('a place set aside while one goes on writing', () => {
  const memory = memoryFor();
  const typeOn = (
    before: string,
    after: string,
    setAside: SetAside,
    beforeIds?: string[],
    afterIds?: string[],
  ) => followEdits(setAside, memory, findingsIn(before, beforeIds), findingsIn(after, afterIds));

  it('stays set aside when the sentence is finished', () => {
    let { setAside } = dismiss('Mum did not attend', 0, memory);
    let text = 'Mum did not attend';
    for (const key of ' the meeting, as agreed with us last week.') {
      setAside = typeOn(text, text + key, setAside);
      text += key;
    }
    expect(shownLines(text, setAside, memory)).toEqual([]);
  });

  it('stays set aside when the words right beside it change', () => {
    const [before = ''] = note.split('\n');
    const after = before.replace('the eye clinic', 'her eye test').replace('Erika', 'she');
    expect(shownLines(after, typeOn(before, after, dismiss(before, 0, memory).setAside), memory)).toEqual([]);
  });

  it('stays set aside when its paragraph is split in two', () => {
    const before = 'Rang the clinic today. Erika did not attend the eye clinic on Monday.';
    const after = 'Rang the clinic today.\nErika did not attend the eye clinic on Monday.';
    const { setAside } = dismiss(before, 0, memory);
    expect(shownLines(after, typeOn(before, after, setAside, ['a'], ['a', 'b']), memory)).toEqual([]);
  });

  it('does not take a second place with it', () => {
    const before = 'Outcome: did not attend.';
    const after = 'Outcome: did not attend. Outcome: did not attend.';
    const followed = typeOn(before, after, dismiss(before, 0, memory).setAside);
    expect(cardOf(after, 'non-attendance', followed, memory)?.places).toHaveLength(1);
  });

  it('comes back when its own words were changed', () => {
    const before = 'Mum did not attend on Monday.';
    const after = 'Mum seem to engage on Monday.';
    const followed = typeOn(before, after, dismiss(before, 0, memory).setAside);
    expect(prompted(findingsIn(after), followed, memory)).toHaveLength(1);
  });

  it('does not hold for another text that takes the place of the first', () => {
    const before = 'Rang home on Monday. Mum did not attend with Erika, she had a cold.';
    const after = 'Report for panel: it is not known why Jay’s father did not attend any of four reviews.';
    expect(shownLines(after, typeOn(before, after, dismiss(before, 0, memory).setAside), memory)).toEqual([
      'line 1',
    ]);
  });

  it('can still be undone', () => {
    const { setAside, act } = dismiss('Mum did not attend', 0, memory);
    const after = 'Mum did not attend the meeting.';
    const followed = typeOn('Mum did not attend', after, setAside);
    expect(shownLines(after, takeBack(followed, act), memory)).toEqual(['line 1']);
  });
});

describe('“I’ve dealt with this”', () => {
  const memory = memoryFor();
  const card = cardOf(note, 'non-attendance');
  if (!card) throw new Error('the note has the card');
  const { setAside, act } = dealtWithHere(nothingSetAside, memory, card);

  it('sets the lesson aside in this document, wherever it stands', () => {
    expect(prompted(findingsIn(`${note}\nDad did not attend.`), setAside, memory)).toEqual([]);
  });

  it('leaves other lessons and other documents alone', () => {
    expect(ids(prompted(findingsIn('They seem to engage.'), setAside, memory))).toEqual([
      'non-compliant-parents',
    ]);
    expect(prompted(findingsIn(note), setAside, memoryFor('document two'))).toHaveLength(1);
  });

  it('goes for both lessons of a twin card', () => {
    const twin = cardOf('He was not seen alone.', 'voice-of-the-child');
    if (!twin) throw new Error('the text has the card');
    const both = dealtWithHere(nothingSetAside, memory, twin).setAside;
    expect(prompted(findingsIn('There were no concerns noted.'), both, memory)).toEqual([]);
  });

  it('is taken back by its undo', () => {
    expect(takeBack(setAside, act)).toEqual(nothingSetAside);
  });
});

describe('“Don’t show this lesson”', () => {
  const card = cardOf(note, 'non-attendance');
  if (!card) throw new Error('the note has the card');
  const { setAside, act } = hideEverywhere(nothingSetAside, card);

  it('hides the lesson in every document until it is shown again', () => {
    expect(prompted(findingsIn(note), setAside, memoryFor('any other'))).toEqual([]);
    expect(prompted(findingsIn(note), showLesson(setAside, 'non-attendance'), memoryFor())).toHaveLength(1);
  });

  it('is taken back by its undo, which leaves earlier ones hidden', () => {
    const earlier: SetAside = { ...nothingSetAside, hidden: ['chronic-neglect'] };
    const both = hideEverywhere(earlier, card);
    expect(takeBack(both.setAside, both.act)).toEqual(earlier);
    expect(takeBack(setAside, act)).toEqual(nothingSetAside);
  });
});

describe('what is set aside in the text as it stands', () => {
  it('names each card and kind once, with an act that brings it back', () => {
    const memory = memoryFor();
    const text = `${note}\nThey seem to engage.`;
    const engaging = cardOf(text, 'non-compliant-parents');
    if (!engaging) throw new Error('the text has the card');
    const { setAside } = dealtWithHere(dismiss(text, 0, memory).setAside, memory, engaging);

    const acts = setAsideHere(findingsIn(text), setAside, memory);
    expect(acts.map(({ kind, card }) => [kind, card])).toEqual([
      ['not-relevant', 'non-attendance'],
      ['dealt-with', 'non-compliant-parents'],
    ]);
    expect(acts.reduce(takeBack, setAside)).toEqual(nothingSetAside);
  });
});

const word = fc.constantFrom(
  'Mum',
  'Erika',
  'clinic',
  'on',
  'Monday',
  'we',
  'rang',
  'and',
  'the',
  'école',
  'O’Neill',
);
const words = fc.array(word, { maxLength: 12 }).map((list) => list.join(' '));
const line = fc.tuple(words, words).map(([before, after]) => `${before} did not attend ${after}`.trim());

describe('whatever the text', () => {
  it('keeps a dismissed place dismissed after edits elsewhere', () => {
    fc.assert(
      fc.property(line, fc.array(words), fc.array(words), (dismissed, above, below) => {
        const { setAside } = dismiss(dismissed, 0);
        const edited = [...above, dismissed, ...below].join('\n');
        expect(prompted(findingsIn(edited), setAside, memoryFor())).toEqual([]);
      }),
    );
  });

  it('keeps a dismissed place dismissed while the text around it is typed anew, one side at a time', () => {
    const steps = fc.array(fc.tuple(fc.boolean(), words), { maxLength: 5 });
    fc.assert(
      fc.property(line, steps, (first, edits) => {
        const memory = memoryFor();
        let { setAside } = dismiss(first, 0, memory);
        let text = first;
        for (const [isBefore, typed] of edits) {
          const [before = '', after = ''] = text.split('did not attend');
          const next = isBefore ? `${typed} did not attend${after}` : `${before}did not attend ${typed}`;
          setAside = followEdits(setAside, memory, findingsIn(text), findingsIn(next));
          text = next;
        }
        expect(prompted(findingsIn(text), setAside, memory)).toEqual([]);
      }),
    );
  });

  it('stores no word of the text: only numbers and ids of lessons', () => {
    fc.assert(
      fc.property(line, fc.string(), (text, document) => {
        const memory = memoryFor(document);
        const card = cardOf(text, 'non-attendance', nothingSetAside, memory);
        const place = card?.places[0];
        if (!card || !place) throw new Error('the line has a place');
        const here = notRelevantHere(nothingSetAside, memory, card, place).setAside;
        const stored = writeSetAside(dealtWithHere(here, memory, card).setAside);
        expect(stored).toMatch(/^\{"format":1,"notRelevant":\[\d+\],"dealtWith":\[\d+\],"hidden":\[\]\}$/u);
      }),
    );
  });

  it('brings back the same places when an act is taken back', () => {
    fc.assert(
      fc.property(line, (text) => {
        const { setAside, act } = dismiss(text, 0);
        expect(wordsOf(cardOf(text, 'non-attendance', takeBack(setAside, act)))).toEqual(['did not attend']);
      }),
    );
  });
});
