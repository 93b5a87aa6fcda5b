/** Month the fact tables were compiled. Changes with `data/`, and nothing else. */
export const EDITION = '2026-07';
