/** @jest-environment jsdom */
import fc from 'fast-check';
import { OutlookHost } from '../../../src/hosts/outlook/index.ts';
import type { HostState, Passage, PassageChange, Place } from '../../../src/hosts/index.ts';
import { createSimulatedOutlook, OutlookItem } from '../../../src/simulator/index.ts';
import { hintFor, longestHint } from '../../../src/hosts/outlook/hint.ts';
import { longestSetAsideText } from '../../../src/prompts/index.ts';
import { unwrap } from '../../../src/simulator/office/strict.ts';
import type { SimulatedOutlook, SimulatedOutlookOptions } from '../../../src/simulator/index.ts';
import { ManualAttention, ManualClock, settle } from './manual-clock.ts';

const BODY = '<p>Hi both,</p><p>Mum did not attend.</p><p>Sam</p>';
const HISTORY =
  '<div id="appendonsend"></div><div id="divRplyFwdMsg"><b>From:</b> Jo</div><p>The family seem to engage.</p>';
const READING = 'You are reading a message. Prompts appear while you write one.';

let open: SimulatedOutlook[] = [];

function setUp(options: Partial<SimulatedOutlookOptions> = {}) {
  const outlook = createSimulatedOutlook({ html: BODY, ...options });
  open.push(outlook);
  Object.assign(globalThis, { Office: outlook.Office, OfficeExtension: outlook.OfficeExtension });
  const clock = new ManualClock();
  const attention = new ManualAttention();
  const changes: PassageChange[] = [];
  const states: HostState[] = [];
  const host = new OutlookHost(clock, attention);
  const watch = () =>
    host.watch({ onChange: (change) => changes.push(change), onState: (state) => states.push(state) });
  return { ...outlook, clock, attention, changes, states, host, watch };
}

afterEach(() => {
  open.forEach((outlook) => outlook.dispose());
  open = [];
  localStorage.clear();
});

const textsOf = (passages: readonly Passage[] = []): string[] => passages.map(({ text }) => text);
const PLACE: Place = { passageId: 'p1', start: 0, end: 2, quote: 'Hi' };

describe('reading the message that is being written', () => {
  it('gives the author’s lines and says that history was left out', async () => {
    const { host } = setUp({ html: BODY + HISTORY });
    const change = await host.read();
    expect(textsOf(change.passages)).toEqual(['Hi both,', 'Mum did not attend.', 'Sam']);
    expect(change.complete).toBe(true);
    expect(change.notRead).toEqual(['quoted earlier messages']);
  });

  it('reads plain text line by line', async () => {
    const html = 'Hi both,\nMum did not attend.\n\nOn 07/03/2025 15:44, Abi wrote:\n> seem to engage';
    const { host } = setUp({ html, bodyType: 'text' });
    expect(textsOf((await host.read()).passages)).toEqual(['Hi both,', 'Mum did not attend.']);
  });

  it.each(['1.3', '1.5', '1.15'])('works with Mailbox %s', async (apiLevel) => {
    const { host } = setUp({ apiLevel });
    expect((await host.read()).passages).toHaveLength(3);
  });

  it('answers, instead of throwing, when Outlook fails or no message is being written', async () => {
    const { host, mailbox } = setUp();
    await settle();
    mailbox.faults.failNextCall = 'GenericResponseError';
    expect(await host.read()).toMatchObject({ complete: false, passages: [] });
    mailbox.open(null);
    expect(await host.read()).toMatchObject({ complete: false, notRead: ['No message is open.'] });
  });
});

