import { createContext, useContext } from 'react';
import type { Detector } from '../../detection/index.ts';
import type { WritingHost } from '../../hosts/index.ts';
import type { Pack } from '../../lessons/index.ts';
import type { Lookup } from '../../lookup/index.ts';
import type { SessionActs } from '../session/index.ts';
import type { Announce } from './use-announcements.ts';

/** What the panel's parts work with; none of it changes while the panel is open. */
export interface PanelParts {
  readonly pack: Pack;
  readonly lookup: Lookup;
  readonly host: WritingHost;
  readonly session: SessionActs;
  readonly explain: Detector['explain'];
  /** What the organisation says about a child in immediate danger. */
  readonly emergencyLine: string | undefined;
  /** Says something to screen readers, once they have finished what they are saying. */
  readonly announce: Announce;
}

const PanelContext = createContext<PanelParts | undefined>(undefined);

export const PanelProvider = PanelContext.Provider;

/** The panel's parts. Only for components inside the panel. */
export function usePanel(): PanelParts {
  const parts = useContext(PanelContext);
  if (parts === undefined) throw new Error('This component must stand inside the panel.');
  return parts;
}
