import type { LongDocumentFigures, PanelFigures, SessionFigures, Turns } from './types.ts';

/** The section on the document of 500 pages, as it stands in docs/speed.md. */
export function longDocumentReport({ words, paragraphs, session, panel }: LongDocumentFigures): string {
  const { edit, paste } = session[0] ?? {};
  const stretches: readonly (readonly [string, (figures: PanelFigures) => Turns])[] = [
    ['from the panel’s opening until it is drawn', ({ setUp }) => setUp],
    ['from its opening until the first prompt is seen', ({ firstPrompt }) => firstPrompt],
    ['from when it is drawn until everything is scanned', ({ firstScan }) => firstScan],
    ['a sweep that finds nothing new', ({ sweep }) => sweep],
    ['one paragraph edited by another, without a word from Word', ({ edit: one }) => one],
    ['300 paragraphs pasted by another, without a word from Word', ({ paste: one }) => one],
  ];
  const of = (valueOf: (figures: SessionFigures) => number): string => spread(session.map(valueOf));
  return `## A document of 500 pages

${words.toLocaleString('en-GB')} words in ${paragraphs.toLocaleString('en-GB')} paragraphs, ${panel.length} ${panel.length === 1 ? 'round' : 'rounds'}: median (min–max). The built panel in Chromium with Microsoft’s own office.js of 2022 over its message protocol, Word’s part played by us in another process. As in Word, the page around the panel is there and the browser has come to rest before the panel is opened. Figures of before 26 November 2026, 6 o’clock, can’t be compared: they held what only the bench caused, which was a third of a second until the first prompt (the browser’s own start on the same two cores, and a script that was put into the panel to watch it). A turn is what the panel’s thread does before anything else gets its turn: “work” is processor time, which other work on the machine hardly lengthens; “clock” is what passes meanwhile and counts that work in. Loading office.js, its reading of Word’s answers and its clearing up are in the figures; its largest script takes a turn of its own to run for the first time, which we can’t divide.

| | work, ms | longest turn: work, ms | the same without running Microsoft’s scripts, ms | longest turn: clock, ms | turns over 16 ms of work | over 50 ms | clock, ms |
|---|---|---|---|---|---|---|---|
${stretches.map(([name, turnsOf]) => row(name, panel.map(turnsOf))).join('\n')}

- memory of the panel’s page: ${spread(panel.map(({ memory }) => memory))} MB; what the session holds beyond the document: ${of(({ memory }) => memory)} MB
- without a page, in Node, processor time: first prompt ${of(({ firstPrompt }) => firstPrompt)} ms, everything scanned ${of(({ fullScan }) => fullScan)} ms
- one edited paragraph that Word’s events tell of: ${asked(edit)}; ${of((figures) => figures.edit.work)} ms of work
- 300 pasted paragraphs that they tell of: ${asked(paste)}; ${of((figures) => figures.paste.work)} ms of work
`;
}

function row(name: string, turns: readonly Turns[]): string {
  const columns: readonly ((one: Turns) => number)[] = [
    ({ work }) => work,
    ({ longestWork }) => longestWork,
    ({ longestOwn }) => longestOwn,
    ({ longestClock }) => longestClock,
    ({ over16 }) => over16,
    ({ over50 }) => over50,
    ({ clock }) => clock,
  ];
  return `| ${[name, ...columns.map((valueOf) => spread(turns.map(valueOf)))].join(' | ')} |`;
}

function asked(change: SessionFigures['edit'] | undefined): string {
  if (change === undefined) return 'not measured';
  const { runs, paragraphs, strings } = change;
  return `${runs} ${runs === 1 ? 'run' : 'runs'} of Word, ${paragraphs} ${paragraphs === 1 ? 'paragraph' : 'paragraphs'} read, the text as a string, all of it or a stretch, ${strings} times`;
}

/** "Median (min–max)"; the value alone where all are the same. */
function spread(values: readonly number[]): string {
  const sorted = values.map((value) => Math.round(value)).sort((a, b) => a - b);
  const [least = NaN] = sorted;
  const most = sorted.at(-1) ?? NaN;
  const median = sorted[Math.floor(sorted.length / 2)] ?? NaN;
  return least === most ? `${median}` : `${median} (${least}–${most})`;
}
