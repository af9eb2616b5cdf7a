/** The simulator's page: a Word-like and an Outlook-like window with the real panel beside them. */
import { Mailbox, Theme, WordDocument } from '../model/index.ts';
import type { OutlookItem } from '../model/index.ts';
import { isSetSupported } from '../office/api-sets/levels.ts';
import { lifelikeDelay } from '../office/answers.ts';
import type { ShownHost, Simulator } from '../simulator.ts';
import { element, fillSelect, need } from './element.ts';
import { faultControls } from './faults.ts';
import { outlookWindow } from './outlook-window.ts';
import { panelFrame } from './panel-frame.ts';
import { emailSamples, readSamples, wordSamples } from './samples/index.ts';
import style from './style.css';
import { showTabs } from './tabs.ts';
import { wordWindow } from './word-window.ts';

const labels: Readonly<Record<ShownHost, string>> = {
  word: 'Simulated Word',
  outlook: 'Simulated Outlook',
  'outlook-read': 'Simulated Outlook',
};

function useStyle(text: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets = [sheet];
}

function start(): void {
  useStyle(style);
  const simulator: Simulator = {
    word: new WordDocument(wordSamples[0]?.paragraphs),
    mailbox: new Mailbox(null),
    theme: new Theme(),
    settings: { wordApi: '1.8', mailboxApi: '1.15', delay: lifelikeDelay, eventInterval: 300 },
  };
  window.simulator = simulator;

  const panel = panelFrame(need('.panel', HTMLElement), need('#panel-width', HTMLSelectElement));
  const hiding = element('input', { type: 'checkbox' });
  const showPanel = (isShown: boolean): void => {
    hiding.checked = !isShown;
    panel.show(isShown);
  };
  hiding.addEventListener('change', () => showPanel(!hiding.checked));
  need('.settings', HTMLElement).append(element('label', {}, hiding, ' Panel out of sight'));
  const outlook = {
    mailboxApi: () => simulator.settings.mailboxApi,
    openPanel: (item: OutlookItem, context: string) => {
      showPanel(true);
      item.openPanelWith(context);
      // Newer versions tell the panel that is open; older ones open it anew.
      if (!isSetSupported({ Mailbox: simulator.settings.mailboxApi }, 'Mailbox', '1.15'))
        panel.load('outlook');
    },
  };
  const compose = outlookWindow(simulator.mailbox, 'compose', emailSamples, outlook);
  const read = outlookWindow(simulator.mailbox, 'read', readSamples, outlook);
  const label = element('h2', { id: 'what' });
  const faults = element('div');
  const main = need('#document', HTMLElement);
  const windows = element('div', { class: 'windows' });
  main.append(
    element(
      'div',
      { class: 'what' },
      label,
      element('p', {}, 'Nothing here is Microsoft’s. All names and texts are invented.'),
    ),
    windows,
    faults,
  );

  let shown: ShownHost = 'word';
  const tabs = [
    { host: 'word', name: 'Word', content: wordWindow(simulator.word) },
    { host: 'outlook', name: 'Outlook: writing', content: compose.root },
    { host: 'outlook-read', name: 'Outlook: reading', content: read.root },
  ] as const;
  showTabs(need('.tabs', HTMLElement), windows, tabs, ({ host }) => {
    shown = host;
    label.textContent = labels[host];
    if (host === 'outlook') compose.open();
    if (host === 'outlook-read') read.open();
    faults.replaceChildren(faultControls(simulator, host, () => panel.load(host)));
    panel.load(host);
  });

  fillSelect(
    need('#theme', HTMLSelectElement),
    [
      ['light', 'Light'],
      ['dark', 'Dark'],
    ],
    'light',
    (chosen) => {
      simulator.theme.name = chosen === 'dark' ? 'dark' : 'light';
      document.documentElement.dataset['theme'] = chosen;
      // Word tells add-ins of a new theme only when they open; Outlook tells them at once.
      if (shown === 'word') panel.load(shown);
    },
  );
}

start();
