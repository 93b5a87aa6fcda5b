export type Peer = 'ours' | 'ours on a UN page' | 'alternation' | 'citation' | 'eyecite';

export const PEERS: readonly Peer[];

/** Loads one of them; a function that says how many citations it finds in a text. `ours` is the address of the recogniser's bundle. */
export function load(peer: Peer, ours: string): Promise<(text: string) => number>;
