import { readPack, renderFault } from '../../../src/lessons/reading/index.ts';
import { packPath, samplePack, samplePackWith, talksPath, visitsPath } from './sample-pack.ts';

const faultsOf = (files: Parameters<typeof readPack>[0]): readonly string[] =>
  readPack(files).faults.map(renderFault);

describe('a pack without faults', () => {
  const { written, faults } = readPack(samplePack());

  it('is read', () => {
    expect(faults).toEqual([]);
    expect(written?.pack.lessons.map(({ id }) => id)).toEqual(['talks', 'visits']);
  });

  it('joins texts of several lines', () => {
    expect(written?.pack.lessons[1]?.questions).toEqual(['Do you see the child?']);
  });

  it('gives each lesson the document of the pack', () => {
    expect(written?.pack.lessons[0]?.source).toEqual({
      document: 'Sample audits',
      case: 1,
      heading: 'Talking',
    });
  });

  it('fills lists that were left out with nothing', () => {
    expect(written?.pack.lessons[0]).toMatchObject({
      questions: [],
      reminders: [],
      resources: [],
      rewordings: [],
    });
  });

  it('has resources without an address where none was printed', () => {
    expect(Object.keys(written?.pack.lessons[1]?.resources[0] ?? {})).toEqual([
      'id',
      'title',
      'quote',
      'asOf',
    ]);
  });

  it('hands on triggers with their lesson, “phrase” being the kind that need not be said', () => {
    expect(written?.triggers.map(({ lesson, id, kind }) => [lesson, id, kind])).toEqual([
      ['visits', 'not-seen', 'phrase'],
      ['visits', 'not-seen-again', 'count'],
      ['visits', 'seen-and-heard', 'absence'],
    ]);
    expect(written?.triggers[1]).toMatchObject({ when: [], of: ['not-seen'], at: 3 });
    expect(written?.triggers[0]).not.toHaveProperty('needs');
  });

  it('offers as wordings for the search the examples of prompts and considerations, not of good practice', () => {
    expect(written?.pack.lessons[1]?.wordings).toEqual([
      'Ash was not seen.',
      'Ash was not seen. Ash was not seen. Ash was not seen.',
    ]);
  });

  it('can tell where each value stands, by place and by id', () => {
    const firstPattern = { file: visitsPath, line: 40, column: 7 };
    expect(written?.locate('visits', ['triggers', 0, 'when', 0])).toEqual(firstPattern);
    expect(written?.locate('visits', ['triggers', 'not-seen', 'when', 0])).toEqual(firstPattern);
  });

  it('points at the nearest value around one that does not exist', () => {
    expect(written?.locate('visits', ['triggers', 0, 'needs', 4])).toEqual({
      file: visitsPath,
      line: 36,
      column: 5,
    });
    expect(written?.locate('nobody', ['id'])).toEqual({ file: packPath, line: 1, column: 1 });
  });
});

describe('what looks like a fault and is none', () => {
  it.each([
    ['a text with a less-than sign', 'Ash was not seen.', 'Weight < 5 kg, aged <8 years, and > 2 visits.'],
    ['a text with an ampersand', 'Ash was not seen.', 'Taken to A&E; not seen by R&D.'],
    ['a text in square brackets', 'See the child.', "'[sic] See the child (alone).'"],
    [
      'a text with a time and an address of no kind',
      'See the child.',
      'Seen at 10:30, not on javascript lessons.',
    ],
    [
      'a list that is left blank',
      'resources:\n  - id: visit-guide\n    title: Guide\n    quote: the guide\n    asOf: 2016-17\n',
      'resources:\n',
    ],
    [
      'an address with a path',
      'asOf: 2016-17',
      'asOf: 2016-17\n    address: https://www.example.org/guide?x=1#top',
    ],
    ['a leap day', '2026-11-23', '2024-02-29'],
    ['a comment', 'title: Visits', '# short\ntitle: Visits'],
    ['Windows line ends', 'title: Visits\n', 'title: Visits\r\n'],
    ['a byte order mark', 'id: visits', '\uFEFFid: visits'],
    ['a pattern with signs of its own', '{child} was not seen', "'<child> [was|is] not ~3 seen'"],
    ['accents and emoji', 'See the child.', 'See Zoë – and Łukasz 🙂.'],
  ])('%s is accepted', (_, from, to) => {
    expect(faultsOf(samplePackWith(visitsPath, from, to))).toEqual([]);
  });

  it('a file that is no lesson is passed over', () => {
    expect(faultsOf([...samplePack(), { path: 'packs/sample/README.md', text: '# <b>' }])).toEqual([]);
  });

  it('a pack without a folder in its path is accepted', () => {
    const bare = samplePack().map(({ path, text }) => ({ path: path.replace('packs/sample/', ''), text }));
    expect(faultsOf(bare)).toEqual([]);
  });
});

