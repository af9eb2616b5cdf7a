import detector from '#generated/detector.json';
import gate from '#generated/gate.json';
import model from '#generated/model.json';
import organisation from '#generated/organisation.json';
import pack from '#generated/pack.json';
import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import type { Root } from 'react-dom/client';
import { createDetectorInTurns } from '../detection/index.ts';
import type { Detector } from '../detection/index.ts';
import { openHost } from '../hosts/index.ts';
import { Panel } from './panel/Panel.tsx';
import { pagePacing } from './scanning/index.ts';
import { PromptSession, StoredSettings } from './session/index.ts';

/** Opens the program that the text lives in and draws the panel beside it. The text is read while the detector is still being made. */
async function open(root: Root): Promise<void> {
  const pacing = pagePacing();
  const trained = { gate: gate ?? undefined, model: model ?? undefined };
  // While Office makes up its mind.
  const making = createDetectorInTurns(detector, trained, pacing.yieldToPage);
  let made: Detector | undefined;
  const isMade = making.then((compiled) => {
    made = compiled;
  });
  const isOpened = openHost().then((host) => {
    const session = new PromptSession({
      host,
      detector: making,
      lessons: pack.lessons,
      twins: pack.twins,
      settings: new StoredSettings(host.store),
      pacing,
      hintsAllowed: organisation.outlook.hints === 'on',
      clock: () => new Date(),
    });
    // As a transition, React draws in slices; a first drawing would else take the page's thread for as long as it lasts.
    startTransition(() =>
      root.render(
        <Panel
          pack={pack}
          host={host}
          session={session}
          explain={(lesson, trigger) => made?.explain(lesson, trigger)}
          emergencyLine={organisation.emergencyLine}
        />,
      ),
    );
    window.addEventListener('pagehide', () => void session.stop());
    return session.start();
  });
  await Promise.all([isMade, isOpened]);
}

const container = document.getElementById('root');
if (container !== null) {
  const root = createRoot(container);
  open(root).catch(() => {
    // Nothing of the fault is shown or logged: it might hold words of the text.
    root.render(
      'Practice Prompts could not start. Close the panel and open it again; if it happens again, tell your IT team.',
    );
  });
}
