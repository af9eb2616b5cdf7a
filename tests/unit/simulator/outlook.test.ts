import { createSimulatedOutlook, OutlookItem } from '../../../src/simulator/index.ts';

const html = '<div>Dear Ms Okafor,</div><div>Mum &amp; dad did not attend.</div><div><br></div>';
const persistent = {
  type: 'informationalMessage',
  message: 'A lesson may help',
  icon: 'icon16',
  persistent: false,
};

/** What a call answers through its callback. */
function answer<Value>(
  call: (callback: (result: Office.AsyncResult<Value>) => void) => void,
): Promise<Value | string> {
  return new Promise((resolve) =>
    call((result) => resolve((result.status as unknown) === 'succeeded' ? result.value : result.error.name)),
  );
}

function compose(
  options: Partial<Parameters<typeof createSimulatedOutlook>[0]> = {},
): ReturnType<typeof createSimulatedOutlook> & { message: Office.MessageCompose } {
  const outlook = createSimulatedOutlook({ html, ...options });
  return { ...outlook, message: outlook.Office.context.mailbox.item as Office.MessageCompose };
}

describe('an e-mail being written', () => {
  it('gives its body as HTML and as text, and says which it is', async () => {
    const { message } = compose();
    expect(await answer((done) => message.body.getAsync('html', done))).toBe(html);
    expect(await answer((done) => message.body.getAsync('text', {}, done))).toBe(
      'Dear Ms Okafor,\n\nMum & dad did not attend.',
    );
    expect(await answer((done) => message.body.getTypeAsync(done))).toBe('html');
  });

  it('answers after the call, with the context that was given', async () => {
    const { message } = compose();
    let answered = false;
    const result = new Promise<Office.AsyncResult<string>>((resolve) =>
      message.body.getAsync('html', { asyncContext: 7 }, (given) => {
        answered = true;
        resolve(given);
      }),
    );
    expect(answered).toBe(false);
    expect((await result).asyncContext).toBe(7);
  });

  it('is told from one being read by what is not there', () => {
    const { message } = compose();
    const written = message as unknown as Office.MessageRead;
    expect([written.itemId, message.itemType, typeof message.subject.getAsync]).toEqual([
      undefined,
      'message',
      'function',
    ]);
    const read = createSimulatedOutlook({ html, mode: 'read', subject: 'Kai' }).Office.context.mailbox
      .item as Office.MessageRead & Office.MessageCompose;
    expect([read.itemId, read.subject, read.setSelectedDataAsync, read.sessionData]).toEqual([
      'simulated-item',
      'Kai',
      undefined,
      undefined,
    ]);
    expect(() => read.body.setSelectedDataAsync('x')).toThrow(
      'The simulator has no Office.Body.setSelectedDataAsync; Office has it.',
    );
  });

  it('takes text at the cursor, with nothing in it read as HTML', async () => {
    const { message, item } = compose();
    item.select({ start: html.indexOf('<br>'), end: html.indexOf('<br>') });
    await answer<void>((done) => message.setSelectedDataAsync('Was <Kai> asked?\nYes', {}, done));
    expect(item.body).toContain('<div>Was &lt;Kai&gt; asked?<br>Yes<br></div>');
    expect(item.writes).toBe(1);
  });

  it('takes HTML at the cursor, without what could run', async () => {
    const { message, item } = compose();
    const data = '<p onclick="run()">Hello<script>run()</script> <a href="javascript:run()">there</a></p>';
    await answer<void>((done) => message.body.setSelectedDataAsync(data, { coercionType: 'html' }, done));
    expect(item.body).toBe(`<p>Hello <a >there</a></p>${html}`);
  });

  it('replaces what is selected and tears no element', async () => {
    const { message, item } = compose();
    item.select({ start: html.indexOf('did not'), end: html.indexOf('<br>') });
    expect(await answer((done) => message.getSelectedDataAsync('text', done))).toEqual({
      data: 'did not attend.',
      sourceProperty: 'body',
    });
    await answer<void>((done) => message.setSelectedDataAsync('were not brought.', done));
    expect(item.body).toBe(
      '<div>Dear Ms Okafor,</div><div>Mum &amp; dad were not brought.</div><div><br></div>',
    );
  });

  it('keeps a plain e-mail plain', async () => {
    const { message, item } = compose({ html: 'a < b', bodyType: 'text' });
    expect(await answer((done) => message.body.getTypeAsync(done))).toBe('text');
    expect(await answer((done) => message.body.getAsync('html', done))).toBe('<div>a &lt; b</div>');
    const asHtml = { coercionType: 'html' as never };
    expect(await answer<void>((done) => message.setSelectedDataAsync('<b>x</b>', asHtml, done))).toBe(
      'InvalidFormatError',
    );
    await answer<void>((done) => message.setSelectedDataAsync('<b> ', done));
    expect(item.body).toBe('<b> a < b');
  });

  it('refuses more than a million characters at once', () => {
    const { message } = compose();
    expect(() => message.setSelectedDataAsync('x'.repeat(1_000_001))).toThrow('ArgumentOutOfRange');
    expect(() => message.setSelectedDataAsync('x'.repeat(1_000_000))).not.toThrow();
  });

  it('gives its subject and how it began', async () => {
    const { message } = compose({ subject: 'Kai', composeType: 'reply' });
    expect(await answer((done) => message.subject.getAsync(done))).toBe('Kai');
    expect(await answer((done) => message.getComposeTypeAsync(done))).toEqual({
      composeType: 'reply',
      coercionType: 'html',
    });
  });
});