describe('following the message', () => {
  it('tells of a change soon after it, and of nothing while nothing changes', async () => {
    const { watch, clock, changes, states, item } = setUp();
    await watch();
    await clock.advance(60_000);
    expect(changes).toHaveLength(1);
    expect(states).toEqual([{ kind: 'live' }]);
    item.write(BODY.replace('Sam', 'Sam Poe'));
    await clock.advance(5_000);
    expect(changes).toHaveLength(2);
    expect([...(changes[1]?.changed ?? [])]).toEqual([changes[0]?.passages[2]?.id]);
    item.write(BODY.replace('Sam', 'Sam P'));
    await clock.advance(1_500);
    expect(changes).toHaveLength(3);
  });

  it('asks for nothing out of sight and at once when it is back', async () => {
    const { watch, clock, attention, changes, item } = setUp();
    await watch();
    await clock.advance(100);
    attention.hide();
    item.write('<p>Later.</p>');
    await clock.advance(60_000);
    expect(changes).toHaveLength(1);
    attention.show();
    await clock.advance(0);
    expect(textsOf(changes.at(-1)?.passages)).toEqual(['Later.']);
  });

  it('goes on with the message that is opened next, with ids of its own', async () => {
    const { watch, clock, changes, mailbox } = setUp();
    await watch();
    await clock.advance(100);
    mailbox.open(new OutlookItem({ body: BODY }));
    await clock.advance(0);
    expect(textsOf(changes.at(-1)?.passages)).toEqual(textsOf(changes[0]?.passages));
    expect(changes.at(-1)?.changed.size).toBe(3);
    expect(changes.at(-1)?.passages[0]?.id).not.toBe(changes[0]?.passages[0]?.id);
  });

  it('is paused beside no message, takes the old one’s words away, and is live with the next', async () => {
    const { watch, clock, changes, states, mailbox } = setUp();
    await watch();
    await clock.advance(100);
    mailbox.open(null);
    await clock.advance(0);
    expect(states.at(-1)).toEqual({ kind: 'paused', why: 'No message is open.' });
    expect(changes.at(-1)?.passages).toEqual([]);
    mailbox.open(new OutlookItem({ body: '<p>New.</p>' }));
    await clock.advance(0);
    expect(states.at(-1)).toEqual({ kind: 'live' });
    expect(textsOf(changes.at(-1)?.passages)).toEqual(['New.']);
  });

  it('knows a draft by its id, once Outlook has one, and each message by itself', async () => {
    const { item, mailbox, changes, clock, watch } = setUp();
    await watch();
    await clock.advance(0);
    const first = changes.at(-1)?.document;
    expect(first?.kept).toBeUndefined();

    item.draftId = 'draft 1';
    item.write('<p>Hi both,</p><p>Mum did not attend again.</p>');
    await clock.advance(6_000);
    expect(changes.at(-1)?.document).toEqual({ open: first?.open, kept: 'draft 1' });

    mailbox.open(new OutlookItem({ body: BODY, draftId: 'draft 2' }));
    await clock.advance(6_000);
    const second = changes.at(-1)?.document;
    expect(second?.kept).toBe('draft 2');
    expect(second?.open).not.toBe(first?.open);
  });

  it('does without the id of a draft where Outlook has no call for it', async () => {
    const { changes, clock, watch } = setUp({ apiLevel: '1.5', draftId: 'draft 1' });
    await watch();
    await clock.advance(6_000);
    expect(changes.at(-1)?.document?.kept).toBeUndefined();
  });

  it('finds another message even where Outlook tells of none', async () => {
    const { watch, clock, changes, mailbox } = setUp();
    await watch();
    await clock.advance(100);
    mailbox.faults.loseEvents = true;
    mailbox.open(new OutlookItem({ body: '<p>New.</p>' }));
    await clock.advance(5_000);
    expect(textsOf(changes.at(-1)?.passages)).toEqual(['New.']);
  });

  it('only looks lessons up beside a message that is read, and follows once one is written', async () => {
    const { watch, clock, changes, states, host, mailbox } = setUp({ mode: 'read' });
    expect(host.can.watch).toEqual({ able: false, why: READING });
    expect(host.can.insert).toEqual({ able: false, why: READING });
    await watch();
    await clock.advance(10_000);
    expect(changes).toEqual([]);
    expect(states).toEqual([{ kind: 'limited', why: READING }]);
    mailbox.open(new OutlookItem({ body: BODY }));
    await clock.advance(0);
    expect(host.can.watch).toEqual({ able: true });
    expect(states.at(-1)).toEqual({ kind: 'live' });
    expect(changes.at(-1)?.passages).toHaveLength(3);
  });

  it('says that Outlook fails and is live again by itself', async () => {
    const { watch, clock, states, mailbox } = setUp();
    await settle();
    mailbox.faults.failNextCall = 'GenericResponseError';
    await watch();
    await clock.advance(0);
    expect(states).toEqual([
      { kind: 'limited', why: 'The message could not be read just now. Trying again by itself.' },
    ]);
    await clock.advance(2_000);
    expect(states.at(-1)).toEqual({ kind: 'live' });
  });

  it('gives up waiting for a call that never returns', async () => {
    const { watch, clock, states, mailbox } = setUp();
    mailbox.faults.neverAnswer = true;
    await watch();
    await clock.advance(8_000);
    expect(states).toEqual([{ kind: 'limited', why: 'Outlook is slow to answer. Trying again by itself.' }]);
    mailbox.faults.neverAnswer = false;
    await clock.advance(4_000);
    expect(states.at(-1)).toEqual({ kind: 'live' });
  });

  it('stops for good, and checks at once when asked', async () => {
    const { watch, clock, changes, host, item } = setUp();
    const stop = await watch();
    await clock.advance(100);
    await Promise.all([host.checkNow(), clock.advance(0)]);
    expect(changes).toHaveLength(2);
    await stop();
    item.write('<p>After.</p>');
    await clock.advance(60_000);
    expect(changes).toHaveLength(2);
    expect(clock.waiting).toBe(0);
  });

  it('has the lines of a fresh read after any edits, and never writes', async () => {
    const line = fc.constantFrom('Mum rang.', 'Dad rang.', 'No reply.', 'Seen alone.', '');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(line, { maxLength: 6 }), { maxLength: 6 }), async (bodies) => {
        const { watch, clock, changes, item, dispose } = setUp();
        await watch();
        await clock.advance(100);
        for (const lines of bodies) {
          item.write(lines.map((text) => `<p>${text}</p>`).join('') + HISTORY);
          await clock.advance(700);
        }
        await clock.advance(5_000);
        const expected =
          bodies.length === 0
            ? ['Hi both,', 'Mum did not attend.', 'Sam']
            : bodies.at(-1)?.filter((text) => text !== '');
        expect(textsOf(changes.at(-1)?.passages)).toEqual(expected);
        expect(item.writes).toBe(0);
        dispose();
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});

describe('what stood in the message before', () => {
  const odd = '<p>Jo said on Monday:</p><p>He was not brought.</p>';
  const own = '<p>Mum rang.</p>';

  async function openedBesidePanel(options: Partial<ConstructorParameters<typeof OutlookItem>[0]>) {
    const setting = setUp();
    await setting.watch();
    await setting.clock.advance(100);
    const item = new OutlookItem({ body: odd, composeType: 'reply', ...options });
    setting.mailbox.open(item);
    await setting.clock.advance(5_000);
    item.write(own + item.body);
    await setting.clock.advance(5_000);
    return textsOf(setting.changes.at(-1)?.passages);
  }

  it('is not the author’s in an answer that opens beside a pinned panel, though no mark says so', async () => {
    expect(await openedBesidePanel({})).toEqual(['Mum rang.']);
    expect(await openedBesidePanel({ composeType: 'forward' })).toEqual(['Mum rang.']);
  });

  it('is looked at in a draft that is opened again: the author may have written it', async () => {
    const all = ['Mum rang.', 'Jo said on Monday:', 'He was not brought.'];
    expect(await openedBesidePanel({ draftId: 'draft 1' })).toEqual(all);
  });

  it('is looked at where the panel is opened beside a message that may have been written in', async () => {
    const { watch, clock, changes } = setUp({ html: odd, composeType: 'reply' });
    await watch();
    await clock.advance(5_000);
    expect(textsOf(changes.at(-1)?.passages)).toEqual(['Jo said on Monday:', 'He was not brought.']);
  });

  it('is looked at where the panel was out of sight as the message opened', async () => {
    const { watch, clock, changes, mailbox, attention } = setUp();
    await watch();
    await clock.advance(100);
    attention.hide();
    mailbox.open(new OutlookItem({ body: odd, composeType: 'reply' }));
    await clock.advance(60_000);
    attention.show();
    await clock.advance(5_000);
    expect(textsOf(changes.at(-1)?.passages)).toEqual(['Jo said on Monday:', 'He was not brought.']);
  });

  it('is told from answers that are written between its lines', async () => {
    const { watch, clock, changes, item } = setUp({ html: BODY + HISTORY, draftId: 'draft 1' });
    await watch();
    await clock.advance(5_000);
    expect(changes.at(-1)?.passages).toHaveLength(3);
    item.write(`${BODY}${HISTORY}<p>No one has seen him alone.</p>`);
    await clock.advance(5_000);
    expect(textsOf(changes.at(-1)?.passages).at(-1)).toBe('No one has seen him alone.');
  });
});

describe('what was decided about lines of a message', () => {
  const answer = 'No one has seen him alone.';
  const lines = 'practice-prompts lines';

  async function answered() {
    const setting = setUp({ html: BODY + HISTORY, draftId: 'draft 1' });
    await setting.watch();
    await setting.clock.advance(5_000);
    setting.item.write(`${BODY}${HISTORY.replace('engage.', `engage. ${answer}`)}`);
    await setting.clock.advance(5_000);
    return setting;
  }

  it('is left with the message, by hashes and offsets alone', async () => {
    const { item } = await answered();
    const left = item.sessionData.get(lines) ?? '';
    expect(JSON.parse(left)).toMatchObject({ lines: [[expect.any(Number), 27, 27 + answer.length]] });
    expect(left).not.toMatch(/seen|alone|engage/);
  });

  it('holds when the panel is opened again beside the same message', async () => {
    const { item, mailbox, Office } = await answered();
    const changes: PassageChange[] = [];
    Object.assign(globalThis, { Office });
    expect(mailbox.item).toBe(item);
    const clock = new ManualClock();
    const again = new OutlookHost(clock, new ManualAttention());
    await again.watch({ onChange: (change) => changes.push(change), onState: () => undefined });
    await clock.advance(5_000);
    expect(textsOf(changes.at(-1)?.passages).at(-1)).toBe(answer);
  });

  it('is left for no message where nothing was in doubt', async () => {
    const { watch, clock, item } = setUp({ html: BODY + HISTORY });
    await watch();
    await clock.advance(5_000);
    expect(item.sessionData.has(lines)).toBe(false);
  });
});

describe('pacing', () => {
  it('has one call under way, however slow Outlook is', async () => {
    const { watch, clock, mailbox, Office } = setUp();
    await settle();
    const { body } = Office.context.mailbox.item as Office.MessageCompose;
    const reading = jest.spyOn(
      Object.getPrototypeOf(Object.getPrototypeOf(unwrap(body))) as Office.Body,
      'getAsync',
    );
    mailbox.faults.neverAnswer = true;
    await watch();
    await clock.advance(7_000);
    expect(reading).toHaveBeenCalledTimes(1);
    reading.mockRestore();
  });

  it('asks soon after a change and ever more slowly while nothing changes', async () => {
    const { watch, clock, item, Office } = setUp();
    await settle();
    const { body } = Office.context.mailbox.item as Office.MessageCompose;
    const reading = jest.spyOn(
      Object.getPrototypeOf(Object.getPrototypeOf(unwrap(body))) as Office.Body,
      'getAsync',
    );
    await watch();
    await clock.advance(60_000);
    const idle = reading.mock.calls.length;
    expect(idle).toBeLessThanOrEqual(1 + 60 / 4);
    reading.mockClear();
    for (let second = 0; second < 60; second += 1) {
      item.write(`<p>Mum rang ${second} times.</p>`);
      await clock.advance(1_000);
    }
    expect(reading.mock.calls.length).toBeGreaterThan(2 * idle);
    reading.mockRestore();
  });

  it('does not look into a body that has not changed', async () => {
    const { watch, clock, changes, item } = setUp();
    await watch();
    await clock.advance(20_000);
    // Told once: the passages are the very same objects, which nothing scans twice.
    expect(changes).toHaveLength(1);
    item.write(BODY.replace('Hi both', 'Dear all'));
    await clock.advance(5_000);
    expect(changes[1]?.passages[1]).toBe(changes[0]?.passages[1]);
  });

  it.each(['newMail', 'reply', 'forward'] as const)(
    'follows a %s, and a draft of one',
    async (composeType) => {
      for (const draftId of [undefined, 'draft-1']) {
        const { watch, clock, changes, states } = setUp({
          html: BODY + HISTORY,
          composeType,
          ...(draftId === undefined ? {} : { draftId }),
        });
        await watch();
        await clock.advance(1_000);
        expect(textsOf(changes.at(-1)?.passages)).toEqual(['Hi both,', 'Mum did not attend.', 'Sam']);
        expect(states).toEqual([{ kind: 'live' }]);
      }
    },
  );

  it('needs nothing of a shared mailbox but the message itself', async () => {
    // The simulator throws for every member that it lacks: shared properties, recipients and sender are among them.
    const { watch, clock, changes, Office } = setUp();
    const item = Office.context.mailbox.item as Office.MessageCompose;
    expect(() => item.getSharedPropertiesAsync(() => undefined)).toThrow('The simulator has no');
    await watch();
    await clock.advance(1_000);
    expect(changes).toHaveLength(1);
  });
});

describe('beyond the panel', () => {
  const lessons = [
    { id: 'non-attendance', title: 'Non-attendance' },
    { id: 'chronic-neglect', title: 'Chronic neglect' },
  ];
  const withButton = {
    key: 'practice-prompts',
    type: 'insightMessage',
    message:
      'Practice Prompts: when last checked, your wording called up the lesson “Non-attendance” and one more.',
    actionText: 'See the lesson',
    contextData: '{"lesson":"non-attendance"}',
  };

  it('one line above the message stands in for the panel while it is out of sight, with a button that opens it', async () => {
    const { host, item, attention } = setUp();
    await settle();
    host.beyond.hint(lessons);
    await settle();
    expect(item.notifications).toEqual([]);
    attention.hide();
    await settle();
    expect(item.notifications).toMatchObject([withButton]);
    host.beyond.hint(lessons.slice(1));
    await settle();
    expect(item.notifications.map(({ message }) => message)).toEqual([
      'Practice Prompts: when last checked, your wording called up the lesson “Chronic neglect”.',
    ]);
    host.beyond.hint([]);
    await settle();
    expect(item.notifications).toEqual([]);
    host.beyond.hint(lessons);
    attention.show();
    await settle();
    expect(item.notifications).toEqual([]);
    expect(item.writes).toBe(0);
  });

  it('does not put the same line back that the person has taken away, but another one', async () => {
    const { host, item, mailbox, attention } = setUp();
    host.beyond.hint(lessons);
    attention.hide();
    await settle();
    item.removeNotification('practice-prompts');
    attention.show();
    await settle();
    attention.hide();
    await settle();
    expect(item.notifications).toEqual([]);
    host.beyond.hint(lessons.slice(1));
    await settle();
    expect(item.notifications).toHaveLength(1);

    const next = new OutlookItem({ body: BODY });
    mailbox.open(next);
    await settle();
    host.beyond.hint(lessons);
    await settle();
    expect(next.notifications).toHaveLength(1);
  });

  it('says nothing of a line that could not be taken away just then: it was not the person’s doing', async () => {
    const { host, item, mailbox, attention } = setUp();
    host.beyond.hint(lessons);
    attention.hide();
    await settle();
    mailbox.faults.failNextCall = 'GenericResponseError';
    attention.show();
    await settle();
    attention.hide();
    await settle();
    expect(item.notifications).toMatchObject([withButton]);
  });

  it('takes the line away that an event has put there, once the panel is seen', async () => {
    const { host, item } = setUp();
    item.notify({ key: 'practice-prompts', type: 'informationalMessage', message: 'x' });
    host.beyond.hint([]);
    await settle();
    expect(item.notifications).toEqual([]);
  });

  it.each([
    ['1.9', undefined],
    ['1.3', undefined],
    ['1.15', 'someone else’s'],
  ])('is plain information in Mailbox %s where there can be no button', async (apiLevel, taken) => {
    const { host, item, attention } = setUp({ apiLevel });
    if (taken !== undefined) item.notify({ key: 'other', type: 'insightMessage', message: taken });
    attention.hide();
    host.beyond.hint(lessons);
    await settle();
    const [own] = item.notifications.filter(({ key }) => key === 'practice-prompts');
    expect(own).toMatchObject({
      type: 'informationalMessage',
      message: withButton.message,
      persistent: false,
    });
  });

  it('keeps to 150 characters whatever a lesson is called, and goes without where Outlook refuses', async () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 300 }), fc.nat(13), (title, others) => {
        const named = [{ id: 'a', title }, ...Array.from({ length: others }, () => lessons[0]!)];
        expect(hintFor(named).length).toBeLessThanOrEqual(longestHint);
      }),
    );
    const { host, item, attention } = setUp();
    for (const key of ['1', '2', '3', '4', '5']) item.notify({ key, type: 'errorMessage', message: key });
    attention.hide();
    host.beyond.hint(lessons);
    await settle();
    expect(item.notifications).toHaveLength(5);
  });

  it('leaves with the message what Outlook’s events need, for this message only', async () => {
    const { host, item, mailbox } = setUp();
    host.store.set('salt', 'abc');
    host.beyond.documentIs('first');
    await settle();
    expect(JSON.parse(item.sessionData.get('practice-prompts') ?? '')).toEqual({
      document: 'first',
      settings: { salt: 'abc' },
    });
    const next = new OutlookItem({ body: BODY });
    mailbox.open(next);
    await settle();
    host.store.set('set-aside', '{}');
    await settle();
    expect(next.sessionData.size).toBe(0);
    host.beyond.documentIs('second');
    await settle();
    expect(JSON.parse(next.sessionData.get('practice-prompts') ?? '')).toEqual({
      document: 'second',
      settings: { salt: 'abc', 'set-aside': '{}' },
    });
  });

  it.each(['1.10', '1.15'])('opens on the lesson that Outlook hands on, in Mailbox %s', async (apiLevel) => {
    const { host, item } = setUp({ apiLevel });
    item.openPanelWith('{"lesson":"non-attendance"}');
    const heard: string[] = [];
    host.beyond.onLesson((lesson) => heard.push(lesson));
    await settle();
    expect(heard).toEqual(['non-attendance']);
    item.openPanelWith('{"lesson":"chronic-neglect"}');
    await settle();
    // An older Outlook opens the panel anew instead.
    expect(heard.slice(1)).toEqual(apiLevel === '1.15' ? ['chronic-neglect'] : []);
  });

  it.each(['', '{', 'null', '{"lesson":7}', '[]'])(
    'opens as ever where nothing was handed on: %j',
    async (context) => {
      const { host, item } = setUp();
      item.openPanelWith(context);
      const heard: string[] = [];
      host.beyond.onLesson((lesson) => heard.push(lesson));
      await settle();
      expect(heard).toEqual([]);
    },
  );
});

