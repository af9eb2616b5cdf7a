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
  return {
    frame,
    load: (host) => {
      const address = `taskpane.html?host=${host}`;
      if (frame.getAttribute('src') === address) frame.contentWindow?.location.reload();
      else frame.setAttribute('src', address);
    },
  };
}
