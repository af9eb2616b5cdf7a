import { startTransition } from 'react';
import type { Root } from 'react-dom/client';
import { Panel } from './panel/Panel.tsx';
import type { PanelProps } from './panel/Panel.tsx';

/** Draws the panel in slices: as a transition, for a first drawing would else take the page's thread for as long as it lasts. */
export function drawPanel(root: Root, parts: PanelProps): void {
  startTransition(() => root.render(<Panel {...parts} />));
}
