/** Says, at most once a frame, that text may stand elsewhere now. Only listens and observes. */

export interface LayoutWatch {
  /** Watches these elements and what they stand in, instead of those before. */
  observe(elements: Iterable<Element | null>): void;
  /** A full answer in the next frame. */
  schedule(): void;
}

/**
 * @param changed called in an animation frame: with the scrollers that moved (the document for the window), or with null when anything may have
 * moved (size, zoom, fonts, pictures, the end of a transition)
 */
export function watchLayout(
  document: Document,
  signal: AbortSignal,
  changed: (scrolled: ReadonlySet<EventTarget> | null) => void,
): LayoutWatch {
  const view = document.defaultView ?? window;
  let frame = 0;
  let everything = false;
  let scrolled = new Set<EventTarget>();
  const observed = new Set<Element>();

  const ask = (): void => {
    if (frame !== 0 || signal.aborted) return;
    frame = view.requestAnimationFrame(() => {
      frame = 0;
      const moved = scrolled;
      const all = everything;
      scrolled = new Set();
      everything = false;
      if (!signal.aborted) changed(all ? null : moved);
    });
  };
  const schedule = (): void => {
    everything = true;
    ask();
  };

  // an observer speaks once for each element it is given; that first word is no change
  const told = new WeakMap<Element, string>();
  const resizes = new ResizeObserver((entries) => {
    let resized = false;
    for (const { target, contentRect } of entries) {
      const size = `${contentRect.width} ${contentRect.height}`;
      const before = told.get(target);
      told.set(target, size);
      resized ||= before !== undefined && before !== size;
    }
    if (resized) schedule();
  });

  document.addEventListener(
    'scroll',
    (event) => {
      if (!event.target) return;
      scrolled.add(event.target);
      ask();
    },
    { passive: true, capture: true, signal },
  );
  view.addEventListener('resize', schedule, { passive: true, signal });
  for (const name of ['transitionend', 'animationend', 'toggle', 'load', 'fullscreenchange'] as const) {
    document.addEventListener(name, schedule, { passive: true, capture: true, signal });
  }
  document.fonts.addEventListener('loadingdone', schedule, { signal });
  signal.addEventListener('abort', () => {
    resizes.disconnect();
    view.cancelAnimationFrame(frame);
  });

  return {
    observe(elements) {
      const wanted = new Set<Element>();
      for (const element of elements) {
        for (let each = element; each && !wanted.has(each); each = each.parentElement) wanted.add(each);
      }
      if (wanted.size > 0) for (const each of [document.documentElement, document.body]) if (each) wanted.add(each);
      for (const element of observed) {
        if (wanted.has(element)) continue;
        resizes.unobserve(element);
        observed.delete(element);
      }
      for (const element of wanted) {
        if (observed.has(element)) continue;
        observed.add(element);
        resizes.observe(element);
      }
    },
    schedule,
  };
}
