/** A document whose structure is known, as an OpenDocument text in the UN's layout: real footnotes, running heads, fields for the page's number. */
import { MARK } from '../outline/gold.ts';
import type { Print, PrintBlock } from './print.ts';

/** What differs from document to document, beside what `Print` says. */
export interface Setting {
  /** lines of a paragraph begin behind its number */
  readonly hangs: boolean;
  /** words are divided where the language has its patterns */
  readonly hyphenates: boolean;
  readonly columns: 1 | 2;
  /** of Arabic, where another than the usual one is wanted */
  readonly arabic?: string;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const fontsOf = (arabic = 'Noto Naskh Arabic'): string => `
  <style:font-face style:name="Text" svg:font-family="'Noto Serif'" style:font-family-generic="roman"/>
  <style:font-face style:name="Han" svg:font-family="'Noto Serif CJK SC'"/>
  <style:font-face style:name="Arabic" svg:font-family="'${arabic}'"/>`;

/** Language of what is in Latin letters: in Chinese a word would be divided anywhere. */
const LATIN: Readonly<Record<string, string>> = { ar: 'en', zh: 'en' };
const COUNTRIES: Readonly<Record<string, string>> = { ar: 'EG', zh: 'CN', en: 'GB', fr: 'FR', ru: 'RU', es: 'ES' };

function styles({ lang, ruled }: Print, { hangs, hyphenates, columns }: Setting): string {
  const rtl = lang === 'ar';
  const size = rtl ? 12 : lang === 'zh' ? 10.5 : 10;
  const words = (points: number, more = ''): string =>
    `<style:text-properties style:font-name="Text" style:font-name-asian="Han" style:font-name-complex="Arabic" fo:font-size="${points}pt" style:font-size-asian="${points}pt" style:font-size-complex="${points}pt" fo:language="${LATIN[lang] ?? lang}" fo:country="${COUNTRIES[LATIN[lang] ?? lang]}" style:language-asian="zh" style:country-asian="CN" style:language-complex="ar" style:country-complex="EG" fo:hyphenate="${hyphenates}" ${hyphenates ? 'fo:hyphenation-remain-char-count="2" fo:hyphenation-push-char-count="2"' : ''} ${more}/>`;
  const bold = 'fo:font-weight="bold" style:font-weight-asian="bold" style:font-weight-complex="bold"';
  const side = rtl ? 'right' : 'left';
  const paragraph = (name: string, properties: string, text: string, tabs = ''): string =>
    `<style:style style:name="${name}" style:family="paragraph"><style:paragraph-properties style:writing-mode="${rtl ? 'rl-tb' : 'lr-tb'}" ${properties}>${tabs}</style:paragraph-properties>${text}</style:style>`;
  const stop = (at: number, type = 'left'): string =>
    `<style:tab-stops><style:tab-stop style:position="${at}pt" style:type="${type}"/></style:tab-stops>`;
  // where lines start, whatever the direction: LibreOffice takes it for the right side of what runs from right to left
  const body = (name: string, depth: number): string =>
    paragraph(
      name,
      `fo:text-align="justify" style:justify-single-word="false" fo:margin-bottom="6pt" ${hangs ? `fo:margin-left="${24 * depth}pt" fo:text-indent="${depth === 0 ? 0 : -24}pt"` : `fo:text-indent="24pt"`} fo:line-height="${rtl ? '16pt' : lang === 'zh' ? '16pt' : '12pt'}" fo:widows="2" fo:orphans="2"`,
      words(size),
      stop(hangs ? 0 : 48),
    );
  return `
  ${paragraph('Masthead', 'fo:text-align="start"', words(size))}
  ${paragraph('Heading', 'fo:text-align="start" fo:margin-top="6pt" fo:margin-bottom="8pt" fo:keep-with-next="always"', words(size, bold))}
  ${[0, 1, 2, 3].map((depth) => body(`Body${depth}`, depth)).join('\n')}
  ${paragraph('Note', 'fo:text-align="justify"', words(rtl ? 9.5 : 8.5), '')}
  ${paragraph('Head', 'fo:text-align="start"', words(8.5, bold), stop(columns === 2 ? 488 : 365, 'right'))}
  ${paragraph('Foot', 'fo:text-align="start"', words(8.5), stop(columns === 2 ? 488 : 365, 'right'))}
  <style:style style:name="Raised" style:family="text"><style:text-properties style:text-position="super 60%"/></style:style>
  <style:page-layout style:name="Sheet" style:page-usage="all"><style:page-layout-properties fo:page-width="612pt" fo:page-height="792pt" style:print-orientation="portrait" fo:margin-top="40pt" fo:margin-bottom="34pt" fo:margin-left="${columns === 2 ? 62 : 123}pt" fo:margin-right="${columns === 2 ? 62 : 124}pt" style:writing-mode="${rtl ? 'rl-tb' : 'lr-tb'}">
  ${columns === 2 ? '<style:columns fo:column-count="2" fo:column-gap="20pt"/>' : ''}
  <style:footnote-sep style:width="${ruled ? 0.5 : 1}pt" style:distance-before-sep="6pt" style:distance-after-sep="4pt" style:line-style="solid" style:adjustment="${side}" style:rel-width="20%" style:color="#000000"/></style:page-layout-properties>
  <style:header-style><style:header-footer-properties fo:min-height="20pt" fo:margin-bottom="16pt"/></style:header-style>
  <style:footer-style><style:header-footer-properties fo:min-height="20pt" fo:margin-top="14pt"/></style:footer-style></style:page-layout>`;
}

function masters({ symbol, title, head, job, letter }: Print): string {
  const number = '<text:page-number text:select-page="current"/>/<text:page-count/>';
  const say = (style: string, ...parts: readonly string[]): string =>
    `<text:p text:style-name="${style}">${parts.join('<text:tab/>')}</text:p>`;
  const named = head === 'both' ? [escaped(title), escaped(symbol)] : [escaped(symbol)];
  return `
  <style:master-page style:name="First" style:page-layout-name="Sheet" style:next-style-name="Next"><style:header><text:p text:style-name="Head"/></style:header><style:footer>${say('Foot', `${job} (${letter})`)}</style:footer></style:master-page>
  <style:master-page style:name="Next" style:page-layout-name="Sheet">
   <style:header>${say('Head', ...named)}</style:header><style:header-left>${say('Head', ...named.toReversed())}</style:header-left>
   <style:footer>${say('Foot', job, number)}</style:footer><style:footer-left>${say('Foot', number, job)}</style:footer-left>
  </style:master-page>`;
}

/** @param next number of the next note */
function blockOf({ kind, depth, marks, text }: PrintBlock, print: Print, next: () => number): string {
  const style = kind === 'masthead' ? 'Masthead' : kind === 'heading' ? 'Heading' : `Body${Math.min(3, depth)}`;
  const words = text.split(MARK).map((piece, at) => {
    if (at === 0) return escaped(piece);
    const note = next();
    const sign = print.lang === 'ar' ? `(${note + 1})` : String(note + 1);
    return `<text:note text:id="n${note}" text:note-class="footnote"><text:note-citation text:label="${sign}">${sign}</text:note-citation><text:note-body><text:p text:style-name="Note"><text:s/>${escaped(print.notes[note] ?? '')}</text:p></text:note-body></text:note>${escaped(piece)}`;
  });
  return `<text:p text:style-name="${style}">${[...marks.map((mark) => escaped(mark)), words.join('')].join('<text:tab/>')}</text:p>`;
}

const NAMES = ['office', 'style', 'text', 'table', 'draw', 'number'];

/** The document in one file of XML. */
export function flatText(print: Print, setting: Setting): string {
  let note = 0;
  const [first, ...blocks] = print.blocks.map((block) => blockOf(block, print, () => note++));
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${NAMES.map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(' ')} xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls>${fontsOf(setting.arabic)}</office:font-face-decls>
<office:styles><text:notes-configuration text:note-class="footnote" style:num-format="1" text:start-value="0" text:footnotes-position="page" text:citation-style-name="Raised" text:citation-body-style-name="Raised"/></office:styles>
<office:automatic-styles>${styles(print, setting)}
<style:style style:name="Opening" style:family="paragraph" style:parent-style-name="Masthead" style:master-page-name="First"/></office:automatic-styles>
<office:master-styles>${masters(print)}</office:master-styles>
<office:body><office:text>${(first ?? '').replace('"Masthead"', '"Opening"')}${blocks.join('\n')}</office:text></office:body></office:document>`;
}