describe('acting in Outlook', () => {
  const DONE = { kind: 'done', undo: 'Undo in Outlook takes it back.' };

  it('inserts at the cursor, as words and not as HTML', async () => {
    const { host, item } = setUp({ html: '<p></p>' });
    item.select({ start: 3, end: 3 });
    expect(await host.insert('Was <b>not</b> brought\n& more', 'cursor')).toEqual(DONE);
    expect(textsOf((await host.read()).passages)).toEqual(['Was <b>not</b> brought', '& more']);
    expect(item.writes).toBe(1);
  });

  it('inserts plain words into a plain message', async () => {
    const { host, item } = setUp({ html: 'Hi ', bodyType: 'text' });
    item.select({ start: 3, end: 3 });
    expect(await host.insert('Jo & <Sam>', 'cursor')).toEqual(DONE);
    expect(item.body).toBe('Hi Jo & <Sam>');
  });

  it('never writes over words that are selected, which may have looks that would be lost', async () => {
    const html = '<p>Mum <b>did not</b> attend.</p>';
    const { host, item } = setUp({ html });
    item.select({ start: html.indexOf('did'), end: html.indexOf('did not') + 7 });
    expect(await host.insert('Why?', 'cursor')).toEqual({
      kind: 'failed',
      why: 'Words of your e-mail are selected, and Outlook would put yours in their place. Click where yours are to go, then try again.',
    });
    expect(item.body).toBe(html);
    expect(item.writes).toBe(0);
    item.select({ start: html.indexOf(' attend'), end: html.indexOf(' attend') });
    expect(await host.insert(' (why?)', 'cursor')).toEqual(DONE);
    expect(textsOf((await host.read()).passages)).toEqual(['Mum did not (why?) attend.']);
  });

  it('writes behind words that are selected in a plain message, as Word does', async () => {
    const { host, item } = setUp({ html: 'Mum did not attend.', bodyType: 'text' });
    item.select({ start: 4, end: 11 });
    expect(await host.insert(' (why?)', 'cursor')).toEqual(DONE);
    expect(item.body).toBe('Mum did not (why?) attend.');
  });

  it.each(['subject', 'elsewhere'] as const)(
    'asks for a click into the text where the cursor is not in it: %s',
    async (cursorIn) => {
      const { host, item } = setUp();
      item.cursorIn = cursorIn;
      expect(await host.insert('Why?', 'cursor')).toEqual({
        kind: 'failed',
        why: 'The cursor is not in the text of your e-mail. Click where the words are to go, then try again.',
      });
      expect(item.writes).toBe(0);
    },
  );

  it('writes nothing where Outlook can’t say what is selected', async () => {
    const { host, mailbox, item } = setUp();
    await settle();
    mailbox.faults.failNextCall = 'GenericResponseError';
    expect((await host.insert('Why?', 'cursor')).kind).toBe('failed');
    expect(item.writes).toBe(0);
  });

  it('says why where the message can’t be changed, or is too long a text', async () => {
    const { host, mailbox, item } = setUp();
    expect((await host.insert('x'.repeat(1_000_001), 'cursor')).kind).toBe('failed');
    mailbox.faults.readOnly = true;
    expect(await host.insert('x', 'cursor')).toEqual({
      kind: 'failed',
      why: "This message can't be changed (it may be protected).",
    });
    expect(item.writes).toBe(0);
  });

  it('can neither show nor replace words nor comment, and says so', async () => {
    const { host, item } = setUp();
    const why = 'Outlook does not let add-ins select words while you write.';
    expect(host.can.reveal).toEqual({ able: false, why });
    expect(await host.reveal(PLACE)).toEqual({ kind: 'failed', why });
    expect((await host.replace(PLACE, 'x')).kind).toBe('failed');
    expect((await host.comment(PLACE, 'x')).kind).toBe('failed');
    expect(item.writes).toBe(0);
  });
});