describe('notifications', () => {
  it('are added, replaced, listed and removed by key', async () => {
    const { message, item } = compose();
    const { notificationMessages: notifications } = message;
    expect(await answer<void>((done) => notifications.addAsync('lesson', persistent, done))).toBeUndefined();
    expect(await answer<void>((done) => notifications.addAsync('lesson', persistent, done))).toBe(
      'DuplicateNotificationKey',
    );
    await answer<void>((done) =>
      notifications.replaceAsync('lesson', { ...persistent, message: 'Two' }, done),
    );
    expect(await answer((done) => notifications.getAllAsync(done))).toEqual([
      { ...persistent, key: 'lesson', message: 'Two' },
    ]);
    await answer<void>((done) => notifications.removeAsync('lesson', done));
    expect(await answer<void>((done) => notifications.removeAsync('lesson', done))).toBe(
      'NotificationKeyNotFound',
    );
    expect([item.notifications, item.writes]).toEqual([[], 0]);
  });

  it('are at most five', async () => {
    const { notificationMessages } = compose().message;
    const add = (key: string): Promise<void | string> =>
      answer<void>((done) => notificationMessages.addAsync(key, persistent, done));
    expect(await Promise.all(['1', '2', '3', '4', '5', '6'].map(add))).toEqual([
      ...[1, 2, 3, 4, 5].map(() => undefined),
      'NumberOfNotificationsExceeded',
    ]);
  });

  it('have limits on words and keys, and need what Outlook needs', () => {
    const { notificationMessages: notifications } = compose().message;
    const insight = { type: 'insightMessage', message: 'x', icon: 'icon16' };
    expect(() => notifications.addAsync('k', { ...persistent, message: 'x'.repeat(151) })).toThrow(
      'OutOfRange',
    );
    expect(() => notifications.addAsync('k'.repeat(33), persistent)).toThrow('OutOfRange');
    expect(() => notifications.addAsync('k', { type: 'informationalMessage', message: 'x' })).toThrow('icon');
    expect(() => notifications.addAsync('k', { ...persistent, type: 'errorMessage' })).toThrow('icon');
    expect(() => notifications.addAsync('k', insight)).toThrow('actions');
  });

  it('hold one insight message with one button', async () => {
    const { message, item } = compose();
    const action = { actionType: 'showTaskPane', actionText: 'Open', commandId: 'open', contextData: '' };
    const insight = { type: 'insightMessage', message: 'x', icon: 'icon16', actions: [action as never] };
    const add = (key: string): Promise<void | string> =>
      answer<void>((done) => message.notificationMessages.addAsync(key, insight, done));
    expect([await add('one'), await add('two')]).toEqual([undefined, 'NumberOfNotificationsExceeded']);
    expect(item.notifications).toMatchObject([{ key: 'one', actionText: 'Open' }]);
  });
});

