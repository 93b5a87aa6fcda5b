/** What is read out of our host's closed shadow root. The functions run inside the page: no inner names, nothing from outside. */

/** The element that carries our shadow root. */
export const HOST = 'operative-host';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface CardReading {
  /** as shown: hidden parts left out */
  readonly text: string;
  readonly open: boolean;
  /** still waiting for an answer */
  readonly busy: boolean;
  /** its name for screen readers: "A/RES/67/219, paragraph 11 (a). Citation 3 of 41." */
  readonly label: string;
  /** its own `lang` and `dir` */
  readonly language: string;
  readonly direction: string;
  /** title or heading; line on date and adoption; warning that the page and the record differ: empty where there is none */
  readonly title: string;
  readonly meta: string;
  readonly warning: string;
  /** the cited words themselves, where the card has them */
  readonly passage: string;
  /** CSS pixels of the viewport */
  readonly box: Box;
  readonly links: readonly { readonly text: string; readonly href: string }[];
  /** buttons and links, with where they can be pressed */
  readonly controls: readonly { readonly text: string; readonly box: Box }[];
  /** what stands in its fields */
  readonly fields: readonly string[];
  /** the card's own markup */
  readonly html: string;
  /** text of the element inside the card that has the focus; null where the card has not */
  readonly focused: string | null;
}

/** One note as painted: boxes over its words, and its shape in the margin. */
export interface PaintedNoteReading {
  /** `note-boxes l1 on-light` */
  readonly classes: string;
  readonly boxes: readonly Box[];
  readonly shape: { readonly name: string; readonly box: Box } | null;
}

/** What stands on the page after a jump. */
export interface JumpReading {
  /** "Back to paragraph 1", its key left out; null where it does not stand there */
  readonly back: { readonly text: string; readonly box: Box } | null;
  /** "No paragraph 40 here. …"; null where none stands there */
  readonly notice: { readonly text: string; readonly box: Box } | null;
  /** what a screen reader was told last */
  readonly said: string;
}

interface Standing {
  readonly text: string;
  readonly box: Box;
}

export interface ShadowReading {
  /** the button beside selected words, and what is asked at the head of the page; null where they do not stand there */
  readonly beside: Standing | null;
  readonly asking: (Standing & { readonly controls: readonly Standing[] }) | null;
  /** the way to our reader over a viewer of PDFs; names of its buttons, where they have no words */
  readonly offer: { readonly box: Box; readonly controls: readonly Standing[]; readonly focused: string | null } | null;
  readonly jump: JumpReading;
  readonly popovers: readonly CardReading[];
  readonly notes: readonly PaintedNoteReading[];
  readonly html: string;
}

/** Runs in the page; its argument is the shadow root. */
export function readShadow(root: ShadowRoot): ShadowReading {
  const part = (selector: string) => {
    const found = root.querySelector<HTMLElement>(`:popover-open${selector}`);
    const key = found?.querySelector('kbd')?.textContent ?? '';
    return found ? { text: found.innerText.replace(key, '').trim(), box: found.getBoundingClientRect().toJSON() as Box } : null;
  };
  const asking = part('.asking .placing');
  const offer = root.querySelector<HTMLElement>('.reader-offer:popover-open');
  const controlsOf = (element: HTMLElement) =>
    [...element.querySelectorAll('button')].map((control) => ({
      text: control.innerText || control.getAttribute('aria-label') || '',
      box: control.getBoundingClientRect().toJSON() as Box,
    }));
  return {
    beside: part('.beside .return'),
    asking: asking && {
      ...asking,
      controls: [...root.querySelectorAll<HTMLElement>('.asking button')].map((control) => ({
        text: control.innerText,
        box: control.getBoundingClientRect().toJSON() as Box,
      })),
    },
    offer: offer && {
      box: offer.getBoundingClientRect().toJSON() as Box,
      controls: controlsOf(offer),
      focused: offer.contains(root.activeElement) ? (root.activeElement as HTMLElement).innerText : null,
    },
    jump: {
      back: part('.foot .return'),
      notice: part('.notice .jump-notice'),
      said: [...root.querySelectorAll('[role="status"] p')].map((each) => each.textContent).join(' '),
    },
    popovers: [...root.querySelectorAll<HTMLElement>('[popover]:not(.notice, .foot, .beside, .asking, .reader-offer)')].map((card) => {
      // a note is held in a frame
      const frame = card.querySelector('iframe');
      const held = frame?.contentDocument?.body ?? card;
      const at = frame?.getBoundingClientRect() ?? { x: 0, y: 0 };
      const active = frame ? (root.activeElement === frame ? held.ownerDocument.activeElement : null) : root.activeElement;
      return {
        text: held.innerText,
        open: card.matches(':popover-open'),
        busy: card.querySelector('[aria-busy="true"]') !== null,
        label: card.querySelector('[aria-label]')?.getAttribute('aria-label') ?? '',
        language: card.firstElementChild?.getAttribute('lang') ?? '',
        direction: card.firstElementChild?.getAttribute('dir') ?? '',
        title: held.querySelector<HTMLElement>('h2')?.innerText ?? '',
        meta: held.querySelector<HTMLElement>('.meta')?.innerText ?? '',
        warning: held.querySelector<HTMLElement>('.banner')?.innerText ?? '',
        passage: held.querySelector<HTMLElement>('.words')?.innerText ?? '',
        box: card.getBoundingClientRect().toJSON() as Box,
        links: [...held.querySelectorAll('a')].map((link) => ({ text: link.innerText, href: link.href })),
        controls: [...held.querySelectorAll<HTMLElement>('button, a, input')].map((control) => {
          const { x, y, width, height } = control.getBoundingClientRect();
          return { text: control.innerText || control.getAttribute('aria-label') || '', box: { x: at.x + x, y: at.y + y, width, height } };
        }),
        fields: [...held.querySelectorAll<HTMLTextAreaElement>('textarea, input')].map((field) => field.value),
        html: held.innerHTML,
        focused: active && held.contains(active) ? (active as HTMLElement).innerText : null,
      };
    }),
    notes: [...root.querySelectorAll<HTMLElement>('.note-boxes')].map((group) => ({
      classes: group.className,
      boxes: [...group.querySelectorAll('.note-box')].map((box) => box.getBoundingClientRect().toJSON() as Box),
      shape:
        [...group.querySelectorAll('.note-shape')].map((shape) => ({
          name: shape.getAttribute('aria-label') ?? '',
          box: shape.getBoundingClientRect().toJSON() as Box,
        }))[0] ?? null,
    })),
    html: root.innerHTML,
  };
}

/** The card of a reading: the popover that is open, else the first one. */
export const cardOf = (reading: ShadowReading | undefined): CardReading | undefined =>
  reading?.popovers.find((popover) => popover.open) ?? reading?.popovers[0];

/** The same as text, for a page that knows none of ours: what runs TypeScript may give functions their names by a helper of its own. */
export const READ_SHADOW = `((__name) => ${String(readShadow)})((named) => named)`;
