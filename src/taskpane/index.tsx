import detector from '#generated/detector.json';
import gate from '#generated/gate.json';
import model from '#generated/model.json';
import organisation from '#generated/organisation.json';
import pack from '#generated/pack.json';
import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { createDetectorInTurns } from '../detection/index.ts';
import { openHost } from '../hosts/index.ts';
import { Panel } from './panel/Panel.tsx';
import { pagePacing } from './scanning/index.ts';
import { PromptSession, StoredSettings } from './session/index.ts';

/** Opens the program that the text lives in and draws the panel beside it. */
async function open(root: HTMLElement): Promise<void> {
  const pacing = pagePacing();
  const trained = { gate: gate ?? undefined, model: model ?? undefined };
  // While Office makes up its mind.
  const making = createDetectorInTurns(detector, trained, pacing.yieldToPage);
  const [host, compiled] = await Promise.all([openHost(), making]);
  const session = new PromptSession({
    host,
    detector: compiled,
    lessons: pack.lessons,
    twins: pack.twins,
    settings: new StoredSettings(host.store),
    pacing,
    hintsAllowed: organisation.outlook.hints === 'on',
    clock: () => new Date(),
  });
  // As a transition, React draws in slices; a first drawing would else take the page's thread for as long as it lasts.
  startTransition(() =>
    createRoot(root).render(
      <Panel
        pack={pack}
        host={host}
        session={session}
        explain={compiled.explain}
        emergencyLine={organisation.emergencyLine}
      />,
    ),
  );
  window.addEventListener('pagehide', () => void session.stop());
  await session.start();
}

const root = document.getElementById('root');
if (root !== null) {
  open(root).catch(() => {
    // Nothing of the fault is shown or logged: it might hold words of the text.
    root.textContent =
      'Practice Prompts could not start. Close the panel and open it again; if it happens again, tell your IT team.';
  });
}