describe('Outlook’s theme and settings', () => {
  it('follow Outlook', async () => {
    const { host, theme } = setUp();
    const themes: string[] = [];
    expect(host.theme((name) => themes.push(name))).toBe('light');
    await settle();
    theme.name = 'dark';
    await settle();
    expect(themes).toEqual(['dark']);
  });

  it('are kept in roaming settings', async () => {
    const { host, mailbox } = setUp();
    host.store.set('dismissed', 'abc');
    await settle();
    expect(JSON.parse(mailbox.savedSettings)).toEqual({ dismissed: 'abc' });
    expect(host.store.get('dismissed')).toBe('abc');
    expect(host.store.get('other')).toBeUndefined();
  });

  it('stay on the device where roaming settings refuse them, and the person can read so', async () => {
    const { host, mailbox } = setUp();
    host.store.set('small', 'abc');
    await settle();
    expect(host.store.shortfall?.()).toBeUndefined();
    host.store.set('large', 'x'.repeat(40_000));
    await settle();
    expect(host.store.get('large')).toHaveLength(40_000);
    expect(host.store.shortfall?.()).toContain('kept on this device only');
    host.store.set('small', 'def');
    await settle();
    expect(JSON.parse(mailbox.savedSettings)).toEqual({ small: 'def' });
    host.store.set('large', 'y');
    await settle();
    expect(JSON.parse(mailbox.savedSettings)).toEqual({ small: 'def', large: 'y' });
    expect(host.store.shortfall?.()).toBeUndefined();
  });

  it('are the newer ones when the panel is opened again after Outlook has refused them, forgotten ones too', async () => {
    const { host, mailbox } = setUp();
    host.store.set('set-aside', 'old');
    host.store.set('salt', 'old');
    await settle();
    mailbox.faults.failNextCall = 'GenericResponseError';
    host.store.set('set-aside', 'new');
    await settle();
    mailbox.faults.failNextCall = 'GenericResponseError';
    host.store.set('salt', '');
    await settle();
    expect(JSON.parse(mailbox.savedSettings)).toEqual({ 'set-aside': 'old', salt: 'old' });

    const reopened = setUp({ savedSettings: mailbox.savedSettings }).host;
    expect(reopened.store.get('set-aside')).toBe('new');
    expect(reopened.store.get('salt')).toBe('');
  });

  it('reach Outlook’s events by way of the mailbox where the session data of the message is full', async () => {
    const { host, item, mailbox } = setUp();
    item.sessionData.set('another add-in', 'x'.repeat(49_990));
    host.store.set('set-aside', 'abc');
    host.beyond.documentIs('first');
    await settle();
    expect([...item.sessionData.keys()]).toEqual(['another add-in']);
    expect(JSON.parse(mailbox.savedSettings)).toEqual({ 'set-aside': 'abc' });
    expect(host.store.get('set-aside')).toBe('abc');
  });

  it('fit into both stores at their longest, with room to spare', () => {
    const longest = JSON.stringify({
      document: 'd'.repeat(32),
      settings: {
        salt: 's'.repeat(32),
        'set-aside': '"'.repeat(longestSetAsideText),
        hints: 'off',
        consider: 'off',
      },
    });
    expect(longestSetAsideText * 2).toBeLessThan(32 * 1024);
    expect(longest.length).toBeLessThan(50_000 * 0.6);
  });
});
