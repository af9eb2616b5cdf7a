import path from 'node:path';
import type { Batch } from './wire-host.ts';

/** The folder of Microsoft's library. */
export const library = path.resolve(import.meta.dirname, '../../../node_modules/@microsoft/office-js/dist');

/** The page around the add-in's frame: it passes messages on, as Word on the web does, to a function `receive` of its window. */
export const hostPage = `<body><script>
  window.addEventListener('message', async ({ data, source, origin }) => {
    const answer = await window.receive(data);
    if (answer) source.postMessage(answer, origin);
  });
</script><iframe name="panel" width="350" height="800"></iframe>`;

/** Where the frame is sent to open an add-in's panel. @param origin of the page around it */
export const addressInFrame = (panel: string, origin: string): string =>
  `${panel}?_host_Info=Word$Web$16.01$en-GB$corr$isDialog$$0#&_serializer_version=1&_xdm_Info=conversation|add-in|${origin}`;

/** A message of the library's. */
interface Message {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

/**
 * The reply to a message of the library's, undefined where it is a reply itself.
 *
 * @param origin of the page around the add-in
 * @param answer what the document says to a batch
 */
export function answerTo(
  text: string,
  origin: string,
  answer: (batch: Batch) => unknown,
): string | undefined {
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
    _data: dataFor(message, answer),
  });
}

function dataFor({ _actionName: name, _data: data }: Message, answer: (batch: Batch) => unknown): unknown {
  if (name === 'ContextActivationManager_getAppContextAsync') return appContext;
  if (name !== 'executeMethod') return undefined;
  const { ArrayData: parts } = data as { ArrayData: readonly unknown[] };
  const batch = JSON.parse(String(parts[4])) as Batch;
  return {
    Version: 1,
    Error: 0,
    Data: [200, ['Content-Type', 'application/json'], JSON.stringify(answer(batch))],
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
