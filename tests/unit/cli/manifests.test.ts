import { existsSync, readFileSync } from 'node:fs';
import {
  checkManifests,
  templateAddress,
  writeJsonAddress,
  writeXmlAddress,
  type ManifestFault,
  type Site,
} from '../../../src/cli/manifests/index.ts';

import { commands, hintIcon } from '../../../src/hosts/outlook/commands.ts';

const word = readFileSync('manifest.xml', 'utf8');
const outlook = readFileSync('manifest.outlook.xml', 'utf8');
const unified = readFileSync('manifest.json', 'utf8');
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

/** The site as it is after a build, without the build: pictures are read, pages need only be there. */
const builtPages: Readonly<Record<string, string>> = {
  'taskpane.html': '<!doctype html>',
  'launchevent.html': '<!doctype html>',
  'launchevent.js':
    'Office.actions.associate("onMessageSendHandler",a);Office.actions.associate("onMessageComposeHandler",b)',
  'support.html': '<h2 id="terms-of-use">Terms of use</h2>',
  'data-protection.html': '<!doctype html>',
};

function siteAt(address: string, pages = builtPages): Site {
  return {
    address,
    file: (name) => {
      const page = pages[name];
      if (page !== undefined) return new TextEncoder().encode(page);
      return name.startsWith('assets/') && existsSync(name) ? readFileSync(name) : undefined;
    },
  };
}

interface Changes {
  readonly word?: string;
  readonly outlook?: string;
  readonly unified?: string;
  readonly site?: Site;
  readonly version?: string;
}

function check(changes: Changes = {}): Promise<ManifestFault[]> {
  return checkManifests(
    {
      xml: [
        { path: 'manifest.xml', text: changes.word ?? word },
        { path: 'manifest.outlook.xml', text: changes.outlook ?? outlook },
      ],
      json: { path: 'manifest.json', text: changes.unified ?? unified },
    },
    changes.site ?? siteAt(templateAddress),
    changes.version ?? version,
  );
}

/** The manifest with one part exchanged; the part must be there, so that a test cannot pass by missing it. */
function exchange(text: string, part: string, other: string): string {
  expect(text).toContain(part);
  return text.replace(part, () => other);
}

function lineOf(text: string, part: string): number {
  return text.slice(0, text.indexOf(part)).split('\n').length;
}

const problems = (faults: readonly ManifestFault[]) => faults.map(({ problem }) => problem);

describe('the manifests of the repository', () => {
  it('have no fault', async () => {
    expect(await check()).toEqual([]);
  });

  it('have no fault at another address, with a folder and a port', async () => {
    const address = 'https://addins.example.org:8443/practice-prompts';
    const faults = await check({
      word: writeXmlAddress(word, address),
      outlook: writeXmlAddress(outlook, address),
      unified: writeJsonAddress(unified, address),
      site: siteAt(address),
    });
    expect(faults).toEqual([]);
  });

  it('hold nothing of the old address once another is written', () => {
    const address = 'https://addins.example.org';
    for (const text of [
      writeXmlAddress(word, address),
      writeXmlAddress(outlook, address),
      writeJsonAddress(unified, address),
    ]) {
      expect(text.replaceAll('in place of https://localhost:3000', '')).not.toContain('localhost');
    }
  });

  it('take an address literally, whatever characters it holds', () => {
    expect(writeXmlAddress(`<a b="${templateAddress}/x"/>`, 'https://e.example/$&a&b')).toBe(
      '<a b="https://e.example/$&amp;a&amp;b/x"/>',
    );
    expect(writeJsonAddress(JSON.stringify({ a: `${templateAddress}/x` }), 'https://e.example/$1')).toContain(
      '"https://e.example/$1/x"',
    );
  });
});

