import detector from '#generated/detector.json';
import gate from '#generated/gate.json';
import organisation from '#generated/organisation.json';
import pack from '#generated/pack.json';
import type { Root } from 'react-dom/client';
import { createDetectorInTurns } from '../detection/index.ts';
import type { CompiledModel, Detector } from '../detection/index.ts';
import { openHost } from '../hosts/index.ts';
import { keepTrying } from './keep-trying.ts';
import { pagePacing } from './scanning/index.ts';
import { PromptSession, StoredSettings } from './session/index.ts';

const pacing = pagePacing();

/**
 * Opens the program that the text lives in and draws the panel beside it. The text is read while the detector is still being made, and
 * checked for prompts before the model is there, which is the largest part of all and decides on none.
 */
async function open(container: HTMLElement): Promise<void> {
  // While Office makes up its mind.
  const prompting = createDetectorInTurns(detector, gate ?? undefined, pacing.yieldToPage);
  const making = prompting.then(async ({ complete }) => complete(await keepTrying(loadModel, sayLate)));
  let made: Detector | undefined;
  const keeping = making.then((compiled) => {
    made = compiled;
  });
  const loading = loadDrawing(container);
  const opening = openHost().then((host) => {
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
  const following = opening.then(async ({ host, session }) => {
    window.addEventListener('pagehide', () => void session.stop());
    const starting = session.start();
    const { root, drawPanel } = await loading;
    drawPanel(root, {
      pack,
      host,
      session,
      explain: (lesson, trigger) => made?.explain(lesson, trigger),
      emergencyLine: organisation.emergencyLine,
    });
    await starting;
  });
  try {
    await Promise.all([keeping, following]);
  } catch (error) {
    (await loading).root.unmount();
    throw error;
  }
}

async function loadModel(): Promise<CompiledModel | undefined> {
  const { default: model } = await import(/* webpackChunkName: "taskpane-model" */ '#generated/model.json');
  return model ?? undefined;
}

interface Drawing {
  readonly root: Root;
  readonly drawPanel: typeof import('./drawing.tsx').drawPanel;
}

/** Has the libraries that draw run in turns of their own: they are part of the page's scripts already. */
async function loadDrawing(container: HTMLElement): Promise<Drawing> {
  await pacing.yieldToPage();
  const { createRoot } = await import(/* webpackMode: "eager" */ 'react-dom/client');
  await pacing.yieldToPage();
  await import(/* webpackMode: "eager" */ './prompts/PromptsView.tsx');
  await pacing.yieldToPage();
  const { drawPanel } = await import(/* webpackMode: "eager" */ './drawing.tsx');
  return { root: createRoot(container), drawPanel };
}

const container = document.getElementById('root');
if (container !== null) {
  open(container).catch(() => {
    // Nothing of the fault is shown or logged: it might hold words of the text.
    container.textContent =
      'Practice Prompts could not start. Close the panel and open it again; if it happens again, tell your IT team.';
  });
}
