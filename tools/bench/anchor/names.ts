/** The methods that are measured. */
export const METHODS = ['ours', 'exact', 'approx-string-match', 'dom-anchor-text-quote', 'apache-annotator'] as const;
export type Method = (typeof METHODS)[number];

/** Those that need no page. */
export const BASELINES = ['exact', 'approx-string-match'] as const;
