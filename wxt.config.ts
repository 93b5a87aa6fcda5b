import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { leaveOutExamples } from './tools/without-examples.ts';
import { LANDING } from './reader-address.ts';
import { UN_PAGES, UN_SOURCES } from './un-hosts.ts';

/** What pdf.js asks for while it draws: maps of old Chinese and Arabic fonts, the fonts that every PDF may use, and one decoder, in no need of WebAssembly. */
const PDF_PARTS = [
  { from: 'cmaps', to: 'pdf/cmaps', what: /\.bcmap$/ },
  { from: 'standard_fonts', to: 'pdf/fonts', what: /\.(?:pfb|ttf)$/ },
  { from: 'wasm', to: 'pdf/images', what: /nowasm_fallback\.js$/ },
];
const PDFJS = fileURLToPath(new URL('node_modules/pdfjs-dist/', import.meta.url));

export default defineConfig({
  hooks: {
    'build:publicAssets'(_, assets) {
      for (const { from, to, what } of PDF_PARTS)
        for (const name of readdirSync(`${PDFJS}${from}`))
          if (what.test(name)) assets.push({ absoluteSrc: `${PDFJS}${from}/${name}`, relativeDest: `${to}/${name}` });
    },
  },
  manifestVersion: 3,
  imports: false,
  // below the floors of both browsers, so that style is shipped as it is written (`light-dark()`, nesting)
  vite: () => ({
    plugins: [leaveOutExamples()],
    build: { target: ['chrome128', 'firefox140'], cssTarget: ['chrome128', 'firefox140'] },
  }),
  // 0.20's own polyfill wrapper is not used: `browser` comes from webextension-polyfill; on pages from the browser (docs/adr/0009).
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'contextMenus',
      'scripting',
      'declarativeNetRequestWithHostAccess',
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    host_permissions: UN_PAGES,
    action: { default_title: '__MSG_extension_name__' },
    commands: {
      'next-citation': { suggested_key: { default: 'Alt+C' }, description: '__MSG_command_next_citation__' },
      'previous-citation': { description: '__MSG_command_previous_citation__' },
      'open-card': { description: '__MSG_command_open_card__' },
      'write-note': { suggested_key: { default: 'Alt+N' }, description: '__MSG_command_write_note__' },
      'open-panel': { suggested_key: { default: 'Alt+O' }, description: '__MSG_command_open_panel__' },
      'open-reader': { description: '__MSG_reader_open_here__' },
      back: { suggested_key: { default: 'Alt+R' }, description: '__MSG_command_back__' },
    },
    content_security_policy: {
      extension_pages: `default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; frame-src 'self'; connect-src 'self' ${UN_SOURCES.join(' ')}; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`,
    },
    // the one page that a redirect may lead to; under an address that no page can know: Firefox has one for each installation, Chromium one for each session
    web_accessible_resources: [
      { resources: [LANDING], matches: ['<all_urls>'], ...(browser === 'firefox' ? {} : { use_dynamic_url: true }) },
    ],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'operative@operative.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '130' }),
  }),
});
