import type { ShownHost } from '../simulator.ts';
import { button, element } from './element.ts';

/** A tab: its program, its name, and the label that says what it is not. */
export interface Tab {
  readonly host: ShownHost;
  readonly name: string;
  readonly content: HTMLElement;
}

/**
 * Tabs that follow the address ("#outlook") and the keyboard: arrow keys, Home and End, as screen readers expect.
 * `onShow` is called with the first tab shown, and with every other.
 */
export function showTabs(
  list: HTMLElement,
  place: HTMLElement,
  tabs: readonly Tab[],
  onShow: (tab: Tab) => void,
): void {
  const buttons = tabs.map(({ host, name }) =>
    button(name, () => (window.location.hash = host), {
      role: 'tab',
      id: `tab-${host}`,
      'aria-controls': `content-${host}`,
    }),
  );
  list.append(...buttons);
  for (const { host, content } of tabs) {
    place.append(
      element('div', { role: 'tabpanel', id: `content-${host}`, 'aria-labelledby': `tab-${host}` }, content),
    );
  }
  const show = (): void => {
    const shown = tabs.find(({ host }) => `#${host}` === window.location.hash) ?? tabs[0];
    if (!shown) return;
    tabs.forEach((tab, n) => {
      const button = buttons[n];
      button?.setAttribute('aria-selected', String(tab === shown));
      button?.setAttribute('tabindex', tab === shown ? '0' : '-1');
      const panel = tab.content.parentElement;
      if (panel) panel.hidden = tab !== shown;
    });
    onShow(shown);
  };
  list.addEventListener('keydown', (event) => {
    const at = buttons.findIndex((one) => one === document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    const next = to === undefined ? undefined : buttons.at(to % buttons.length);
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.click();
  });
  window.addEventListener('hashchange', show);
  show();
}
