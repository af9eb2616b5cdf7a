import type { ShownHost } from '../simulator.ts';
import { element, fillSelect } from './element.ts';

/** Widths in pixels: the narrowest that Office gives a panel, the usual one, and one that a person has dragged wider. */
const widths = ['320', '350', '450'] as const;
const usualWidth = '350';

/** The real panel in its frame. */
export interface PanelFrame {
  readonly frame: HTMLIFrameElement;
  /** Loads the panel in a program; loads it anew where it is there already. */
  load(host: ShownHost): void;
  /** Puts the panel out of sight, as another tab or window over it does, or back into sight. It goes on running. */
  show(isShown: boolean): void;
}

export function panelFrame(holder: HTMLElement, widthChoice: HTMLSelectElement): PanelFrame {
  const frame = element('iframe', { title: 'Practice Prompts panel' });
  holder.append(frame);
  const setWidth = (width: string): void => holder.style.setProperty('--panel-width', `${width}px`);
  fillSelect(
    widthChoice,
    widths.map((width) => [width, `${width} px`] as const),
    usualWidth,
    setWidth,
  );
  setWidth(usualWidth);
  let isShown = true;
  const tell = (): void => {
    const page = frame.contentDocument;
    if (page === null) return;
    Object.defineProperty(page, 'visibilityState', {
      configurable: true,
      get: () => (isShown ? 'visible' : 'hidden'),
    });
    page.dispatchEvent(new Event('visibilitychange'));
  };
  frame.addEventListener('load', () => {
    if (!isShown) tell();
  });
  return {
    frame,
    show: (shown) => {
      if (shown === isShown) return;
      isShown = shown;
      frame.style.visibility = shown ? '' : 'hidden';
      tell();
    },
    load: (host) => {
      const address = `taskpane.html?host=${host}`;
      if (frame.getAttribute('src') === address) frame.contentWindow?.location.reload();
      else frame.setAttribute('src', address);
    },
  };
}