describe('faults of a lesson file name the place and the mend', () => {
  it.each([
    [
      'a tab',
      'audit:\n  messages:',
      'audit:\n\tmessages:',
      '11:1 a tab stands where only spaces may stand — Replace it by spaces: two for each step to the right.',
    ],
    [
      'a colon inside a text',
      'title: Visits',
      'title: Remember: visit',
      '2:8 a text with a colon in it is not marked as text — Put the text in quotes, or on a line of its own under “>-”.',
    ],
    [
      'a colon inside a text of a list',
      '- See the child.',
      '- Remember: see the child.',
      '18:7 “audit › reminders › 1” must be text, but is a group of fields — A colon and a space make a field. Put the text in quotes, or on a line of its own under “>-”.',
    ],
    [
      'words behind a quotation',
      '- See the child.',
      "- 'See' the child.",
      '18:13 the text does not end where YAML expects it to — Put the text in quotes, or on a line of its own under “>-”.',
    ],
    [
      'a field that stands twice',
      'title: Visits',
      'title: Visits\ntitle: Calls',
      '3:1 this field stands here twice — Keep one of them and move the lines of the other under it.',
    ],
    [
      'no space after a colon',
      'title: Visits',
      'title:Visits',
      '2:1 the layout breaks here — Check that each field is “name: value”, with a space after the colon, and that fields of one group start in the same column.',
    ],
    [
      'a reference of YAML',
      'See the child.',
      '*bold*',
      '18:7 a text starts with “*” or “&”, which YAML takes for a reference to another place — Put the text in quotes or on a line of its own under “>-”.',
    ],
    [
      'a tag of YAML',
      'title: Visits',
      'title: !!js/function visit',
      '2:8 a text cannot start with “!” — Put the text in quotes, or on a line of its own under “>-”.',
    ],
    [
      'two lessons in one file',
      'title: Visits',
      'title: Visits\n---\nid: other',
      '3:1 a line “---” or “...” cuts the file in two — Remove the line: one file holds one lesson.',
    ],
    [
      'a misspelt field',
      'title: Visits',
      'titel: Visits',
      '2:1 “titel” is not a field that can stand here — Did you mean “title”? Otherwise remove it.',
    ],
    [
      'a misspelt field further in',
      '  reminders:',
      '  reminder:',
      '17:3 “reminder” is not a field that can stand in “audit” — Did you mean “reminders”? Otherwise remove it.',
    ],
    [
      'a field of nobody’s',
      'title: Visits',
      'title: Visits\nscript: run',
      '3:1 “script” is not a field that can stand here — Known here: id, title, themes, source, year, status, checkedOn, audit, resources, ours, triggers. Otherwise remove it.',
    ],
    [
      'a missing field',
      'checkedOn: 2026-11-23\n',
      '',
      '1:1 “checkedOn” is missing — Add a line “checkedOn:”. The day on which someone last checked the lesson, for example 2026-11-23.',
    ],
    [
      'a blank field',
      'title: Visits',
      'title:',
      '1:1 “title” is missing — Add a line “title:”. A plain, short title for the card.',
    ],
    [
      'an empty text',
      'title: Visits',
      "title: ' '",
      '2:8 “title” is empty — Write the text, or remove the line.',
    ],
    [
      'a number in place of a text',
      "year: '2020'",
      'year: 2020',
      "7:7 “year” must be text, but is a number — Put it in quotes: '2020'.",
    ],
    [
      'a text in place of a list',
      'themes: [seeing]',
      'themes: seeing',
      '3:9 “themes” must be a list, but is text — Write each item on a line of its own that starts with “- ”.',
    ],
    [
      'a list in place of a text',
      'title: Visits',
      'title: [Visits]',
      '2:8 “title” must be text, but is a list — Write one text, without “- ” in front.',
    ],
    [
      'a text in place of fields',
      'source:\n  case: 1\n  heading: Seeing children',
      'source: case 1',
      '4:9 “source” must be a group of fields, but is text — Write each field on a line of its own as “name: value”.',
    ],
    [
      'a broken number',
      'case: 1',
      'case: 1.5',
      '5:9 “source › case” must be a whole number — Write a whole number such as 3, without quotes.',
    ],
    [
      'an empty item',
      '    - See the child.',
      '    -',
      '18:6 “audit › reminders › 1” must be text, but is nothing — Write it, or remove the empty line.',
    ],
    [
      'a day that does not exist',
      '2026-11-23',
      '2026-02-30',
      '9:12 “checkedOn” cannot be “2026-02-30”, which is no day of the calendar — Write year-month-day, for example 2026-11-23.',
    ],
    [
      'a day in another order',
      '2026-11-23',
      '23/11/2026',
      '9:12 “checkedOn” cannot be “23/11/2026”, which is no day of the calendar — Write year-month-day, for example 2026-11-23.',
    ],
    [
      'a status that is none',
      'status: current',
      'status: historical',
      '8:9 “status” cannot be “historical” — Did you mean “historic”?',
    ],
    [
      'an address that is not https',
      'asOf: 2016-17',
      'asOf: 2016-17\n    address: http://www.example.org',
      '24:14 “resources › 1 › address” cannot be “http://www.example.org”, which is no address that starts with https:// — Write the whole address with https://. Where none was printed, leave the line out: the panel then says whom to ask.',
    ],
    [
      'an address that is only the word HERE',
      'asOf: 2016-17',
      'asOf: 2016-17\n    address: HERE',
      '24:14 “resources › 1 › address” cannot be “HERE”, which is no address that starts with https:// — Write the whole address with https://. Where none was printed, leave the line out: the panel then says whom to ask.',
    ],
    [
      'an address with somebody’s name in front of the host',
      'asOf: 2016-17',
      'asOf: 2016-17\n    address: https://www.nhs.uk@example.org',
      '24:14 “resources › 1 › address” cannot be “https://www.nhs.uk@example.org”, which is no address that starts with https:// — Write the whole address with https://. Where none was printed, leave the line out: the panel then says whom to ask.',
    ],
    [
      'a telephone number without its blanks',
      'asOf: 2016-17',
      'asOf: 2016-17\n    telephone: 02076831270',
      "24:16 “resources › 1 › telephone” must be text, but is a number — Put it in quotes: '02076831270'.",
    ],
    [
      'HTML',
      'See the child.',
      'See <b>the child</b>.',
      '18:7 “audit › reminders › 1”: the text holds HTML — Remove everything between “<” and “>”: a pack holds plain text only.',
    ],
    [
      'a script in an example',
      '- Ash was seen.',
      '- Ash was seen. <script src=x',
      '46:9 “triggers › 1 › silent › 1”: the text holds HTML — Remove everything between “<” and “>”: a pack holds plain text only.',
    ],
    [
      'a script in an address of a text',
      'See the child.',
      'See javascript:alert(1) the child.',
      '18:7 “audit › reminders › 1”: the text holds a script — Remove it: a pack holds plain text only.',
    ],
    [
      'a code of HTML',
      'See the child.',
      'See the child &amp; mum.',
      '18:7 “audit › reminders › 1”: the text holds an HTML code such as “&amp;” — Type the sign itself.',
    ],
    [
      'a link of markdown',
      'See the child.',
      "'See [HERE](#).'",
      '18:7 “audit › reminders › 1”: the text holds a link — Keep its words only, and write its address under “resources”.',
    ],
    [
      'a sign that turns the direction of reading',
      'See the child.',
      'See \u202Ethe child.',
      '18:7 “audit › reminders › 1”: the text holds an invisible sign — Delete the text and type it again by hand.',
    ],
    [
      'a sign that was lost',
      'See the child.',
      'See Zo\uFFFD.',
      '18:7 “audit › reminders › 1”: the text holds a sign that was lost (\uFFFD) — Type the sign again and save the file as UTF-8.',
    ],
    [
      'an id that is not the name of the file',
      'id: visits',
      'id: home-visits',
      '1:5 the id “home-visits” is not the name of the file — Write “id: visits”, or rename the file to home-visits.yaml.',
    ],
    [
      'an id with capitals',
      'id: visits',
      'id: Visits',
      '1:5 “id” cannot be “Visits” — Write small letters, numbers and hyphens only, for example case-recording.',
    ],
    [
      'a theme that does not exist',
      'themes: [seeing]',
      'themes: [seeing, talkin]',
      '3:18 there is no theme “talkin” in pack.yaml — Did you mean “talking”?',
    ],
    [
      'a case that does not exist',
      'case: 1',
      'case: 7',
      '5:9 there is no case 7 in pack.yaml — Known here: 1.',
    ],
    [
      'a resource that stands twice',
      '    asOf: 2016-17\n',
      '    asOf: 2016-17\n  - id: visit-guide\n    title: Guide\n    quote: the guide\n    asOf: 2016-17\n',
      '24:9 the resource “visit-guide” stands here a second time — Give this one another name, or remove it.',
    ],
    [
      'a trigger that stands twice',
      'id: seen-and-heard',
      'id: not-seen',
      '57:9 the trigger “not-seen” stands here a second time — Give this one another name, or remove it.',
    ],
    [
      'a trigger without an example that fires',
      '    fires:\n      - Ash was not seen.\n',
      '    fires: []\n',
      '43:12 “triggers › 1 › fires” needs 1 or more, but has 0 — Add what is missing, each on a line of its own that starts with “- ”.',
    ],
    [
      'a trigger without a near miss',
      '    silent:\n      - Ash was seen.\n',
      '',
      '36:5 “triggers › 1 › silent” is missing — Add a line “silent:”. Near misses at which the trigger must stay silent. They are tried out each time that the pack is checked.',
    ],
    [
      'a near miss that is also an example',
      '- Ash was seen.',
      '- Ash was not seen.',
      '46:9 the same example stands under “fires” and under “silent” — Keep it in the list where it belongs.',
    ],
    [
      'a phrase trigger without wording',
      '    when: |\n      {child} was not seen\n',
      '',
      '36:5 the trigger “not-seen” is of kind phrase and has no “when” — Add “when:”, or change “kind:”.',
    ],
    [
      'a phrase trigger with a field of another kind',
      '    tier: prompt',
      '    tier: prompt\n    at: 3',
      '38:5 the trigger “not-seen” is of kind phrase, where “at” says nothing — Remove “at:”, or change “kind:”.',
    ],
    [
      'a count of a trigger that does not exist',
      'of: [not-seen]',
      'of: [not-sen]',
      '51:10 “not-sen” is no phrase trigger of this lesson, so that nothing can be counted — Did you mean “not-seen”?',
    ],
    [
      'a count of one',
      'at: 3',
      'at: 1',
      '52:9 “triggers › 2 › at” must be 2 or more — Write a whole number from 2.',
    ],
    [
      'an absence trigger that needs nothing',
      '    needs: |\n      said\n',
      '',
      '57:5 the trigger “seen-and-heard” is of kind absence and has no “needs” — Add “needs:”, or change “kind:”.',
    ],
    [
      'a trigger with the name of the trained part',
      'id: seen-and-heard',
      'id: model',
      '57:9 a trigger cannot be called “model” — Choose another name: this one marks what the trained part found.',
    ],
  ])('%s', (_, from, to, fault) => {
    expect(faultsOf(samplePackWith(visitsPath, from, to))).toEqual([`${visitsPath}:${fault}`]);
  });

  it('an empty file', () => {
    const files = samplePack().map((file) => (file.path === talksPath ? { ...file, text: '' } : file));
    expect(faultsOf(files)).toEqual([
      `${talksPath}:1:1 the file is empty — Write the fields of a lesson; copy another file of the pack to start from.`,
    ]);
  });

  it('a file that is a list', () => {
    const files = samplePack().map((file) =>
      file.path === talksPath ? { ...file, text: '- id: talks\n' } : file,
    );
    expect(faultsOf(files)).toEqual([
      `${talksPath}:1:1 the file must be a group of fields, but is a list — Write each field on a line of its own as “name: value”.`,
    ]);
  });

  it('a lesson with neither question nor reminder nor message', () => {
    expect(
      faultsOf(samplePackWith(talksPath, '  messages:\n    - Nobody talked.\n', '  messages: []\n')),
    ).toEqual([
      `${talksPath}:10:1 the lesson has neither a question nor a reminder nor a message — Add at least one under “audit”: the first question leads the card, else the first reminder, else the first message.`,
    ]);
  });

  it('several faults come together, down the page', () => {
    const files = samplePackWith(
      visitsPath,
      'title: Visits\nthemes: [seeing]',
      'titel: Visits\nthemes: seeing',
    );
    expect(readPack(files).faults.map(({ line, column }) => [line, column])).toEqual([
      [2, 1],
      [3, 9],
    ]);
  });

  it('a pack with a fault is not handed on', () => {
    expect(readPack(samplePackWith(visitsPath, 'title: Visits', 'titel: Visits'))).not.toHaveProperty(
      'written',
    );
  });
});

