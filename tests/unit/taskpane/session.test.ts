import { PromptSession, StoredSettings } from '../../../src/taskpane/session/index.ts';
import type { SessionSetup, SessionView } from '../../../src/taskpane/session/index.ts';
import { longestSlice } from '../../../src/taskpane/scanning/index.ts';
import { PhraseDetector } from './phrase-detector.ts';
import { settle, TestPacing } from './test-pacing.ts';
import { MemoryStore, WrittenHost } from './written-host.ts';

const twins = [['case-recording', 'voice-of-the-child']] as const;

const sessions: PromptSession[] = [];
afterEach(async () => {
  await Promise.all(sessions.splice(0).map((session) => session.stop()));
});

async function follow(
  host: WrittenHost,
  text?: string,
  now = new Date(2026, 10, 23, 14, 2),
  instead: Partial<SessionSetup> = {},
) {
  const detector = new PhraseDetector();
  const session = new PromptSession({
    host,
    detector,
    lessons: [
      { id: 'non-attendance', title: 'Non-attendance' },
      { id: 'non-compliant-parents', title: 'Non-compliant parents' },
    ],
    twins,
    settings: new StoredSettings(host.store),
    pacing: new TestPacing(),
    hintsAllowed: true,
    clock: () => now,
    ...instead,
  });
  sessions.push(session);
  await session.start();
  const write = async (...given: Parameters<WrittenHost['write']>) => {
    host.write(...given);
    await settle();
  };
  if (text !== undefined) await write(text);
  return { session, detector, write };
}

const titles = ({ prompts }: SessionView) => prompts.map(({ id }) => id);

function first(view: SessionView) {
  const prompt = view.prompts[0];
  const place = prompt?.places[0];
  if (!prompt || !place) throw new Error('there is a prompt');
  return { prompt, place };
}

/** A detector that makes a whole slice's work of each passage, and tells when it scans and when it is asked about the document. */
function hardWorking(
  pacing: TestPacing,
  onScan: (text: string) => void,
  onDocument: () => void = () => undefined,
): Pick<PhraseDetector, 'scan' | 'overDocument' | 'review'> {
  const detector = new PhraseDetector();
  return {
    scan: (text) => {
      pacing.work(longestSlice);
      onScan(text);
      return detector.scan(text);
    },
    overDocument: (all) => {
      onDocument();
      return detector.overDocument(all);
    },
    review: () => detector.review(),
  };
}

/** A detector that is made only when the test says so. */
function madeLater() {
  let make: (made: PhraseDetector) => void = () => undefined;
  let fail: () => void = () => undefined;
  const detector = new Promise<PhraseDetector>((resolve, reject) => {
    make = resolve;
    fail = () => reject(new Error('a fault of the detector'));
  });
  return { detector, make: () => make(new PhraseDetector()), fail: () => fail() };
}

describe('a text that is read before the detector is made', () => {
  it('waits for it, and says so', async () => {
    const { detector } = madeLater();
    const { session } = await follow(new WrittenHost(), 'Mum did not attend.\nA visit.', undefined, {
      detector,
    });
    expect(titles(session.view())).toEqual([]);
    expect(session.view().checking).toMatchObject({ waiting: 2, wholeAt: undefined });
  });

  it('is checked as it then is', async () => {
    const { detector, make } = madeLater();
    const host = new WrittenHost();
    const { session, write } = await follow(host, 'A visit.', undefined, { detector });
    await write('A visit.\nMum did not attend.');
    make();
    await settle();
    expect(titles(session.view())).toEqual(['non-attendance']);
    expect(session.view().checking).toMatchObject({ waiting: 0, wholeAt: new Date(2026, 10, 23, 14, 2) });
  });

  it('is reviewed once it is there', async () => {
    const { detector, make } = madeLater();
    const { session } = await follow(new WrittenHost(), 'A visit.', undefined, { detector });
    const reviewing = session.reviewNote();
    await settle();
    expect(session.view().review).toBeUndefined();
    make();
    await reviewing;
    expect(session.view().review).toBeDefined();
  });

  it('stays unchecked where it can’t be made, and nothing else fails', async () => {
    const { detector, fail } = madeLater();
    const { session } = await follow(new WrittenHost(), 'Mum did not attend.', undefined, { detector });
    fail();
    await settle();
    expect(session.view().checking).toMatchObject({ waiting: 1, wholeAt: undefined });
  });
});

