import { render } from 'preact';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface PrivateFrameProps {
  /** of everything that is in it */
  readonly css: string;
  /** what a screen reader calls the frame */
  readonly name: string;
  readonly children: ComponentChildren;
}

/**
 * Draws what is in it in a document of its own: an empty frame of the page's origin, within our closed shadow root. Chromium tells a page the
 * selected words of a text field in any shadow root (`getSelection().toString()`), and finds words there for it (`window.find`); in a frame it
 * does neither, and no key that is pressed there reaches the page. The page has no way to the frame: `window.frames` leaves out those in shadow
 * trees. Takes the height of what is in it, the scheme, language and direction of what it stands in.
 */
export function PrivateFrame({ css, name, children }: PrivateFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const drawn = useRef<HTMLElement | null>(null);

  // each time: what is drawn belongs to the parent's state
  useLayoutEffect(() => {
    const element = frame.current;
    const inner = element?.contentDocument;
    if (!element || !inner) return;
    if (drawn.current?.ownerDocument !== inner) drawn.current = furnish(inner, css, drawn.current);
    follow(element, inner.documentElement);
    render(<>{children}</>, drawn.current);
    element.style.blockSize = `${drawn.current.getBoundingClientRect().height}px`;
  });

  useLayoutEffect(() => {
    const body = drawn.current;
    const element = frame.current;
    if (!body || !element) return undefined;
    // typing, pictures of fonts, a window that is made narrower
    const sizes = new ResizeObserver(() => {
      element.style.blockSize = `${body.getBoundingClientRect().height}px`;
    });
    sizes.observe(body);
    return () => {
      sizes.disconnect();
      render(null, body);
    };
  }, []);

  /** Firefox puts another empty document in the place of the first, some time later: what was drawn moves there. */
  const onLoad = (): void => {
    const inner = frame.current?.contentDocument;
    const place = drawn.current;
    if (!frame.current || !inner || !place || place.ownerDocument === inner) return;
    const held = place.ownerDocument.activeElement;
    furnish(inner, css, place);
    follow(frame.current, inner.documentElement);
    if (held instanceof HTMLElement && place.contains(held)) held.focus();
  };
  // no script of its own; ours hears its events from outside
  return <iframe ref={frame} class="private" title={name} sandbox="allow-same-origin" onLoad={onLoad} />;
}

/** As in `page/host.ts`: Firefox may refuse to adopt a sheet from a content script, but lets its style pass the page's policy. */
function dress(inner: Document, css: string): void {
  try {
    const view = inner.defaultView;
    if (view) {
      // of the frame's own: a sheet can be adopted by the document only that it was made in
      const sheet = new view.CSSStyleSheet();
      sheet.replaceSync(css);
      inner.adoptedStyleSheets = [sheet];
      if (inner.adoptedStyleSheets.length === 1) return;
    }
  } catch {
    // fall through to the element
  }
  const style = inner.createElement('style');
  inner.head.append(style);
  style.textContent = css;
}

/** Where things are drawn in an empty document that has our style now. @param drawn where they were drawn in another one */
function furnish(inner: Document, css: string, drawn: HTMLElement | null): HTMLElement {
  dress(inner, css);
  inner.documentElement.className = 'root';
  inner.body.className = 'in-private';
  const place = drawn ?? inner.createElement('div');
  // its height is that of everything in it, margins too
  place.style.display = 'flow-root';
  inner.body.replaceChildren(place);
  return place;
}

/** What a document does not inherit from the frame that it is in. */
function follow(frame: HTMLIFrameElement, root: HTMLElement): void {
  const around = frame.closest<HTMLElement>('[data-theme]');
  if (around?.dataset['theme'] === undefined) delete root.dataset['theme'];
  else root.dataset['theme'] = around.dataset['theme'];
  root.lang = frame.closest<HTMLElement>('[lang]')?.lang ?? '';
  root.dir = getComputedStyle(frame).direction;
}

/** The element that has the focus: in a private frame the one inside of it. */
export function focusedIn(root: DocumentOrShadowRoot): Element | null {
  const active = root.activeElement;
  return active instanceof HTMLIFrameElement ? (active.contentDocument?.activeElement ?? active) : active;
}
