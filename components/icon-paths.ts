/** Drawings on a 16-unit grid, 1.4 stroke, round ends. One constant each, so that a bundle holds only what it shows. */
export const SEARCH = 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.4 10.4 14 14';
export const OPEN = 'M4.5 11.5l7-7M6 4.5h5.5V10';
export const COPY =
  'M7 5.5h5a1.5 1.5 0 0 1 1.5 1.5v5a1.5 1.5 0 0 1-1.5 1.5H7A1.5 1.5 0 0 1 5.5 12V7A1.5 1.5 0 0 1 7 5.5ZM10.5 5.5V4A1.5 1.5 0 0 0 9 2.5H4A1.5 1.5 0 0 0 2.5 4v5A1.5 1.5 0 0 0 4 10.5h1.5';
export const NOTE = 'M2.8 13.2l.7-2.9 6.9-6.9a1.56 1.56 0 0 1 2.2 2.2L5.7 12.5l-2.9.7ZM9.2 4.6l2.2 2.2';
export const UP = 'M3.5 10 8 5.5 12.5 10';
export const DOWN = 'M3.5 6 8 10.5 12.5 6';
export const CHECK = 'M3 8.5 6.5 12 13 4.5';
export const WARN = 'M8 2.5 14.2 13.3H1.8L8 2.5ZM8 6.5v3M8 11.4v.01';
export const INFO = 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 7.5V11M8 5.1v.01';
export const TRASH =
  'M2.5 4.5h11M6 4.5v-1a1 1 0 0 1 1-1h2a1 1 0 0 1 1 1v1M4 4.5l.6 7.7a1.3 1.3 0 0 0 1.3 1.3h4.2a1.3 1.3 0 0 0 1.3-1.3L12 4.5M6.7 7.3v3.5M9.3 7.3v3.5';
export const EXPORT = 'M8 2.5v7.5M5 7l3 3 3-3M2.5 11v1.3a1.2 1.2 0 0 0 1.2 1.2h8.6a1.2 1.2 0 0 0 1.2-1.2V11';
export const IMPORT = 'M8 10V2.5M5 5.5l3-3 3 3M2.5 11v1.3a1.2 1.2 0 0 0 1.2 1.2h8.6a1.2 1.2 0 0 0 1.2-1.2V11';
export const LIBRARY = 'M3 3v10M6 3v10M9 3.3 12.6 12.7';
export const SETTINGS =
  'M2.5 5h6M12 5h1.5M2.5 11h1.5M7.5 11h6M10.25 6.75a1.75 1.75 0 1 0 0-3.5 1.75 1.75 0 0 0 0 3.5ZM5.75 12.75a1.75 1.75 0 1 0 0-3.5 1.75 1.75 0 0 0 0 3.5Z';
export const PAUSE = 'M5.5 3.5v9M10.5 3.5v9';
export const OFFLINE = 'M4.5 6.1A3.1 3.1 0 0 0 4.8 12.3H11M6.6 4A3.7 3.7 0 0 1 11.8 6.6a2.9 2.9 0 0 1 2.3 4.3M2.5 2.5l11 11';
export const PLACE = 'M8 11.75a3.75 3.75 0 1 0 0-7.5 3.75 3.75 0 0 0 0 7.5ZM8 1.5v2.75M8 11.75v2.75M1.5 8h2.75M11.75 8h2.75M8 8h.01';
export const CLOSE = 'M4 4l8 8M12 4l-8 8';
export const UNDO = 'M3 6.5h6.5a3.25 3.25 0 0 1 0 6.5H7M6 3.5l-3 3 3 3';
export const BACK = 'M13 13.5V9A2.5 2.5 0 0 0 10.5 6.5H3M6 3.5l-3 3 3 3';
export const FORWARD = 'M6 3.5 10.5 8 6 12.5';
export const PANEL = 'M3.5 3h9A1.5 1.5 0 0 1 14 4.5v7a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 2 11.5v-7A1.5 1.5 0 0 1 3.5 3ZM10 3v10';
export const OUTLINE = 'M2.5 3.5h11M5.5 8h8M5.5 12.5h8M2.5 8h.01M2.5 12.5h.01';
export const PLUS = 'M8 3v10M3 8h10';
export const MINUS = 'M3 8h10';
export const WIDTH = 'M2.5 3v10M13.5 3v10M4.5 8h7M6.5 6l-2 2 2 2M9.5 6l2 2-2 2';
export const PRINT = 'M4.5 6V2.5h7V6M4.5 11.5H3v-5h10v5h-1.5M4.5 9.5h7v4h-7Z';
export const TAG = 'M2.5 8V3.5a1 1 0 0 1 1-1H8l5.5 5.5-5.5 5.5L2.5 8ZM5.5 5.5h.01';
export const JUMP = 'M3 2.5v5A2.5 2.5 0 0 0 5.5 10H13M10 7l3 3-3 3';
export const GLOBE =
  'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM2 8h12M8 2c1.7 1.7 2.5 3.7 2.5 6s-.8 4.3-2.5 6c-1.7-1.7-2.5-3.7-2.5-6s.8-4.3 2.5-6Z';
export const FILE = 'M4.5 2.5h4.7L12.5 5.8v6.7a1 1 0 0 1-1 1h-7a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1ZM9 2.5V6h3.5';