describe('a detector of prompts that is made before the whole one', () => {
  const text = 'Mum did not attend.\nMum reports that all is well.';

  async function followWithBoth() {
    const { detector, make, fail } = madeLater();
    const whole = new PhraseDetector();
    const prompting = {
      scan: (words: string) => whole.scan(words).filter(({ tier }) => tier !== 'consider'),
      overDocument: whole.overDocument,
    };
    const { session, write } = await follow(new WrittenHost(), text, undefined, {
      detector,
      prompting: Promise.resolve(prompting),
    });
    await settle();
    return { session, write, make, fail };
  }

  it('has its prompts shown, while nothing counts as checked', async () => {
    const { session } = await followWithBoth();
    expect(titles(session.view())).toEqual(['non-attendance']);
    expect(session.view().checking).toMatchObject({ waiting: 2, wholeAt: undefined, latestAt: undefined });
  });

  it('hands over to the whole one, and no prompt goes in between', async () => {
    const { session, make } = await followWithBoth();
    const told: (readonly string[])[] = [];
    session.subscribe(() => told.push(titles(session.view())));
    make();
    await settle();
    expect(titles(session.view())).toEqual(['non-attendance', 'information-sharing']);
    expect(session.view().checking).toMatchObject({ waiting: 0, wholeAt: new Date(2026, 10, 23, 14, 2) });
    expect(told.filter((shown) => !shown.includes('non-attendance'))).toEqual([]);
  });

  it('goes on where the whole one can’t be made', async () => {
    const { session, write, fail } = await followWithBoth();
    fail();
    await write('They seem to engage.');
    expect(titles(session.view())).toEqual(['non-compliant-parents']);
    expect(session.view().checking).toMatchObject({ waiting: 1, wholeAt: undefined });
  });

  it('says that a part of the panel is missing, until the whole one is there', async () => {
    const { session, make } = await followWithBoth();
    expect(session.view().state).toEqual({ kind: 'live' });
    session.waitForPart();
    expect(session.view().state.kind).toBe('limited');
    expect(titles(session.view())).toEqual(['non-attendance']);
    make();
    await settle();
    expect(session.view().state).toEqual({ kind: 'live' });
  });

  it('is left out where it comes later', async () => {
    const { session } = await follow(new WrittenHost(), text, undefined, {
      prompting: new Promise((resolve) =>
        setTimeout(() => resolve({ scan: () => [], overDocument: (all) => all }), 20),
      ),
    });
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(titles(session.view())).toEqual(['non-attendance', 'information-sharing']);
  });
});

describe('the first prompt', () => {
  it('is told of in the first rest after it was found, and those that follow in their time', async () => {
    const pacing = new TestPacing();
    const scanned: string[] = [];
    const host = new WrittenHost();
    const { session } = await follow(host, undefined, undefined, {
      pacing,
      detector: hardWorking(pacing, (text) => scanned.push(text)),
    });
    const told: [seen: number, scanned: number][] = [];
    session.subscribe(() => told.push([session.view().prompts.length, scanned.length]));
    host.write(
      ['A visit.', 'Mum did not attend.', 'They seem to engage.', 'A call.', 'A letter.'].join('\n'),
    );
    await settle();
    expect(told.find(([seen]) => seen === 1)).toEqual([1, 2]);
    expect(told.find(([seen]) => seen === 2)).toEqual([2, 5]);
  });
});

describe('what is read anew', () => {
  it('is drawn in other turns than those in which it is scanned and arranged', async () => {
    const pacing = new TestPacing();
    const scannedIn = new Set<number>();
    const renewedIn = new Set<number>();
    const drawnIn = new Set<number>();
    const turn = () => pacing.slices.length;
    const host = new WrittenHost();
    const { session } = await follow(host, undefined, undefined, {
      pacing,
      detector: hardWorking(
        pacing,
        () => scannedIn.add(turn()),
        () => renewedIn.add(turn()),
      ),
    });
    session.subscribe(() => drawnIn.add(turn()));
    host.write(['A visit.', 'Mum did not attend.', 'They seem to engage.', 'A call.'].join('\n'));
    drawnIn.clear();
    renewedIn.clear();
    await settle();
    expect([...scannedIn, ...renewedIn, ...drawnIn]).toHaveLength(
      new Set([...scannedIn, ...renewedIn, ...drawnIn]).size,
    );
    expect(drawnIn.size).toBeGreaterThan(0);
  });

  it('has been scanned when a check that was asked for ends', async () => {
    const host = new WrittenHost();
    const { session } = await follow(host, 'A visit.');
    host.checkNow = () => {
      host.write('Mum did not attend.');
      return Promise.resolve();
    };
    await session.checkNow();
    expect(titles(session.view())).toEqual(['non-attendance']);
  });
});

