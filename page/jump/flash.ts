/** Shows for a moment where a jump has led. Boxes in our own layer, never a CSS highlight: a note's place is no business of the page's. */
import { GroundReader } from '../painting/ground.ts';
import { linesOf } from '../painting/lines.ts';
import { elementOf, firstNode, surroundingsOf } from '../painting/surroundings.ts';

/** Milliseconds; the same as the animation's in `notes.css`. */
export const FLASH = 1500;

export interface Flash {
  /** Stands where the words are now. */
  follow(): void;
  end(): void;
}

/**
 * Washes the words of a range for a second and a half; without animation where motion is to be reduced (the style says so).
 * @param layer `host.notes`
 */
export function flash(layer: HTMLElement, range: AbstractRange): Flash {
  const start = firstNode(range);
  const ground = new GroundReader().at(start);
  const { level } = surroundingsOf(elementOf(start), new Map());
  const boxes: HTMLElement[] = [];
  const follow = (): void => {
    const { left, top, width } = layer.getBoundingClientRect();
    const scale = width > 0 ? width / 100 : 1;
    const lines = linesOf(range);
    for (const box of boxes.splice(lines.length)) box.remove();
    for (const [at, line] of lines.entries()) {
      const box = boxes[at] ?? layer.ownerDocument.createElement('div');
      box.className = `flash on-${ground}`;
      box.style.cssText = `left:${(line.left - left) / scale}px;top:${(line.top - top) / scale}px;width:${(line.right - line.left) / scale}px;height:${(line.bottom - line.top) / scale}px`;
      if (level !== 0) box.style.zIndex = String(level);
      boxes[at] = box;
      if (!box.isConnected) layer.append(box);
    }
  };
  const end = (): void => {
    clearTimeout(timer);
    for (const box of boxes.splice(0)) box.remove();
  };
  follow();
  const timer = setTimeout(end, FLASH);
  return { follow: () => boxes.length > 0 && follow(), end };
}
