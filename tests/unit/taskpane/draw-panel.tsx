import './browser-globals.ts';
import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { createTextHost } from '../../../src/hosts/index.ts';
import type { WritingHost } from '../../../src/hosts/index.ts';
import { Panel } from '../../../src/taskpane/panel/Panel.tsx';
import { PromptSession, StoredSettings } from '../../../src/taskpane/session/index.ts';
import { firstPack } from '../first-pack.ts';
import { PhraseDetector } from './phrase-detector.ts';
import { settle, TestPacing } from './test-pacing.ts';
import { WrittenHost } from './written-host.ts';

export const pack = firstPack();

jest.setTimeout(30_000);

/** Where the style sheets go: jsdom draws nothing, and works out an element's styles by trying every rule. */
const elsewhere = document.implementation.createHTMLDocument();

const sessions: PromptSession[] = [];

// Time stands still but for `passTime`, so that nothing changes behind a test's back.
beforeEach(() => {
  jest.useFakeTimers();
});

/** To be called after each test. */
export async function closePanels(): Promise<void> {
  await Promise.all(sessions.splice(0).map((session) => session.stop()));
}

/** Draws the real panel over a host. */
export async function drawPanel<Host extends WritingHost>(
  host: Host,
  { emergencyLine }: { readonly emergencyLine?: string } = {},
) {
  const detector = new PhraseDetector();
  const session = new PromptSession({
    host,
    detector,
    lessons: pack.lessons,
    twins: pack.twins,
    settings: new StoredSettings(host.store),
    pacing: new TestPacing(),
    hintsAllowed: true,
    clock: () => new Date(2026, 10, 23, 14, 2),
  });
  sessions.push(session);
  const user = userEvent.setup({ advanceTimers: (milliseconds) => jest.advanceTimersByTime(milliseconds) });
  const drawn = render(
    <RendererProvider renderer={createDOMRenderer(elsewhere)}>
      <Panel
        pack={pack}
        host={host}
        session={session}
        explain={detector.explain}
        emergencyLine={emergencyLine}
      />
    </RendererProvider>,
  );
  await act(async () => {
    await session.start();
    await settle();
  });
  return { host, session, user, ...drawn };
}

/** Draws the panel beside a text. */
export async function drawBeside(text: string, host = new WrittenHost()) {
  const drawn = await drawPanel(host);
  const write = (next: string) =>
    act(async () => {
      host.write(next);
      await settle();
    });
  await write(text);
  return { ...drawn, write };
}

/** Draws the panel with its own box for the text. */
export function drawWithBox() {
  return drawPanel(createTextHost());
}

/** The titles of the cards that are drawn, in order. */
export function cardTitles(): readonly string[] {
  return screen.queryAllByRole('article').map((card) => card.querySelector('h3')?.textContent ?? '');
}

/** Lets time go by, for the timers that move the focus and gather announcements. */
export function passTime(milliseconds: number): Promise<void> {
  return act(async () => {
    await jest.advanceTimersByTimeAsync(milliseconds);
    await settle();
  });
}

/** Opens a fold by its name. */
export async function unfold(name: string): Promise<HTMLElement> {
  const fold = screen.getByText(name).closest('details');
  if (!fold) throw new Error(`“${name}” is no fold`);
  await openFolds([fold]);
  return fold;
}

/** Opens every fold, and the folds in them. */
export async function unfoldAll(container: HTMLElement): Promise<void> {
  for (;;) {
    const closed = [...container.querySelectorAll('details')].filter(({ open }) => !open);
    if (closed.length === 0) return;
    await openFolds(closed);
  }
}

/** jsdom tells of an opened fold on a timer of its own, which no test can wait for. */
function openFolds(folds: readonly HTMLDetailsElement[]): Promise<void> {
  return act(async () => {
    for (const fold of folds) fold.open = true;
    jest.useRealTimers();
    await new Promise((resolve) => setTimeout(resolve, 5));
    jest.useFakeTimers();
  });
}

/** What axe finds wrong in what is drawn. Colours and places on the screen are for the browser tests: jsdom has neither. */
export async function faultsOf(container: HTMLElement): Promise<readonly string[]> {
  jest.useRealTimers();
  const { violations } = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  jest.useFakeTimers();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