describe('following the text', () => {
  it('prompts for what is written', async () => {
    const { session } = await follow(new WrittenHost(), 'Mum did not attend.\nThey seem to engage.');
    expect(titles(session.view())).toEqual(['non-attendance', 'non-compliant-parents']);
  });

  it('takes a prompt away at once when its words change, before anything is scanned again', async () => {
    const host = new WrittenHost();
    const { session } = await follow(host, 'Mum did not attend.');
    host.write('Mum did attend.');
    expect(titles(session.view())).toEqual([]);
    await settle();
    expect(titles(session.view())).toEqual([]);
  });

  it('keeps a prompt on its words while text is put in before them', async () => {
    const host = new WrittenHost();
    const { session } = await follow(host, 'Mum did not attend.');
    host.write('On Monday mum did not attend.');
    const { place } = first(session.view());
    expect(place.passage.text.slice(place.finding.start, place.finding.end)).toBe('did not attend');
  });

  it('scans only what changed', async () => {
    const { detector, write } = await follow(new WrittenHost(), 'One.\nTwo.\nThree.');
    detector.scanned.length = 0;
    await write('One.\nTwo, edited.\nThree.');
    expect(detector.scanned).toEqual(['Two, edited.']);
  });

  it('says what was checked, when, and what was not', async () => {
    const host = new WrittenHost();
    host.notRead = ['text boxes'];
    const { session } = await follow(host, 'A pleasant visit.');
    expect(session.view().checking).toMatchObject({
      called: 'note',
      wholeAt: new Date(2026, 10, 23, 14, 2),
      waiting: 0,
      notRead: ['text boxes'],
    });
  });

  it('says when the whole was last looked at, though nothing was new', async () => {
    let now = new Date(2026, 10, 23, 14, 2);
    const host = new WrittenHost();
    const { session } = await follow(host, 'A pleasant visit.', undefined, { clock: () => now });
    now = new Date(2026, 10, 23, 14, 9);
    host.lookAgain();
    expect(session.view().checking).toMatchObject({ wholeAt: now });
  });

  it('does not call a text checked that was only looked at, not scanned yet', async () => {
    const { detector } = madeLater();
    const host = new WrittenHost();
    const { session } = await follow(host, 'A pleasant visit.', undefined, { detector });
    host.lookAgain();
    expect(session.view().checking.wholeAt).toBeUndefined();
  });

  it('does not call the whole checked where only a hint was followed', async () => {
    const host = new WrittenHost('outlook');
    const { session, write } = await follow(host);
    await write('A pleasant visit.', { complete: false });
    const { checking } = session.view();
    expect(checking.called).toBe('e-mail');
    expect(checking.latestAt).toBeDefined();
  });

  it('passes on how well the host is in step', async () => {
    const host = new WrittenHost();
    const { session } = await follow(host, 'A visit.');
    host.say({ kind: 'paused', why: 'The panel is out of sight.' });
    expect(session.view().state).toEqual({ kind: 'paused', why: 'The panel is out of sight.' });
  });

  it('follows nothing where the host has no text of the author’s', async () => {
    const host = new WrittenHost('outlook', {
      can: { watch: { able: false, why: 'This e-mail is not yours.' } },
    });
    const { session } = await follow(host);
    expect(host.isWatched).toBe(false);
    expect(session.canFollow).toBe(false);
  });

  it('asks the host to show a place with its words', async () => {
    const host = new WrittenHost();
    const { session } = await follow(host, 'Mum did not attend.');
    await session.reveal(first(session.view()).place);
    expect(host.revealed).toEqual([{ passageId: 'line 1', start: 4, end: 18, quote: 'did not attend' }]);
  });
});