describe('faults of pack.yaml and of the pack as a whole', () => {
  it.each([
    [
      'a twin that does not exist',
      '[visits, talks]',
      '[visits, talk]',
      '15:14 there is no lesson “talk” — Did you mean “talks”?',
    ],
    [
      'a twin of itself',
      '[visits, talks]',
      '[visits, visits]',
      '15:14 the lesson “visits” already has a twin — Keep it in one pair only: a card holds two lessons at most.',
    ],
    [
      'a twin alone',
      '[visits, talks]',
      '[visits]',
      '15:5 “twins › 1” needs 2 or more, but has 1 — Add what is missing, each on a line of its own that starts with “- ”.',
    ],
    [
      'three twins',
      '[visits, talks]',
      '[visits, talks, calls]',
      '15:5 “twins › 1” holds more than 2 — Take the others out.',
    ],
    [
      'a theme that stands twice',
      'id: talking',
      'id: seeing',
      '12:9 the theme “seeing” stands here a second time — Give this one another name, or remove it.',
    ],
    [
      'a version that is no version',
      'version: 1.2.0',
      'version: v2',
      '2:10 “version” cannot be “v2” — Write three numbers with dots, for example 1.0.0.',
    ],
    [
      'an id that is not the name of the folder',
      'id: sample',
      'id: other',
      '1:5 the id “other” is not the name of the pack’s folder — Write “id: sample”, or rename the folder to other.',
    ],
  ])('%s', (_, from, to, fault) => {
    expect(faultsOf(samplePackWith(packPath, from, to))).toContain(`${packPath}:${fault}`);
  });

  it('a lesson that has faults of its own is still known as a twin', () => {
    const faults = faultsOf(samplePackWith(talksPath, 'id: talks\ntitle: Talks', 'id: talks'));
    expect(faults).toEqual([
      `${talksPath}:1:1 “title” is missing — Add a line “title:”. A plain, short title for the card.`,
    ]);
  });

  it('two lessons with one id', () => {
    const faults = faultsOf(samplePackWith(talksPath, 'id: talks', 'id: visits'));
    expect(faults).toContain(
      `${talksPath}:1:5 the lesson “visits” already stands in ${visitsPath} — Give this one another id, and its file the same name.`,
    );
  });

  it('a missing pack.yaml', () => {
    expect(faultsOf(samplePack().filter(({ path }) => path !== packPath))).toEqual([
      `${packPath}:1:1 there is no such file — Add a pack.yaml beside the folder “lessons”; copy that of another pack to start from.`,
    ]);
  });

  it('a pack without lessons', () => {
    const faults = faultsOf(samplePack().filter(({ path }) => path === packPath));
    expect(faults[0]).toBe(
      `${packPath}:1:1 the pack has no lessons — Add a file lessons/ID.yaml beside it; copy that of another pack to start from.`,
    );
  });

  it('a lesson file that ends in .yml', () => {
    expect(faultsOf([...samplePack(), { path: 'packs/sample/lessons/more.yml', text: '' }])).toEqual([
      'packs/sample/lessons/more.yml:1:1 the file is passed over because of its name — Rename it so that it ends in “.yaml”.',
    ]);
  });

  it('nothing at all', () => {
    expect(faultsOf([])).toHaveLength(1);
  });
});