describe('a broken XML manifest', () => {
  it('names the line at which it stops being well-formed', async () => {
    const broken = exchange(word, '</Hosts>', '</Host>');
    const [fault] = await check({ word: broken });
    expect(fault).toMatchObject({ file: 'manifest.xml', line: lineOf(broken, '</Host>') });
    expect(fault?.problem).toContain('not well-formed');
  });

  it('may not be empty', async () => {
    const faults = await check({ word: '' });
    expect(faults[0]).toMatchObject({ file: 'manifest.xml' });
  });

  it('may not be some other XML', async () => {
    expect(problems(await check({ word: '<note xmlns="http://example.org"/>' }))).toContain(
      'the root is not an OfficeApp of type TaskPaneApp or MailApp',
    );
  });

  it('is told which line holds an id that is not a GUID', async () => {
    const faults = await check({ word: word.replace(/<Id>.*<\/Id>/, '<Id>practice-prompts</Id>') });
    expect(faults).toContainEqual(
      expect.objectContaining({ line: lineOf(word, '<Id>'), problem: '“practice-prompts” is not a GUID' }),
    );
  });

  it('may not share its id with another manifest', async () => {
    const [, id = ''] = /<Id>(.*)<\/Id>/.exec(word) ?? [];
    const faults = await check({ outlook: outlook.replace(/<Id>.*<\/Id>/, `<Id>${id}</Id>`) });
    expect(problems(faults)).toContain('another manifest has the same id');
  });

  it('must keep the order of the schema', async () => {
    const provider = '<ProviderName>Practice Prompts</ProviderName>';
    const late = exchange(exchange(word, provider, ''), '<Hosts>', `${provider}<Hosts>`);
    const [fault] = await check({ word: late });
    expect(fault).toMatchObject({ line: lineOf(late, provider), problem: '<ProviderName> stands too late' });
  });

  it('must have every part', async () => {
    const faults = await check({ word: word.replace(/<SupportUrl .*\/>/, '') });
    expect(problems(faults)).toContain('<SupportUrl> is missing');
  });

  it('may not ask for a requirement set that shuts older hosts out', async () => {
    const [fault] = await check({
      word: exchange(word, 'DefaultMinVersion="1.3"', 'DefaultMinVersion="1.6"'),
    });
    expect(fault?.problem).toBe('WordApi 1.6 shuts out hosts that have 1.3');
    expect(fault?.mend).toContain('1.3');
  });

  it('may not ask for a requirement set that is not for manifests', async () => {
    const faults = await check({
      word: exchange(word, '<Set Name="WordApi"/>', '<Set Name="WordApiDesktop"/>'),
    });
    expect(problems(faults)).toContain('the manifest asks for the requirement set WordApiDesktop');
  });

  it('may ask for a lower one', async () => {
    expect(
      await check({ word: exchange(word, 'DefaultMinVersion="1.3"', 'DefaultMinVersion="1.1"') }),
    ).toEqual([]);
  });

  it('is told which resource is not defined, with the line that uses it', async () => {
    const broken = exchange(word, '<Description resid="Panel.Tooltip"/>', '<Description resid="Panel.Tip"/>');
    const faults = await check({ word: broken });
    expect(faults).toContainEqual(
      expect.objectContaining({
        line: lineOf(broken, 'Panel.Tip"'),
        problem: '<Description> points at the resource Panel.Tip, which is not defined',
      }),
    );
    expect(problems(faults)).toContain('nothing uses the resource Panel.Tooltip');
  });

  it('may not take a short text from the list of long ones', async () => {
    const faults = await check({
      word: exchange(word, '<Label resid="Panel.Label"/>', '<Label resid="Panel.Tooltip"/>'),
    });
    expect(problems(faults)).toContain('Panel.Tooltip stands under LongStrings');
  });

  it('may not define a resource twice', async () => {
    const label = '<bt:String id="Panel.Label" DefaultValue="Practice Prompts"/>';
    expect(problems(await check({ word: exchange(word, label, label + label) }))).toContain(
      'the resource Panel.Label is defined twice',
    );
  });

  it.each([
    [
      'a description of 251 characters',
      /<Description DefaultValue="[^"]*"/,
      250,
      '<Description DefaultValue="',
      251,
    ],
    [
      'a display name of 31 characters',
      /<DisplayName DefaultValue="[^"]*"/,
      30,
      '<DisplayName DefaultValue="',
      31,
    ],
  ])('may not have %s', async (_what, pattern, most, start, length) => {
    const faults = await check({ word: word.replace(pattern, `${start}${'x'.repeat(length)}"`) });
    expect(faults.map(({ mend }) => mend)).toContain(`Shorten it to ${most}.`);
  });

  it('may not have a button text of 126 characters, but one of 125', async () => {
    const labelled = (length: number) =>
      exchange(
        word,
        'id="Panel.Label" DefaultValue="Practice Prompts"',
        `id="Panel.Label" DefaultValue="${'x'.repeat(length)}"`,
      );
    expect(await check({ word: labelled(125) })).toEqual([]);
    expect(problems(await check({ word: labelled(126) }))).toContain('Panel.Label has 126 characters');
  });

  it('may not load anything over plain http', async () => {
    const faults = await check({
      word: exchange(word, 'IconUrl DefaultValue="https:', 'IconUrl DefaultValue="http:'),
    });
    expect(problems(faults)).toContain('“http://localhost:3000/assets/icon-32.png” is not an https address');
  });

  it('may not load anything from another address', async () => {
    const faults = await check({
      outlook: exchange(
        outlook,
        'Panel.Url" DefaultValue="https://localhost:3000/',
        'Panel.Url" DefaultValue="https://localhost:3000.example.org/',
      ),
    });
    expect(problems(faults)).toEqual([
      '“https://localhost:3000.example.org/taskpane.html” is not below https://localhost:3000',
    ]);
  });

  it('is told which file is missing', async () => {
    const { 'support.html': _support, ...pages } = builtPages;
    const faults = await check({ site: siteAt(templateAddress, pages) });
    expect(faults).toContainEqual(
      expect.objectContaining({ file: 'manifest.xml', problem: 'the built files hold no support.html' }),
    );
  });

  it('may not name a picture of another size', async () => {
    const faults = await check({
      outlook: exchange(
        outlook,
        '"Icon.80" DefaultValue="https://localhost:3000/assets/icon-80.png"',
        '"Icon.80" DefaultValue="https://localhost:3000/assets/icon-64.png"',
      ),
    });
    expect(problems(faults)).toContain('assets/icon-64.png is 64 by 64 pixels, not 80 by 80');
  });

  it('needs the pictures that every display needs', async () => {
    const faults = await check({
      outlook: outlook.replaceAll('<bt:Image size="80" resid="Icon.80"/>', ''),
    });
    expect(problems(faults)).toContain('the button has no picture of 80 pixels');
  });

  it('may not use an id of a button twice', async () => {
    const faults = await check({
      outlook: exchange(outlook, 'PracticePrompts.Read.Open', 'PracticePrompts.Compose.Open'),
    });
    expect(problems(faults)).toContain('the id PracticePrompts.Compose.Open is used twice');
  });

  it('may not ask for more permission than the panel needs', async () => {
    const faults = await check({ outlook: exchange(outlook, 'ReadWriteItem', 'ReadWriteMailbox') });
    expect(problems(faults)).toContain('the permission ReadWriteMailbox is not what the panel needs');
  });
});

