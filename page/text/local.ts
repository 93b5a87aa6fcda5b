/** When children that came or went leave the text around them as it was. */

export interface Judge {
  /** a block of its own on the page as it is now */
  readonly isBlock: (node: Node) => boolean;
  /** adds nothing to the text: comments, white space, scripts, hidden elements, our own */
  readonly isNothing: (node: Node) => boolean;
  /** either of these when it was last read, wherever it may be now */
  readonly wasApart: (node: Node) => boolean;
}

function neighbour(from: Node | null, step: 'previousSibling' | 'nextSibling', judge: Judge): Node | null {
  let node = from;
  while (node && judge.isNothing(node)) node = node[step];
  return node;
}

/**
 * True where every node of a `childList` record is a block of its own or nothing, and a block is what stands beside them, so that no line
 * of text was cut or joined. Neighbours that have left their parent since are not trusted.
 */
export function isLocal(record: MutationRecord, judge: Judge): boolean {
  const parent = record.target;
  const beside = (node: Node | null, step: 'previousSibling' | 'nextSibling'): boolean => {
    if (node && node.parentNode !== parent) return false;
    const found = neighbour(node, step, judge);
    return found === null || judge.isBlock(found);
  };
  for (const node of record.addedNodes) {
    if (!judge.isNothing(node) && !judge.isBlock(node)) return false;
    if (node.parentNode === parent && !(beside(node.previousSibling, 'previousSibling') && beside(node.nextSibling, 'nextSibling')))
      return false;
  }
  for (const node of record.removedNodes) if (!judge.wasApart(node)) return false;
  return beside(record.previousSibling, 'previousSibling') && beside(record.nextSibling, 'nextSibling');
}
