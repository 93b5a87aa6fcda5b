/** Where the card stands. Arithmetic only: viewport pixels in, viewport pixels out. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface CardQuestion {
  /** Line boxes of the citation, at least one. */
  readonly lines: readonly Box[];
  /** Where the pointer touched it; null by key: its first line counts. */
  readonly touch: { readonly x: number; readonly y: number } | null;
  /** The card as it would like to be. */
  readonly width: number;
  readonly height: number;
  readonly window: { readonly width: number; readonly height: number };
  /** Direction of the line that was touched. */
  readonly direction: 'ltr' | 'rtl';
}

export interface CardPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  /** The card may not be higher; what it holds scrolls. */
  readonly maxHeight: number;
  readonly side: 'below' | 'above' | 'beside';
}

export const PLACING = { gap: 6, edge: 8, narrow: 480, tallest: 520, least: 96 } as const;

const between = (least: number, value: number, most: number): number => Math.max(least, Math.min(value, most));

/** The line that holds the touch, or the one nearest to it by height. */
function touchedLine(lines: readonly Box[], touch: CardQuestion['touch']): Box {
  const distance = (line: Box): number => {
    if (!touch) return 0;
    return Math.max(line.top - touch.y, 0, touch.y - line.bottom) * 1000 + Math.max(line.left - touch.x, 0, touch.x - line.right);
  };
  return lines.reduce((best, line) => (distance(line) < distance(best) ? line : best));
}

/**
 * Below the last line, 6 px away, its start at the start of the touched line; above if there is no room; never over the citation; 8 px from
 * any edge; under 480 px of window full width at the bottom (at the top, where the citation stands at the bottom). With room on neither side it
 * takes the larger one and is cut to it; only where both are slivers does it go beside, and last of all over the citation.
 */
export function placeCard({ lines, touch, width, height, window, direction }: CardQuestion): CardPlace {
  const { gap, edge, narrow, tallest, least } = PLACING;
  const line = touchedLine(lines, touch);
  const bounds = lines.reduce((all, each) => ({
    left: Math.min(all.left, each.left),
    top: Math.min(all.top, each.top),
    right: Math.max(all.right, each.right),
    bottom: Math.max(all.bottom, each.bottom),
  }));
  const wide = window.width - 2 * edge;
  const high = Math.min(tallest, window.height - 2 * edge);
  const wanted = Math.min(height, high);
  const small = window.width < narrow;
  const ownWidth = small ? wide : Math.min(width, wide);
  const left = small ? edge : between(edge, direction === 'rtl' ? line.right - ownWidth : line.left, window.width - edge - ownWidth);

  const roomBelow = Math.min(high, window.height - edge - Math.max(edge, bounds.bottom + gap));
  const roomAbove = Math.min(high, Math.min(window.height - edge, bounds.top - gap) - edge);
  const below = roomBelow >= wanted || (roomAbove < wanted && roomBelow >= roomAbove);
  const room = below ? roomBelow : roomAbove;
  if (room >= Math.min(wanted, least)) {
    const used = Math.min(wanted, room);
    let top = below ? Math.max(edge, bounds.bottom + gap) : Math.min(window.height - edge, bounds.top - gap) - used;
    if (small) top = below ? window.height - edge - used : edge;
    return { left, top, width: ownWidth, maxHeight: room, side: below ? 'below' : 'above' };
  }

  const top = between(edge, line.top, window.height - edge - wanted);
  const after = bounds.right + gap;
  const before = bounds.left - gap - ownWidth;
  const fits = (x: number): boolean => x >= edge && x + ownWidth <= window.width - edge;
  const beside = (direction === 'rtl' ? [before, after] : [after, before]).find(fits);
  return {
    left: beside ?? left,
    top: beside === undefined ? window.height - edge - wanted : top,
    width: ownWidth,
    maxHeight: high,
    side: 'beside',
  };
}
