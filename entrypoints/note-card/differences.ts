import type { Difference } from '../../components/card/view.ts';

/** What became of quoted words. */
export function wordDifferences(quoted: string, found: string): readonly Difference[] {
  return [
    { kind: 'gone', text: quoted },
    { kind: 'new', text: found },
  ];
}
