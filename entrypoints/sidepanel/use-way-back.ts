import { useEffect, useRef, useState } from 'preact/hooks';

/** How long the way back stands at the foot after a jump, in milliseconds. */
export const BACK_TIME = 20_000;

export interface WayBack {
  /** name of the place a jump came from, empty where it has none; null: there was no jump of late */
  readonly from: string | null;
  readonly jumped: (from: string) => void;
  readonly forget: () => void;
}

/** The place that the last jump came from, for a while. */
export function useWayBack(): WayBack {
  const [from, setFrom] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const forget = (): void => {
    clearTimeout(timer.current);
    setFrom(null);
  };
  const expire = (): void => {
    // whoever stands on it keeps it
    if (document.activeElement?.classList.contains('return')) timer.current = setTimeout(expire, BACK_TIME);
    else setFrom(null);
  };
  const jumped = (place: string): void => {
    clearTimeout(timer.current);
    setFrom(place);
    timer.current = setTimeout(expire, BACK_TIME);
  };
  return { from, jumped, forget };
}