describe('both manifests for Outlook', () => {
  it('let the add-in be used in shared mailboxes and folders, each in its own way', () => {
    expect(outlook).toContain('<SupportsSharedFolders>true</SupportsSharedFolders>');
    const { authorization } = JSON.parse(unified) as {
      authorization: { permissions: { resourceSpecific: { name: string; type: string }[] } };
    };
    expect(authorization.permissions.resourceSpecific).toContainEqual({
      name: 'Mailbox.SharedFolder',
      type: 'Delegated',
    });
  });
});

describe('the events of the manifests', () => {
  it('have the names and the button that the code knows', () => {
    expect(outlook).toContain(`<Control xsi:type="Button" id="${commands.compose}">`);
    expect(unified).toContain(`"id": "${commands.compose}"`);
    expect(outlook).toContain(`id="${hintIcon}"`);
  });

  it.each([
    ['', 'no send mode is written, so Outlook may keep an e-mail from being sent'],
    [' SendMode="SoftBlock"', 'the send mode is SoftBlock, so Outlook may keep an e-mail from being sent'],
    [' SendMode="Block"', 'the send mode is Block, so Outlook may keep an e-mail from being sent'],
  ])('may not block sending in the XML: %s', async (mode, problem) => {
    const broken = exchange(outlook, ' SendMode="PromptUser"', mode);
    expect(await check({ outlook: broken })).toEqual([
      expect.objectContaining({ line: lineOf(broken, 'Type="OnMessageSend"'), problem }),
    ]);
  });

  it('may not block sending in the unified manifest', async () => {
    const blocking = exchange(unified, '"sendMode": "promptUser"', '"sendMode": "softBlock"');
    expect(problems(await check({ unified: blocking }))).toEqual([
      'the send mode is softBlock, so Outlook may keep an e-mail from being sent',
    ]);
    const silent = unified.replace(/,\s*"options": \{\s*"sendMode": "promptUser"\s*\}/, '');
    expect(silent).not.toBe(unified);
    expect(problems(await check({ unified: silent }))).toEqual([
      'no send mode is written, so Outlook may keep an e-mail from being sent',
    ]);
  });

  it('are told which handler the built script does not have', async () => {
    const broken = exchange(outlook, 'FunctionName="onMessageSendHandler"', 'FunctionName="onSend"');
    expect(await check({ outlook: broken })).toEqual([
      expect.objectContaining({
        line: lineOf(broken, '"onSend"'),
        problem: 'the script knows no onSend',
      }),
    ]);
  });

  it('need a script for classic Outlook, and the runtime’s own page', async () => {
    const without = exchange(outlook, '<Override type="javascript" resid="Events.Script"/>', '');
    expect(problems(await check({ outlook: without }))).toContain(
      'classic Outlook finds no script for the events',
    );
    const other = exchange(
      outlook,
      '<SourceLocation resid="Events.Url"/>',
      '<SourceLocation resid="Panel.Url"/>',
    );
    expect(problems(await check({ outlook: other }))).toEqual([
      'the events name another page than the runtime',
    ]);
  });

  it('need their files to be built', async () => {
    const { 'launchevent.js': _script, ...pages } = builtPages;
    const faults = await check({ site: siteAt(templateAddress, pages) });
    expect(problems(faults)).toContain('the built files hold no launchevent.js');
  });

  it('may ask for the set that has events, and for no higher one', async () => {
    const faults = await check({
      unified: unified.replaceAll('"minVersion": "1.12"', '"minVersion": "1.14"'),
    });
    expect(problems(faults)).toContain('Mailbox 1.14 shuts out hosts that have 1.12');
  });
});