describe('setting aside', () => {
  it('outlives the panel by the store, where no word of the text stands', async () => {
    const text = 'The school says that Erika did not attend swimming with her class.';
    const store = new MemoryStore();
    const one = await follow(new WrittenHost('word', { store }), text);
    const { prompt, place } = first(one.session.view());
    one.session.notRelevantHere(prompt, place);
    expect(titles(one.session.view())).toEqual([]);
    await one.session.stop();

    const other = await follow(new WrittenHost('word', { store }), text);
    expect(titles(other.session.view())).toEqual([]);
    const stored = [...store.entries.values()].join(' ');
    expect(stored).not.toMatch(/erika|school|swim|attend/iu);
  });

  it('keeps “dealt with” for a document that the host knows again, and for no other', async () => {
    const store = new MemoryStore();
    const open = (document: string) => {
      const host = new WrittenHost('word', { store });
      host.document = { open: 'document', kept: document };
      return follow(host, 'Mum did not attend.');
    };
    const { session } = await open('https://example.org/case-notes.docx');
    session.dealtWith(first(session.view()).prompt);
    expect(titles((await open('https://example.org/case-notes.docx')).session.view())).toEqual([]);
    expect(titles((await open('https://example.org/another.docx')).session.view())).toHaveLength(1);
    expect([...store.entries.values()].join(' ')).not.toContain('case-notes');
  });

  it('keeps “dealt with” when a document is saved for the first time, and again under another name', async () => {
    const host = new WrittenHost();
    host.document = { open: 'document' };
    const { session, write } = await follow(host, 'Mum did not attend.');
    session.dealtWith(first(session.view()).prompt);
    for (const kept of ['notes/draft.docx', 'notes/final.docx']) {
      host.document = { open: 'document', kept };
      await write('Mum did not attend. Rang her.');
      expect(titles(session.view())).toEqual([]);
    }
    const reopened = new WrittenHost('word', { store: host.store });
    reopened.document = { open: 'document', kept: 'notes/final.docx' };
    const again = await follow(reopened, 'Mum did not attend. Rang her.');
    expect(titles(again.session.view())).toEqual([]);
  });

  it('begins anew when another e-mail is opened, though it begins with the same words', async () => {
    const host = new WrittenHost('outlook');
    host.document = { open: 'message 1', kept: 'draft 1' };
    const { session, write } = await follow(host, 'Hi both,\nMum did not attend.');
    session.dealtWith(first(session.view()).prompt);
    host.document = { open: 'message 2' };
    await write('Hi both,\nMum did not attend.');
    expect(titles(session.view())).toEqual(['non-attendance']);
    host.document = { open: 'message 2', kept: 'draft 2' };
    await write('Hi both,\nMum did not attend.');
    expect(titles(session.view())).toEqual(['non-attendance']);
  });

  it('begins anew when another note is pasted in place of the first', async () => {
    const { session, write } = await follow(
      new WrittenHost('text'),
      'Mum did not attend.\nRang her on Monday.',
    );
    session.dealtWith(first(session.view()).prompt);
    await write('Jay’s father did not attend either of the reviews this spring.');
    expect(titles(session.view())).toEqual(['non-attendance']);
  });

  it('does not begin anew while one note is edited', async () => {
    const { session, write } = await follow(new WrittenHost('text'), 'Mum did not attend.');
    session.dealtWith(first(session.view()).prompt);
    for (const text of [
      'Mum did not attend. R',
      'Mum did not attend. Rang her.',
      'She did not attend. Rang her.',
    ]) {
      await write(text);
    }
    expect(titles(session.view())).toEqual([]);
  });

  it('takes the last act back and puts the card where it was', async () => {
    const { session } = await follow(new WrittenHost(), 'Mum did not attend.\nThey seem to engage.');
    const before = titles(session.view());
    session.dealtWith(first(session.view()).prompt);
    expect(titles(session.view())).toEqual(['non-compliant-parents']);
    session.undo();
    expect(titles(session.view())).toEqual(before);
    expect(session.view().lastAct).toBeUndefined();
  });

  it('keeps a place aside while the sentence is written on', async () => {
    const { session, write } = await follow(new WrittenHost(), 'Mum did not attend');
    const { prompt, place } = first(session.view());
    session.notRelevantHere(prompt, place);
    for (const text of [
      'Mum did not attend the',
      'Mum did not attend the meeting',
      'Then mum did not attend the meeting.',
    ]) {
      await write(text);
    }
    expect(titles(session.view())).toEqual([]);
  });

  it('lists what is set aside here and brings it back', async () => {
    const { session } = await follow(new WrittenHost(), 'Mum did not attend.');
    session.hideLesson(first(session.view()).prompt);
    const [act] = session.view().setAsideHere;
    expect(session.view().hidden).toEqual(['non-attendance']);
    if (!act) throw new Error('the act is listed');
    session.bringBack(act);
    expect(titles(session.view())).toEqual(['non-attendance']);
  });

  it('does not count what is set aside towards a pattern', async () => {
    const host = new WrittenHost();
    const { session } = await follow(
      host,
      'In May mum did not attend the clinic.\nIn June she did not attend again, sadly.',
    );
    const triggers = () =>
      session
        .view()
        .prompts[0]?.places.flatMap(({ finding, overlapping = [] }) =>
          [finding, ...overlapping].map(({ trigger }) => trigger),
        );
    expect(triggers()).toContain('pattern');
    const { prompt, place } = first(session.view());
    session.notRelevantHere(prompt, place);
    expect(triggers()).toEqual(['did not attend']);
  });
});

