import { readFileSync } from 'node:fs';
import eventPack from '#generated/launchevent.json';
import pack from '#generated/pack.json';
import { scriptFaults } from '../../../bundling/older-script.js';
import { unpackPrompting } from '../../../src/detection/index.ts';
import { decidedLines } from '../../../src/hosts/mail/index.ts';
import { leadOf, lessonById } from '../../../src/lessons/index.ts';
import { cardsOf, hideEverywhere, rememberFor, writeSetAside } from '../../../src/prompts/index.ts';
import { createSimulatedOutlook } from '../../../src/simulator/index.ts';
import type { SimulatedOutlook, SimulatedOutlookOptions } from '../../../src/simulator/index.ts';
import { BareRuntime, buildScript } from './bare-runtime.ts';
import type { Completions } from './bare-runtime.ts';

const script = buildScript();
const { detector } = unpackPrompting(eventPack.prompting);

const MISSED = '<p>Hi,</p><p>Mum did not attend the paediatric appointment.</p>';
const HISTORY =
  '<div id="appendonsend"></div><div id="divRplyFwdMsg"><b>From:</b> Jo</div><p>Mum did not attend the appointment.</p>';
const LET_GO: Completions = [{ allowEvent: true }];

let open: SimulatedOutlook[] = [];
afterEach(() => {
  open.forEach((outlook) => outlook.dispose());
  open = [];
});

function outlookWith(html: string, options: Partial<SimulatedOutlookOptions> = {}): SimulatedOutlook {
  const outlook = createSimulatedOutlook({ html, ...options });
  open.push(outlook);
  return outlook;
}

/** What most tests run the script in: Outlook keeps its runtime from event to event as well. */
const firstOutlook = createSimulatedOutlook({ html: '' });
const sharedRuntime = new BareRuntime(script, firstOutlook);
afterAll(() => firstOutlook.dispose());

function send(outlook: SimulatedOutlook, timers?: typeof setTimeout): Promise<Completions> {
  if (timers) return new BareRuntime(script, outlook, timers).happen('onMessageSendHandler');
  sharedRuntime.outlook = outlook;
  return sharedRuntime.happen('onMessageSendHandler');
}

const sendMail = (html: string, options?: Partial<SimulatedOutlookOptions>): Promise<Completions> =>
  send(outlookWith(html, options));

