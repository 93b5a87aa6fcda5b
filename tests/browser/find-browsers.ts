/** Where the browsers are. The search itself is shared with the tools that run before the packages are installed. */
export { type BrowserKind, findBrowser } from '../../tools/find-browsers.mjs';