describe('what is kept', () => {
  it('is forgotten on demand: salt, settings and all that was set aside', async () => {
    const host = new WrittenHost();
    const { session } = await follow(host, 'Mum did not attend. mum reports it.');
    session.showConsider(false);
    session.hideLesson(first(session.view()).prompt);
    const salt = host.store.get('salt');
    session.forgetAll();
    expect(host.store.get('set-aside')).toBe('');
    expect(host.store.get('salt')).not.toBe(salt);
    expect(session.view()).toMatchObject({ considerShown: true, hidden: [] });
    expect(titles(session.view())).toHaveLength(2);
  });

  it('leaves the quieter tier out where it is switched off, also next time', async () => {
    const store = new MemoryStore();
    const { session } = await follow(new WrittenHost('word', { store }), 'mum reports it.');
    expect(titles(session.view())).toEqual(['information-sharing']);
    session.showConsider(false);
    const again = await follow(new WrittenHost('word', { store }), 'mum reports it.');
    expect(titles(again.session.view())).toEqual([]);
  });

  it('survives a damaged store', async () => {
    const store = new MemoryStore();
    store.set('salt', 'not a salt');
    store.set('set-aside', '{"format":1');
    const { session } = await follow(new WrittenHost('word', { store }), 'Mum did not attend.');
    expect(titles(session.view())).toEqual(['non-attendance']);
    expect(store.get('salt')).toMatch(/^[0-9a-f]{32}$/u);
  });
});

describe('a review of the note', () => {
  const visit = 'Home visit on Monday.\nThe house was warm.';

  it('never runs by itself', async () => {
    const { session } = await follow(new WrittenHost(), visit);
    expect(titles(session.view())).toEqual([]);
    expect(session.view().review).toBeUndefined();
  });

  it('asks about what the text calls for and does not say', async () => {
    const { session } = await follow(new WrittenHost(), visit);
    await session.reviewNote();
    expect(session.view().review).toMatchObject({ isOutdated: false, prompts: [{ id: twins[0].join('+') }] });
  });

  it('asks nothing where it is said in whatever passage', async () => {
    const { session } = await follow(new WrittenHost(), `${visit}\nErika said that she likes it here.`);
    await session.reviewNote();
    expect(session.view().review?.prompts).toEqual([]);
  });

  it('says that the text has changed since, and lets go of what lost its words', async () => {
    const { session, write } = await follow(new WrittenHost(), visit);
    await session.reviewNote();
    await write('Home visit on Monday.\nThe house was cold.');
    expect(session.view().review).toMatchObject({ isOutdated: true, prompts: [{}] });
    await write('Visit on Monday.\nThe house was cold.');
    expect(session.view().review?.prompts).toEqual([]);
  });

  it('does not ask again about a place that was called not relevant', async () => {
    const { session } = await follow(new WrittenHost(), visit);
    await session.reviewNote();
    const prompt = session.view().review?.prompts[0];
    const place = prompt?.places[0];
    if (!prompt || !place) throw new Error('the review found nothing');
    session.notRelevantHere(prompt, place);
    expect(session.view().review?.prompts).toEqual([]);
    await session.reviewNote();
    expect(session.view().review?.prompts).toEqual([]);
  });

  it('is forgotten when another text is begun', async () => {
    const { session, write } = await follow(new WrittenHost('text'), visit);
    await session.reviewNote();
    await write('Mum did not attend the eye clinic.');
    expect(session.view().review).toBeUndefined();
  });
});
