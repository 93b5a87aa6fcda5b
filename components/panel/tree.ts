/** The rows of an outline as a tree: which are shown, and where each stands in it. Pure. */
import type { OutlineRow } from '../../messages.ts';

export interface TreeRow {
  readonly row: OutlineRow;
  /** null for a row that holds none */
  readonly open: boolean | null;
  /** index among the shown rows of the one that holds it; -1: none */
  readonly parent: number;
  /** from 1, among the rows of the same holder */
  readonly place: number;
  readonly of: number;
  /** numbered parts inside, those of parts not counted */
  readonly inside: number;
}

export interface Tree {
  readonly shown: readonly TreeRow[];
  /** id of any row → index of the shown row that stands for it: itself, or the closed one around it */
  readonly standsAt: ReadonlyMap<string, number>;
}

const ASIDE: ReadonlySet<OutlineRow['kind']> = new Set(['preamble', 'annex', 'footnotes']);

/** Ids of the rows that are closed at first: what stands beside the numbered paragraphs, where there are such. */
export function closedAtFirst(rows: readonly OutlineRow[]): ReadonlySet<string> {
  const hasBody = rows.some(({ kind, path }) => kind === 'operative' && path[0]?.[0] !== 'annex' && path[0]?.[0] !== 'appendix');
  return new Set(rows.filter(({ kind }) => hasBody && ASIDE.has(kind)).map(({ id }) => id));
}

/** A row as the one that holds others, while these are counted. */
interface Holder {
  readonly level: number;
  /** index among the shown rows of what stands for it */
  readonly at: number;
  /** it or one around it is closed */
  readonly hides: boolean;
  children: number;
  inside: number;
}

/** @param closed ids of rows that hide what they hold */
export function treeOf(rows: readonly OutlineRow[], closed: ReadonlySet<string>): Tree {
  const drafts: { row: OutlineRow; open: boolean | null; place: number; holder: Holder; own: Holder }[] = [];
  const standsAt = new Map<string, number>();
  const around: Holder[] = [{ level: 0, at: -1, hides: false, children: 0, inside: 0 }];
  rows.forEach((row, index) => {
    while (around.length > 1 && (around.at(-1) as Holder).level >= row.level) around.pop();
    const holder = around.at(-1) as Holder;
    const holds = (rows[index + 1]?.level ?? 0) > row.level;
    if (row.kind !== 'sub' && row.kind !== 'heading') for (const each of around) each.inside++;
    const at = holder.hides ? holder.at : drafts.length;
    standsAt.set(row.id, at);
    const own = { level: row.level, at, hides: holder.hides || (holds && closed.has(row.id)), children: 0, inside: 0 };
    if (!holder.hides) drafts.push({ row, open: holds ? !own.hides : null, place: ++holder.children, holder, own });
    if (holds) around.push(own);
  });
  // how many a row holds is known once all are walked
  const shown = drafts.map(({ row, open, place, holder, own }) => {
    return { row, open, parent: holder.at, place, of: holder.children, inside: own.inside };
  });
  return { shown, standsAt };
}