describe('what is kept', () => {
  it('in roaming settings lasts once saved, up to 32 KB', async () => {
    const { Office, mailbox } = compose();
    const { roamingSettings } = Office.context;
    roamingSettings.set('shown', { calm: true });
    expect([roamingSettings.get('shown'), mailbox.savedSettings]).toEqual([{ calm: true }, '{}']);
    expect(await answer<void>((done) => roamingSettings.saveAsync(done))).toBeUndefined();
    expect(mailbox.savedSettings).toBe('{"shown":{"calm":true}}');
    roamingSettings.set('long', 'x'.repeat(32 * 1024));
    expect(await answer<void>((done) => roamingSettings.saveAsync(done))).toBe('GenericSettingsError');
    expect(mailbox.savedSettings).toBe('{"shown":{"calm":true}}');
  });

  it('in session data lasts with the draft, up to 50,000 characters', async () => {
    const { sessionData } = compose().message;
    const set = (value: string): Promise<void | string> =>
      answer<void>((done) => sessionData.setAsync('open', value, done));
    expect(await answer((done) => sessionData.getAsync('open', done))).toBe('KeyNotFound');
    await set('2');
    expect(await answer((done) => sessionData.getAsync('open', done))).toBe('2');
    expect(await set('x'.repeat(50_000))).toBe('SessionObjectMaxLengthExceeded');
    expect(await answer((done) => sessionData.getAllAsync(done))).toEqual({ open: '2' });
    await answer<void>((done) => sessionData.clearAsync(done));
    expect(await answer((done) => sessionData.getAllAsync(done))).toEqual({});
  });
});

describe('this version of Outlook', () => {
  it('has what its Mailbox set has and nothing above', async () => {
    const { Office, message, theme } = compose({ apiLevel: '1.5' });
    const { requirements, mailbox, officeTheme } = Office.context;
    expect(['1.3', '1.5', '1.10'].map((set) => requirements.isSetSupported('Mailbox', set))).toEqual([
      true,
      true,
      false,
    ]);
    expect(requirements.isSetSupported('WordApi', '1.1')).toBe(false);
    expect(() => message.sessionData).toThrow('Mailbox 1.11');
    expect(officeTheme).toBeUndefined();
    theme.name = 'dark';
    expect(
      await answer<void>((done) => mailbox.addHandlerAsync('officeThemeChanged', () => undefined, done)),
    ).toBe('UnsupportedEvent');
    const older = compose({ apiLevel: '1.3' });
    expect(() =>
      older.Office.context.mailbox.addHandlerAsync('olkItemSelectedChanged', () => undefined),
    ).toThrow('Mailbox 1.5');
  });

  it('tells of a new theme and gives its colours', async () => {
    const { Office, theme } = compose();
    const seen: unknown[] = [];
    await answer<void>((done) =>
      Office.context.mailbox.addHandlerAsync(
        'officeThemeChanged',
        (event: unknown) => seen.push(event),
        done,
      ),
    );
    theme.name = 'dark';
    await Promise.resolve();
    expect(seen).toMatchObject([
      { type: 'officeThemeChanged', officeTheme: { bodyBackgroundColor: '#262626' } },
    ]);
    expect(Office.context.officeTheme.isDarkTheme).toBeUndefined();
  });

  it('has no recipients to give: nothing in the add-in asks for them', () => {
    expect(() => compose().message.to).toThrow(
      'The simulator has no Office.MessageCompose.to; Office has it.',
    );
  });
});

describe('another e-mail', () => {
  it('is announced, and the old one answers no more', async () => {
    const { Office, mailbox, message } = compose();
    const seen: string[] = [];
    await answer<void>((done) =>
      Office.context.mailbox.addHandlerAsync(
        'olkItemSelectedChanged',
        (event: { type: string }) => seen.push(event.type),
        done,
      ),
    );
    mailbox.open(new OutlookItem({ body: 'Other' }));
    await Promise.resolve();
    expect(seen).toEqual(['olkItemSelectedChanged']);
    expect(await answer((done) => message.body.getAsync('html', done))).toBe('APICallFailedDueToItemChange');
    const now = Office.context.mailbox.item as Office.MessageCompose;
    expect(await answer((done) => now.body.getAsync('html', done))).toBe('Other');
    mailbox.open(null);
    expect(Office.context.mailbox.item).toBeNull();
  });
});

describe('faults', () => {
  it('fail the next call, refuse writing, and give a stale body', async () => {
    const { message, mailbox, item } = compose();
    const body = (): Promise<string> => answer((done) => message.body.getAsync('html', done));
    mailbox.faults.failNextCall = 'InternalServerError';
    expect([await body(), await body()]).toEqual(['InternalServerError', html]);
    mailbox.faults.staleBody = true;
    item.write('<div>new</div>');
    expect(await body()).toBe(html);
    mailbox.faults.staleBody = false;
    expect(await body()).toBe('<div>new</div>');
    mailbox.faults.readOnly = true;
    expect(await answer<void>((done) => message.setSelectedDataAsync('x', done))).toBe('AccessRestricted');
    expect(item.writes).toBe(0);
  });
});
