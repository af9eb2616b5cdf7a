import { startTransition, useEffect } from 'react';
import type { ReactNode } from 'react';
import type { Root } from 'react-dom/client';
import { Panel } from './panel/Panel.tsx';
import type { PanelProps } from './panel/Panel.tsx';

/**
 * Draws the panel in slices: as a transition, for a first drawing would else take the page's thread for as long as it lasts.
 *
 * @returns settled once it is drawn
 */
export function drawPanel(root: Root, parts: PanelProps): Promise<void> {
  return new Promise((resolve) =>
    startTransition(() =>
      root.render(
        <Drawn onDrawn={resolve}>
          <Panel {...parts} />
        </Drawn>,
      ),
    ),
  );
}

function Drawn({ onDrawn, children }: { readonly onDrawn: () => void; readonly children: ReactNode }) {
  useEffect(onDrawn, [onDrawn]);
  return children;
}
