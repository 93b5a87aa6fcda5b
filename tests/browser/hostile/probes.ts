/** What the hostile page tries by measuring, and by asking for it. */
import type { Hostile } from './page.ts';

/** Runs in the page; its argument is the name of our host. */
export function probes(name: string): Pick<Hostile, 'touched' | 'covered' | 'forge'> {
  const ours = (): Element | null => (globalThis as unknown as { hostile: Hostile }).hostile.host();
  return {
    touched() {
      let times = 0;
      for (let y = 2; y < innerHeight; y += 6)
        for (let x = 2; x < innerWidth; x += 6)
          if (document.elementsFromPoint(x, y).some((each) => each.localName.startsWith(name))) times += 1;
      return times;
    },
    async covered() {
      const pieces: HTMLElement[] = [];
      const probe = (box: DOMRect, words: string): void => {
        const made = document.createElement('i');
        const { left, top, width, height } = box;
        made.style.cssText = `position: fixed; left: ${left}px; top: ${top}px; width: ${width}px; height: ${height}px`;
        made.title = words;
        pieces.push(made);
      };
      for (const paragraph of document.querySelectorAll('p')) {
        for (const part of paragraph.childNodes) {
          const range = document.createRange();
          range.selectNodeContents(part);
          for (const line of range.getClientRects()) {
            // a piece of the line for each few letters
            for (let left = line.left; left < line.right; left += 40) {
              const box = new DOMRect(left, line.top, Math.min(40, line.right - left), line.height);
              if (box.top > 0 && box.bottom < innerHeight) probe(box, part.textContent ?? '');
            }
          }
        }
      }
      // one that is covered for certain, to know whether the browser tells
      probe(new DOMRect(0, 0, 40, 20), 'control');
      const lid = document.createElement('b');
      lid.style.cssText = 'position: fixed; left: 0; top: 0; width: 60px; height: 40px; background: white';
      document.body.append(...pieces, lid);
      const told = await new Promise<{ isVisible?: boolean; target: HTMLElement }[]>((resolve) => {
        const observer = new IntersectionObserver(
          (entries) => {
            const seen = entries as unknown as { isIntersecting: boolean; isVisible?: boolean; target: HTMLElement }[];
            if (!seen.some((each) => each.target.title === 'control' && each.isIntersecting)) return;
            resolve(seen);
          },
          { trackVisibility: true, delay: 100, threshold: [0.1, 0.9] } as IntersectionObserverInit,
        );
        for (const each of pieces) observer.observe(each);
      });
      for (const each of [...pieces, lid]) each.remove();
      const titles = (visible: boolean): string[] => [
        ...new Set(told.filter((each) => each.isVisible === visible).map((each) => each.target.title)),
      ];
      return { hidden: titles(false), bare: titles(true) };
    },
    async forge(base) {
      const answers: string[] = [];
      const asked = [
        { type: 'notes.here', body: {} },
        {
          type: 'note.add',
          body: { anchor: { language: 'en', paragraph: null, quote: null, offset: 0 }, text: 'forged', label: 1, title: '' },
        },
        { type: 'store.changed', body: { what: 'notes' } },
        { type: 'command', body: { name: 'write-note' } },
      ];
      const scope = globalThis as unknown as Record<'chrome' | 'browser', { runtime?: Record<'sendMessage' | 'connect', Function> }>;
      const id = new URL(base).host;
      for (const message of asked) {
        postMessage(message, '*');
        for (const api of [scope.chrome?.runtime, scope.browser?.runtime]) {
          try {
            const answer: unknown = await Promise.race([api?.sendMessage(id, message), new Promise((resolve) => setTimeout(resolve, 200))]);
            if (answer) answers.push(JSON.stringify(answer));
          } catch {
            // not for pages
          }
        }
        for (const target of [document, document.body, ours()])
          target?.dispatchEvent(new CustomEvent(message.type, { detail: message, bubbles: true }));
      }
      for (const path of ['popup.html', 'notes.html', 'options.html', 'desk.js', 'manifest.json']) {
        const frame = document.createElement('iframe');
        frame.src = base + path;
        document.body.append(frame);
        await new Promise((resolve) => {
          frame.addEventListener('load', resolve);
          setTimeout(resolve, 300);
        });
        try {
          if (frame.contentDocument?.body?.textContent) answers.push(`${path}: ${frame.contentDocument.body.textContent}`);
        } catch {
          // of another origin, and so not ours to read: whatever stands there, it is not told
        }
        frame.remove();
        await fetch(base + path).then(
          (answer) => answers.push(`fetched ${path} ${answer.status}`),
          () => undefined,
        );
      }
      const at = { clientX: 400, clientY: 300, bubbles: true, composed: true, pointerType: 'mouse' };
      for (const element of [ours(), ...document.querySelectorAll('p')])
        for (const type of ['pointermove', 'pointerover', 'pointerdown', 'pointerup', 'click', 'contextmenu'])
          element?.dispatchEvent(new PointerEvent(type, at));
      for (const key of ['n', 'Enter', 'Delete', 'Escape'])
        document.dispatchEvent(
          new KeyboardEvent('keydown', { key, code: `Key${key.toUpperCase()}`, altKey: true, ctrlKey: true, bubbles: true }),
        );
      return answers;
    },
  };
}
