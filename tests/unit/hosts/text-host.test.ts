import { createTextHost, isTextHost } from '../../../src/hosts/index.ts';
import type { PassageChange, Place, TextHost, TextSpan } from '../../../src/hosts/index.ts';

function setUp(text: string): { host: TextHost; changes: PassageChange[] } {
  const host = createTextHost();
  const changes: PassageChange[] = [];
  host.setText(text);
  void host.watch({ onChange: (change) => changes.push(change), onState: () => undefined });
  return { host, changes };
}

const TEXT = 'Visit on 4 March.\n\n  Mum did not attend.\r\nThe family seem to engage.';

function placeOf(changes: readonly PassageChange[], quote: string): Place {
  const passage = changes.at(-1)?.passages.find(({ text }) => text.includes(quote));
  const start = passage?.text.indexOf(quote) ?? -1;
  return { passageId: passage?.id ?? '', start, end: start + quote.length, quote };
}

describe('plain text in a box', () => {
  it('has its lines as passages, blank ones left out', () => {
    const { changes } = setUp(TEXT);
    expect(changes[0]?.passages.map(({ text }) => text)).toEqual([
      'Visit on 4 March.',
      '  Mum did not attend.',
      'The family seem to engage.',
    ]);
    expect(changes[0]).toMatchObject({ complete: true, notRead: [] });
  });

  it('keeps ids while one types, and tells of what changed alone', () => {
    const { host, changes } = setUp(TEXT);
    host.setText(TEXT.replace('4 March', '5 March'));
    host.setText(TEXT.replace('4 March', '5 March'));
    expect(changes).toHaveLength(2);
    expect(changes[1]?.changed).toEqual(new Set([changes[0]?.passages[0]?.id]));
    expect(changes[1]?.passages.map(({ id }) => id)).toEqual(changes[0]?.passages.map(({ id }) => id));
  });

  it('shows a place by its offsets in the whole text', async () => {
    const { host, changes } = setUp(TEXT);
    const spans: TextSpan[] = [];
    host.onReveal((span) => spans.push(span));
    expect(await host.reveal(placeOf(changes, 'seem to engage'))).toEqual({ kind: 'shown' });
    expect(spans.map(({ start, end }) => TEXT.slice(start, end))).toEqual(['seem to engage']);
  });

  it('says that words have moved, and that no box is open', async () => {
    const { host, changes } = setUp(TEXT);
    const place = placeOf(changes, 'seem to engage');
    expect((await host.reveal(place)).kind).toBe('failed');
    expect((await host.insert('x', 'cursor')).kind).toBe('failed');
    host.onReveal(() => undefined);
    host.setText(TEXT.replace('seem to', 'now'));
    expect(await host.reveal(place)).toEqual({ kind: 'moved' });
  });

  it('asks the box to insert and to replace', async () => {
    const { host, changes } = setUp(TEXT);
    const inserted: string[] = [];
    expect(host.can.insert.able).toBe(false);
    let text = TEXT;
    host.onInsert((words) => inserted.push(words));
    host.onReplace((span, words) => {
      text = text.slice(0, span.start) + words + text.slice(span.end);
      host.setText(text);
    });
    expect([host.can.insert, host.can.replace]).toEqual([{ able: true }, { able: true }]);
    expect(await host.insert('My own words', 'cursor')).toMatchObject({ kind: 'done' });
    expect(await host.replace(placeOf(changes, 'did not attend'), 'was not seen')).toMatchObject({
      kind: 'done',
    });
    expect(inserted).toEqual(['My own words']);
    expect(changes.at(-1)?.passages[1]?.text).toBe('  Mum was not seen.');
  });

  it('checks again on request, and is silent after its watcher has stopped', async () => {
    const { host, changes } = setUp(TEXT);
    await host.checkNow();
    expect(changes).toHaveLength(2);
    const other: PassageChange[] = [];
    const stop = await host.watch({ onChange: (change) => other.push(change), onState: () => undefined });
    await stop();
    host.setText('Other.');
    expect(other).toHaveLength(1);
    expect(isTextHost(host)).toBe(true);
  });
});
