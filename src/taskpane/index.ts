import organisation from '#generated/organisation.json';
import pack from '#generated/pack.json';
import type { Root } from 'react-dom/client';
import type { CompiledModel, Detector } from '../detection/index.ts';
import { openHost } from '../hosts/index.ts';
import { keepTrying } from './keep-trying.ts';
import { pageRead } from './page-read.ts';
import { prompting } from './prompting.ts';
import { pagePacing } from './scanning/index.ts';
import { PromptSession, StoredSettings } from './session/index.ts';

const pacing = pagePacing();

/**
 * Opens the program that the text lives in and draws the panel beside it. The text is read while the detector is still being made, and
 * checked for prompts before the model is there, which is the largest part of all, decides on none, and is not fetched until the panel is
 * drawn.
 */
async function open(): Promise<void> {
  const making = prompting.then(async ({ complete }) => {
    await drawing;
    return complete(await keepTrying(loadModel, sayLate));
  });
  let made: Detector | undefined;
  let root: Root | undefined;
  const keeping = making.then((compiled) => {
    made = compiled;
  });
  const loading = loadDrawing();
  const opening = pageRead
    .then(() => openHost())
    .then(async (host) => {
      // The message that tells Office's library that the host is there has had work enough done on it.
      await pacing.yieldToPage();
      const session = new PromptSession({
        host,
        detector: making,
        prompting: prompting.then((made) => made.detector),
        lessons: pack.lessons,
        twins: pack.twins,
        settings: new StoredSettings(host.store),
        pacing,
        hintsAllowed: organisation.outlook.hints === 'on',
        clock: () => new Date(),
      });
      return { host, session };
    });
  const sayLate = (): void =>
    void opening.then(
      ({ session }) => session.waitForPart(),
      () => undefined,
    );
  const following = opening.then(({ session }) => {
    window.addEventListener('pagehide', () => void session.stop());
    return session.start();
  });
  const drawing = Promise.all([opening, loading]).then(([{ host, session }, { createRoot, drawPanel }]) => {
    root = createRoot(container());
    return drawPanel(root, {
      pack,
      host,
      session,
      explain: (lesson, trigger) => made?.explain(lesson, trigger),
      emergencyLine: organisation.emergencyLine,
    });
  });
  try {
    await Promise.all([keeping, following, drawing]);
  } catch (error) {
    root?.unmount();
    throw error;
  }
}

async function loadModel(): Promise<CompiledModel | undefined> {
  const { default: model } = await import(/* webpackChunkName: "taskpane-model" */ '#generated/model.json');
  return model ?? undefined;
}

interface Drawing {
  readonly createRoot: typeof import('react-dom/client').createRoot;
  readonly drawPanel: typeof import('./drawing.tsx').drawPanel;
}

/** Has the libraries that draw run in turns of their own: they are part of the page's scripts already. */
async function loadDrawing(): Promise<Drawing> {
  await pacing.yieldToPage();
  const { createRoot } = await import(/* webpackMode: "eager" */ 'react-dom/client');
  await pacing.yieldToPage();
  await import(/* webpackMode: "eager" */ './prompts/PromptsView.tsx');
  await pacing.yieldToPage();
  const { drawPanel } = await import(/* webpackMode: "eager" */ './drawing.tsx');
  return { createRoot, drawPanel };
}

/** Where the panel is drawn, once the page has been read. */
function container(): HTMLElement {
  const element = document.getElementById('root');
  if (element === null) throw new Error('The page has no place for the panel.');
  return element;
}

open().catch(async () => {
  await pageRead;
  // Nothing of the fault is shown or logged: it might hold words of the text.
  container().textContent =
    'Practice Prompts could not start. Close the panel and open it again; if it happens again, tell your IT team.';
});
