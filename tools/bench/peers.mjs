/** Who is measured, each with its usual call for plain text. Plain JavaScript: a fresh process must load it without a compiler in between. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * What one careful pattern for six languages finds: symbols, numbers of resolutions, governing words, paragraphs. Without the flag `i`, and
 * without short branches, which would slow it down; it is as fast as six languages in one pattern can be, and only scans: no lists, dates,
 * bodies, or which document is meant.
 */
const ALTERNATION = [
  String.raw`(?<symbol>\b(?:[AEST]|ST|TD|CCPR|CERD|CEDAW|CRC|CAT|HRI|FCCC|UNEP)(?:/[A-Za-z0-9.*-]+(?:\s?\((?:[IVXL]+|\d{4})\))?)+)`,
  String.raw`(?<number>\d{1,4}(?:\s?/\s?\d{1,3}|\s?[(（](?:\d{4}|[IVXL]+|د-\d+)[)）]))`,
  String.raw`(?<word>[Rr]esolutions?|[Dd]ecisions?|[Rr]ésolutions?|[Dd]écisions?|[Rr]esoluci(?:ón|ones)|[Dd]ecisi(?:ón|ones)|[Рр]езолюци[а-я]*|[Рр]ешени[а-я]*|决议|决定|قرار[ء-ي]*|مقرر[ء-ي]*)`,
  String.raw`(?<part>(?:[Pp]aragraphs?|paras?\.|[Pp]aragraphes?|[Pp]árrafos?|[Пп]ункт[а-я]*|الفقر[ء-ي]*)\s+\d+|第\s?\d+(?:\([a-z]\))?段)`,
].join('|');

/** @typedef {import('./peers.mjs').Peer} Peer */
/** @typedef {(text: string) => number} Find */

/** @type {Readonly<Record<Peer, (ours: string) => Promise<Find>>>} */
const LOADERS = {
  ours: async (ours) => {
    const { recognise } = await import(ours);
    return (text) => recognise(text).length;
  },
  'ours on a UN page': async (ours) => {
    const { recognise } = await import(ours);
    return (text) => recognise(text, { atHome: true }).length;
  },
  alternation: async () => {
    const pattern = new RegExp(ALTERNATION, 'g');
    return (text) => {
      let found = 0;
      pattern.lastIndex = 0;
      while (pattern.exec(text)) found++;
      return found;
    };
  },
  citation: async () => {
    const citation = require('citation');
    return (text) => citation.find(text).citations.length;
  },
  eyecite: async () => {
    const { getCitations } = await import('@beshkenadze/eyecite');
    return (text) => getCitations(text).length;
  },
};

export const PEERS = /** @type {readonly Peer[]} */ (Object.keys(LOADERS));

/**
 * @param {Peer} peer
 * @param {string} ours
 * @returns {Promise<Find>}
 */
export const load = (peer, ours) => LOADERS[peer](ours);