describe('launchevent.js', () => {
  it('is one script that classic Outlook’s runtime can run', () => {
    expect(scriptFaults('launchevent.js', script)).toEqual([]);
    expect(script).not.toMatch(/\b(?:importScripts|XMLHttpRequest|fetch\()/);
  });

  it('gives its handlers the names of both manifests at once, without waiting for Office to be ready', () => {
    const names = [...new BareRuntime(script, outlookWith(MISSED)).handlers.keys()];
    expect(names).toEqual(['onMessageSendHandler', 'onMessageComposeHandler']);
    for (const manifest of ['manifest.json', 'manifest.outlook.xml']) {
      const text = readFileSync(manifest, 'utf8');
      for (const name of names) expect(text).toContain(`"${name}"`);
    }
  });

  it('is refused by the build where its syntax is too new or it is too heavy', () => {
    expect(scriptFaults('a.js', 'a?.b')[0]).toContain('newer than ES2016');
    expect(scriptFaults('a.js', 'async () => {}')[0]).toContain('newer than ES2016');
    expect(scriptFaults('a.js', String.raw`new RegExp("\\p{L}", "u")`)[0]).toContain('newer than ES2016');
    expect(scriptFaults('a.js', String.raw`/(?<=a)b/.test("ab")`)[0]).toContain('newer than ES2016');
    expect(scriptFaults('a.js', 'const a = b ? [...c] : class {};')).toEqual([]);
    let heavy = '';
    for (let at = 0; heavy.length < 1_200_000; at += 1) heavy += `x${Math.sin(at)};`.replace(/[.-]/g, '');
    expect(scriptFaults('a.js', heavy)[0]).toMatch(
      /weighs [\d.]+ kB compressed, but may weigh 120 kB: .*roomForWording/,
    );
  });
});

describe('an e-mail that is sent', () => {
  it('is asked about once, with the lesson and its own words, and a button that opens the panel on it', async () => {
    const told = await sendMail(MISSED + HISTORY);
    const lesson = lessonById(pack, 'non-attendance')!;
    expect(told).toEqual([
      {
        allowEvent: false,
        errorMessage: `Before you send: your wording calls up the lesson “Non-attendance”. The audit reminds: “${leadOf(lesson).text}”`,
        cancelLabel: 'See the lesson',
        commandId: 'PracticePrompts.Compose.Open',
        contextData: '{"lesson":"non-attendance"}',
        sendModeOverride: 'promptUser',
      },
    ]);
  });

  it('is asked about in plain words where Outlook knows no button yet', async () => {
    const [told, ...further] = await sendMail(MISSED, { apiLevel: '1.12' });
    expect(Object.keys(told!)).toEqual(['allowEvent', 'errorMessage']);
    expect(further).toEqual([]);
  });

  it.each([
    ['holds nothing that calls a lesson up', '<p>Thank you for the meeting on Tuesday.</p>'],
    ['is empty', ''],
    ['holds such wording in its history only', `<p>Thank you.</p>${HISTORY}`],
    [
      'holds such wording in its signature only',
      '<p>Thank you.</p><div id="Signature">Mum did not attend.</div>',
    ],
  ])('goes where it %s', async (_what, html) => {
    expect(await sendMail(html)).toEqual(LET_GO);
  });

  it('leaves no line above it from before, should it not be sent after all', async () => {
    const outlook = outlookWith('<p>Thank you.</p>');
    outlook.item.notify({ key: 'practice-prompts', type: 'informationalMessage', message: 'From before.' });
    expect(await send(outlook)).toEqual(LET_GO);
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(outlook.item.notifications).toEqual([]);
  });

  it('is read as plain text where it is plain', async () => {
    const told = await sendMail('Hi,\nMum did not attend the paediatric appointment.\n\n> She refused.', {
      bodyType: 'text',
    });
    expect(told[0]?.errorMessage).toContain('Non-attendance');
  });

  it('never shows a word of the text', async () => {
    const [told] = await sendMail('<p>Mum, Quenselda, did not attend the appointment.</p>');
    expect(told?.allowEvent).toBe(false);
    expect(JSON.stringify(told)).not.toContain('Quenselda');
  });
});

describe('what the panel decided about lines of the e-mail', () => {
  const answer = 'Mum did not attend the paediatric appointment.';
  const html = `<p>See below.</p>${HISTORY.replace('<p>Mum', `<p>${answer}</p><p>Mum`)}`;
  const linesOf = (texts: readonly string[], owner: 'author' | 'history') =>
    texts.map((text) => ({ owner, text }));

  it('holds when it is sent: an answer between the lines of an earlier message is asked about', async () => {
    expect(await sendMail(html)).toEqual(LET_GO);
    const outlook = outlookWith(html);
    const decided = decidedLines(linesOf([answer], 'history'), linesOf([answer], 'author'), 'salt');
    outlook.item.sessionData.set('practice-prompts lines', JSON.stringify(decided));
    expect((await send(outlook))[0]?.errorMessage).toContain('Non-attendance');
  });

  it('holds where it is not the author’s after all', async () => {
    const outlook = outlookWith(MISSED);
    const decided = decidedLines(linesOf([answer], 'author'), linesOf([answer], 'history'), 'salt');
    outlook.item.sessionData.set('practice-prompts lines', JSON.stringify(decided));
    expect(await send(outlook)).toEqual(LET_GO);
  });

  it.each(['', '{', '{"salt":"a","lines":[["x"]]}'])(
    'counts for nothing where it is damaged: %j',
    async (text) => {
      const outlook = outlookWith(MISSED);
      outlook.item.sessionData.set('practice-prompts lines', text);
      expect((await send(outlook))[0]?.allowEvent).toBe(false);
    },
  );
});

describe('what was set aside in the panel', () => {
  const salt = '0123456789abcdef0123456789abcdef';
  const twins = cardsOf(pack.twins);
  const nothing = { notRelevant: [], dealtWith: [], hidden: [] };
  const text = 'Mum did not attend the paediatric appointment.';

  async function roaming(outlook: SimulatedOutlook, setAside: string): Promise<SimulatedOutlook> {
    const settings = outlook.Office.context.roamingSettings;
    settings.set('salt', salt);
    settings.set('set-aside', setAside);
    await new Promise((resolve) => settings.saveAsync(resolve));
    return outlook;
  }

  it('is not asked about where the lesson is not to be shown', async () => {
    const prompt = { id: 'non-attendance', lessons: ['non-attendance'], tier: 'prompt', places: [] } as const;
    const hidden = writeSetAside(hideEverywhere(nothing, prompt).setAside);
    expect(await send(await roaming(outlookWith(MISSED), hidden))).toEqual(LET_GO);
  });

  it('is not asked about where the place is not relevant, by the hash of its context', async () => {
    const memory = rememberFor({ salt, document: 'another' }, twins);
    const passage = { id: 'p1', text: `At the review on Tuesday ${text} School rang as well.` };
    const marks = detector.scan(passage.text).map((finding, key) => ({
      key,
      hash: memory.hashOfPlace({ passage, finding }),
    }));
    const setAside = writeSetAside({ ...nothing, notRelevant: marks });
    expect((await sendMail(`<p>${passage.text}</p>`))[0]?.allowEvent).toBe(false);
    expect(await send(await roaming(outlookWith(`<p>${passage.text}</p>`), setAside))).toEqual(LET_GO);
    const other = await roaming(outlookWith(`<p>We learnt again that ${text}</p>`), setAside);
    expect((await send(other))[0]?.allowEvent).toBe(false);
  });

  it('is not asked about where it was dealt with in this e-mail, which the panel has left word of', async () => {
    const memory = rememberFor({ salt, document: 'this one' }, twins);
    const setAside = writeSetAside({ ...nothing, dealtWith: [memory.hashOfLesson('non-attendance')] });
    const settings = { salt, 'set-aside': setAside };
    const here = outlookWith(MISSED);
    here.item.sessionData.set('practice-prompts', JSON.stringify({ document: 'this one', settings }));
    expect(await send(here)).toEqual(LET_GO);
    const other = outlookWith(MISSED);
    other.item.sessionData.set('practice-prompts', JSON.stringify({ document: 'other one', settings }));
    expect((await send(other))[0]?.allowEvent).toBe(false);
  });

  it.each(['', '{', 'null', '{"settings":7}', '{"settings":{"set-aside":"{"}}'])(
    'is asked about where what was kept is damaged: %j',
    async (damaged) => {
      const outlook = outlookWith(MISSED);
      outlook.item.sessionData.set('practice-prompts', damaged);
      expect((await send(outlook))[0]?.allowEvent).toBe(false);
    },
  );
});

describe('whatever goes wrong, the e-mail goes', () => {
  it('when the body cannot be read', async () => {
    const outlook = outlookWith(MISSED);
    outlook.mailbox.faults.failNextCall = 'GenericResponseError';
    expect(await send(outlook)).toEqual(LET_GO);
  });

  it('when no message is open', async () => {
    const outlook = outlookWith(MISSED);
    outlook.mailbox.open(null);
    expect(await send(outlook)).toEqual(LET_GO);
  });

  it('when Outlook’s context throws', async () => {
    const outlook = outlookWith(MISSED);
    const context = new Proxy(
      {},
      {
        get: () => {
          throw new Error('broken');
        },
      },
    );
    expect(await send({ ...outlook, Office: { ...outlook.Office, context } as never })).toEqual(LET_GO);
  });

  it('when the engine throws', async () => {
    // The compiled pack is damaged: the engine runs into what is not there.
    const broken = new BareRuntime(script.replace(/"bits":/, '"b":'), outlookWith(MISSED));
    expect(await broken.happen('onMessageSendHandler')).toEqual(LET_GO);
  });

  it('when a long text takes more time than there is', async () => {
    let time = 0;
    sharedRuntime.now = () => (time += 1_100);
    expect(await sendMail(MISSED.repeat(3))).toEqual(LET_GO);
    sharedRuntime.now = () => 0;
  });

  it('when Outlook refuses our answer', async () => {
    const refuse = (options: Office.SmartAlertsEventCompletedOptions): void => {
      if (options.allowEvent === false) throw new Error('refused');
    };
    sharedRuntime.outlook = outlookWith(MISSED);
    const told = await sharedRuntime.happen('onMessageSendHandler', refuse);
    expect(told.map(({ allowEvent }) => allowEvent)).toEqual([false, true]);
  });

  it('when the body takes six seconds: after three, and only once', async () => {
    // Time runs a hundred times as fast here, in the runtime as in Outlook.
    const fast = ((job: () => void, wait: number) => setTimeout(job, wait / 100)) as typeof setTimeout;
    const outlook = outlookWith(MISSED, { delay: 6_000 / 100 });
    const told = await send(outlook, fast);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(told).toEqual(LET_GO);
  });

  it('when Outlook never answers', async () => {
    const fast = ((job: () => void, wait: number) => setTimeout(job, wait / 100)) as typeof setTimeout;
    const outlook = outlookWith(MISSED);
    outlook.mailbox.faults.neverAnswer = true;
    expect(await send(outlook, fast)).toEqual(LET_GO);
  });
});
