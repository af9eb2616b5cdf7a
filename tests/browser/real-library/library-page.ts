import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame, Page } from '@playwright/test';
import type { WordDocument } from '../../../src/simulator/index.ts';
import { WireHost } from './wire-host.ts';
import type { Batch } from './wire-host.ts';

const origin = 'https://office.test';
const library = path.resolve(import.meta.dirname, '../../../node_modules/@microsoft/office-js/dist');

/** The page around the add-in's frame: it passes messages on, as Word on the web does. */
const hostPage = `<body><script>
  window.addEventListener('message', async ({ data, source, origin }) => {
    const answer = await window.receive(data);
    if (answer) source.postMessage(answer, origin);
  });
</script><iframe name="panel" src="/panel.html?_host_Info=Word$Web$16.01$en-GB$corr$isDialog$$0#&_serializer_version=1&_xdm_Info=conversation|add-in|${origin}"></iframe>`;
const panelPage = '<head><script src="/library/office.js"></script></head><body>';

/**
 * Microsoft's own office.js in a frame, over a document of the simulator's. No request leaves the browser: the pages and the library
 * are given by the test, everything else is refused.
 *
 * @returns the add-in's frame, once Office is ready in it
 */
export async function openLibrary(page: Page, document: WordDocument): Promise<Frame> {
  const host = new WireHost(document);
  await page.route('**/*', (route) => {
    const { pathname, origin: asked } = new URL(route.request().url());
    const file = path.join(library, pathname.replace(/^\/library\//, ''));
    if (asked === origin && pathname === '/')
      return route.fulfill({ contentType: 'text/html', body: hostPage });
    if (asked === origin && pathname === '/panel.html')
      return route.fulfill({ contentType: 'text/html', body: panelPage });
    if (asked === origin && pathname.startsWith('/library/') && existsSync(file))
      return route.fulfill({ contentType: 'text/javascript', body: readFileSync(file, 'utf8') });
    return route.abort();
  });
  await page.exposeFunction('receive', (message: string) => answerTo(host, message));
  await page.goto(`${origin}/`);
  const frame = page.frame('panel');
  if (frame === null) throw new Error('The page has no frame for the add-in.');
  await frame.waitForFunction('typeof Office === "object" && typeof Word === "object"');
  await frame.evaluate(() => Office.onReady());
  return frame;
}

/** A message of the library's. */
interface Message {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

/** The reply to a message, undefined where it is one itself. */
function answerTo(host: WireHost, text: string): string | undefined {
  const message = JSON.parse(text) as Message;
  if (message._messageType !== 0) return undefined;
  return JSON.stringify({
    _messageType: 1,
    _actionType: message._actionType,
    _actionName: message._actionName,
    _conversationId: message._conversationId,
    _correlationId: message._correlationId,
    _origin: origin,
    _responseType: 0,
    _errorCode: 0,
    _data: dataFor(host, message),
  });
}

function dataFor(host: WireHost, { _actionName: name, _data: data }: Message): unknown {
  if (name === 'ContextActivationManager_getAppContextAsync') return appContext;
  if (name !== 'executeMethod') return undefined;
  const { ArrayData: parts } = data as { ArrayData: readonly unknown[] };
  const batch = JSON.parse(String(parts[4])) as Batch;
  return {
    Version: 1,
    Error: 0,
    Data: [200, ['Content-Type', 'application/json'], JSON.stringify(host.answer(batch))],
  };
}

const appContext = {
  _id: 'document',
  _appName: 32,
  _appVersion: '16.0',
  _appUILocale: 'en-GB',
  _dataLocale: 'en-GB',
  _docUrl: '',
  _clientMode: 0,
  _settings: {},
  _reason: 'documentOpened',
  _osfControlType: 1,
  _eToken: '',
  _correlationId: 'correlation',
  _requirementMatrix: JSON.stringify({ WordApi: 1.4 }),
};
