import { useEffect, useState } from 'preact/hooks';
import type { PageLink } from './page-link.ts';
import type { PanelState } from './state.ts';

/** The state of the page that the panel stands beside, as it changes. */
export function useLink(link: PageLink): PanelState {
  const [state, setState] = useState(link.state);
  useEffect(() => {
    void link.start(setState);
  }, [link]);
  return state;
}