describe('a broken unified manifest', () => {
  /** The manifest with a change made to its content. */
  function changed(change: (manifest: Record<string, unknown>) => void): string {
    const manifest = JSON.parse(unified) as Record<string, unknown>;
    change(manifest);
    return JSON.stringify(manifest, undefined, 2);
  }

  it('names the line at which it stops being JSON', async () => {
    const broken = exchange(unified, '"version": "1.0.0",', '"version": "1.0.0"');
    const [fault] = await check({ unified: broken });
    expect(fault).toMatchObject({ file: 'manifest.json', problem: 'this is not JSON' });
    expect(fault?.line).toBeGreaterThanOrEqual(lineOf(broken, '"version"'));
    expect(fault?.line).toBeLessThanOrEqual(lineOf(broken, '"version"') + 1);
  });

  it('is held against the published schema, with the line', async () => {
    const text = changed((manifest) => {
      manifest['hideable'] = true;
    });
    const short = exchange(
      unified,
      '"short": "Practice Prompts"',
      '"short": "Practice Prompts, with a name that is too long"',
    );
    expect(problems(await check({ unified: text }))).toEqual([
      'the manifest must NOT have additional properties',
    ]);
    expect((await check({ unified: short }))[0]).toMatchObject({
      line: lineOf(short, '"short"'),
      problem: '/name/short must NOT have more than 30 characters',
    });
  });

  it('must name the schema it is checked against', async () => {
    const faults = await check({ unified: unified.replace('/v1.30/', '/vDevPreview/') });
    expect(problems(faults)).toEqual(['the manifest names another schema']);
  });

  it('may not ask Word and Outlook for each other’s sets', async () => {
    const [both] = await check({
      unified: exchange(
        unified,
        '"requirements": {',
        '"requirements": { "capabilities": [{ "name": "WordApi", "minVersion": "1.3" }, { "name": "Mailbox", "minVersion": "1.3" }],',
      ),
    });
    expect(both?.problem).toBe('requirement sets stand at the top level');

    const swapped = unified.replace(
      /("scopes": \["document"\],\s*"capabilities": \[\s*\{\s*"name": ")WordApi/,
      '$1Mailbox',
    );
    expect(swapped).not.toBe(unified);
    expect(problems(await check({ unified: swapped }))).toContain(
      'a part with the scope document asks for other sets than WordApi',
    );
  });

  it('may not ask for a higher set on a part', async () => {
    const faults = await check({ unified: exchange(unified, '"minVersion": "1.3"', '"minVersion": "1.8"') });
    expect(problems(faults)).toContain('WordApi 1.8 shuts out hosts that have 1.3');
  });

  it('is told which action does not exist, and which is not used', async () => {
    const broken = exchange(unified, '"actionId": "OpenWordPanel"', '"actionId": "OpenPanel"');
    const faults = await check({ unified: broken });
    expect(faults).toContainEqual(
      expect.objectContaining({
        line: lineOf(broken, '"OpenPanel"'),
        problem: 'no runtime has the action OpenPanel',
      }),
    );
    expect(problems(faults)).toContain('nothing uses the action OpenWordPanel');
  });

  it('must list the host it is served from', async () => {
    const faults = await check({
      unified: exchange(unified, '"validDomains": ["localhost:3000"]', '"validDomains": ["example.org"]'),
    });
    expect(problems(faults)).toContain('localhost:3000 is not among the valid domains');
  });

  it('may replace only add-ins of ours', async () => {
    const [, id = ''] = /<Id>(.*)<\/Id>/.exec(word) ?? [];
    const stranger = '11111111-2222-4333-8444-555555555555';
    expect(problems(await check({ unified: exchange(unified, id, stranger) }))).toContain(
      `no XML manifest has the id ${stranger}`,
    );
  });

  it('is told when a heading that it points at is gone', async () => {
    const faults = await check({
      site: siteAt(templateAddress, { ...builtPages, 'support.html': '<h1>Support</h1>' }),
    });
    expect(problems(faults)).toContain('support.html has no heading with the id terms-of-use');
  });
});

describe('manifests that disagree', () => {
  it('are told which one has another name, and what the first says', async () => {
    const other = exchange(
      outlook,
      '<DisplayName DefaultValue="Practice Prompts"/>',
      '<DisplayName DefaultValue="Prompts"/>',
    );
    const faults = await check({ outlook: other });
    expect(faults).toEqual([
      expect.objectContaining({
        file: 'manifest.outlook.xml',
        line: lineOf(other, '<DisplayName'),
        problem: 'the display name is “Prompts”',
        mend: 'manifest.xml says “Practice Prompts”: write the same in both.',
      }),
    ]);
  });

  it('must all have the version of package.json', async () => {
    const faults = await check({ version: '1.0.1' });
    expect(faults.map(({ file, problem }) => [file, problem])).toEqual([
      ['manifest.xml', 'the version is 1.0.0.0'],
      ['manifest.outlook.xml', 'the version is 1.0.0.0'],
      ['manifest.json', 'the version is 1.0.0'],
    ]);
  });
});
