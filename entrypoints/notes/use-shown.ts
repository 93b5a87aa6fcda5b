import { useEffect, useState } from 'preact/hooks';
import { readAddress, writeAddress } from './address.ts';
import type { Shown } from './filter.ts';

interface UsedShown {
  readonly shown: Shown;
  /** Shows something else. `quietly`: it is no step of its own on the way back, as a letter typed is none. */
  readonly show: (change: Partial<Shown>, quietly?: boolean) => void;
}

/** What is shown is what the address says: links lead there, and the browser's own buttons lead back. */
export function useShown(): UsedShown {
  const [shown, setShown] = useState(() => readAddress(location.hash));
  useEffect(() => {
    const read = (): void => setShown(readAddress(location.hash));
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
  const show = (change: Partial<Shown>, quietly = false): void => {
    const next = { ...readAddress(location.hash), ...change };
    const address = writeAddress(next);
    if (quietly) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    setShown(next);
  };
  return { shown, show };
}
