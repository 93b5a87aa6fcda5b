/** What the measures must reach: of links that are not shown to err, of pinpoints, of passages, of outlines by shape and language; `ordinary` is marks per 100,000 characters. */
export const BOUNDS = {
  recall: 0.995,
  right: 0.995,
  agreement: 0.97,
  ordinary: 0.1,
  ambiguous: 0.97,
  pinpoints: 0.97,
  readings: 0.98,
  pageOutline: 0.99,
  tornOutline: 0.97,
  subparagraphs: 0.97,
  printed: 0.97,
  printedCitations: 0.98,
} as const;
