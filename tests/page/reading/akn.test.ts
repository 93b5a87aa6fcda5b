import { describe, expect, test } from 'vitest';
import { LARGEST_FILE, readAknFile } from '../../../page/akn/read.ts';
import type { AknText } from '../../../page/akn/read.ts';

interface Pieces {
  readonly root?: string;
  readonly meta?: string;
  readonly cover?: string;
  readonly preamble?: string;
  readonly body?: string;
  readonly after?: string;
}

const ROOT = 'akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"';
const META =
  '<FRBRuri value="/akn/un/statement/deliberation/unga/2031-05-02/85-19/"/><FRBRcountry value="un"/><FRBRlanguage language="eng"/>';
const COVER = '<p><docNumber refersTo="#symbol">A/RES/85/19</docNumber></p>';
const PREFACE =
  '<preface><p><docNumber>85/19.</docNumber> <docTitle refersTo="#resolutionTitle">Lighthouses on small islands</docTitle></p></preface>';
const BODY = '<paragraph><num>1.</num><content><p>Invites every keeper to write down the weather.</p></content></paragraph>';

const xml = ({ root = ROOT, meta = META, cover = COVER, preamble = '', body = BODY, after = '' }: Pieces = {}): string =>
  `<?xml version="1.0"?><${root}><statement><meta><identification>${meta}</identification></meta><coverPage>${cover}</coverPage>${PREFACE}` +
  `<preamble>${preamble}</preamble><mainBody>${body}</mainBody>${after}</statement></akomaNtoso>`;

const readFile = (file: string) => readAknFile(file, new DOMParser());

function read(pieces: Pieces = {}): AknText {
  const result = readFile(xml(pieces));
  if (!result.ok) throw new Error(result.reason);
  return result.text;
}

const paths = ({ parts }: AknText): string[] => parts.map(({ path }) => path.map(([unit, label]) => `${unit} ${label}`.trim()).join(', '));
const wordsOf = ({ text, parts }: AknText): string[] => parts.map(({ contentStart, end }) => text.slice(contentStart, end));
const paragraph = (number: string, words: string): string =>
  `<paragraph>${number && `<num>${number}</num>`}<content><p>${words}</p></content></paragraph>`;

describe('a file that is read', () => {
  test('says what it is', () => {
    expect(read()).toMatchObject({ document: 'A/RES/85/19', language: 'en', title: 'Lighthouses on small islands' });
    expect(read({ meta: META.replace('eng', 'ara') }).language).toBe('ar');
    // by the words of its masthead, or by its address
    expect(read({ cover: '<p>United Nations</p><p>A/RES/85/20</p><p>General Assembly</p><p>Distr.: General</p>' }).document).toBe(
      'A/RES/85/20',
    );
    expect(read({ cover: '<p>United Nations</p>' }).document).toBe('A/RES/85/19');
  });

  test('keeps blocks on lines of their own, and words in one line', () => {
    const { text } = read({
      preamble: '<formula><p xml:space="preserve">\n  <span>The General Assembly</span>\n  <span>,</span></p></formula>',
      body: paragraph(
        '1.',
        'Notes the <i>first</i> light<authorialNote marker="1"><p>Built of oak.</p></authorialNote> of the 1<sup>er</sup> keeper;',
      ),
    });
    expect(text.split('\n')).toEqual([
      'A/RES/85/19',
      '85/19. Lighthouses on small islands',
      'The General Assembly,',
      '1. Notes the first light of the 1er keeper;',
    ]);
  });

  test('has the paragraphs of its preamble, counted', () => {
    const text = read({
      preamble:
        '<formula><p>The General Assembly,</p></formula><container><p>Recalling the storm,</p><p>and the calm,</p></container><container><p>Aware of fog,</p></container>',
    });
    expect(paths(text)).toEqual(['preambular 1', 'preambular 2', 'paragraph 1']);
    expect(wordsOf(text).slice(0, 2)).toEqual(['Recalling the storm,\nand the calm,', 'Aware of fog,']);
  });

  test('has sub-paragraphs, marked up as lists or one after another, in any script', () => {
    const list = (points: readonly string[]): string =>
      `<list><intro><p>Asks for:</p></intro>${points.map((point) => `<point><num>${point}</num><content><p>oil</p></content></point>`).join('')}</list>`;
    expect(paths(read({ body: `<paragraph><num>1.</num>${list(['(a)', '(b)'])}</paragraph>` }))).toEqual([
      'paragraph 1',
      'paragraph 1, subparagraph a',
      'paragraph 1, subparagraph b',
    ]);
    const flat = (...numbers: string[]): string[] =>
      paths(read({ body: numbers.map((number) => paragraph(number, 'oil;')).join('') })).map((path) => path.split(' ').at(-1) ?? '');
    expect(flat('1.', '(a)', '(i)', '(ii)', '(b)', '2.')).toEqual(['1', 'a', 'i', 'ii', 'b', '2']);
    expect(flat('1-', '(أ)', '(ب)', '(ج)', '2-')).toEqual(['1', 'a', 'b', 'c', '2']);
    expect(flat('١ -', '(ا)', '٢ -')).toEqual(['1', 'a', '2']);
    expect(flat('1．', '㈠', '㈡')).toEqual(['1', 'i', 'ii']);
    // Cyrillic а and с, Latin b
    expect(flat('1.', 'а)', 'b)', 'с)')).toEqual(['1', 'a', 'b', 'c']);
    expect(flat('1.', ...'abcdefghijklmnopqrstuvwxyz'.split('').map((letter) => `${letter})`), 'aa)', 'bb)').slice(-3)).toEqual([
      'z',
      'aa',
      'bb',
    ]);
  });

  test('takes a number from the words where the markup names none, if it counts on', () => {
    const text = read({ body: paragraph('', '1. Notes the light;') + paragraph('', '7. seas;') + paragraph('', '2. Thanks the keepers.') });
    expect(paths(text)).toEqual(['paragraph 1', 'paragraph 2']);
    expect(wordsOf(text)).toEqual(['Notes the light;\n7. seas;', 'Thanks the keepers.']);
  });

  test('has headings, as gaps where they stand inside a paragraph', () => {
    const text = read({
      body:
        '<paragraph><subheading>I</subheading></paragraph><paragraph><subheading>Lamps</subheading></paragraph>' +
        paragraph('1.', 'Decides on:') +
        paragraph('', 'Oil lamps') +
        paragraph('(a)', 'wicks;') +
        paragraph('2.', 'Thanks them.'),
    });
    expect(text.headings.map(({ path, level, start, end }) => [text.text.slice(start, end), path, level])).toEqual([
      ['I', [['section', 'I']], 1],
      ['Lamps', [['section', 'I']], 2],
      ['Oil lamps', [['section', 'I']], 2],
    ]);
    const [first] = text.parts;
    expect(first?.gaps.map(({ start, end }) => text.text.slice(start, end))).toEqual(['Oil lamps']);
    expect(paths(text)).toEqual(['paragraph 1', 'paragraph 1, subparagraph a', 'paragraph 2']);
  });

  test('has annexes and appendices that begin again at 1, named by a line or not', () => {
    const attachments = (...bodies: string[]): string =>
      `<attachments>${bodies.map((body) => `<attachment><doc name="annex"><mainBody>${body}</mainBody></doc></attachment>`).join('')}</attachments>`;
    const named =
      paragraph('', 'Annex I') + BODY + paragraph('', 'Appendix') + BODY + paragraph('', 'Annex II') + paragraph('(a)', 'ropes;');
    expect(paths(read({ after: attachments(named) })).slice(1)).toEqual([
      'annex I, paragraph 1',
      'annex I, appendix, paragraph 1',
      'annex II, subparagraph a',
    ]);
    expect(paths(read({ after: attachments(BODY) }))).toEqual(['paragraph 1', 'annex, paragraph 1']);
    expect(paths(read({ after: attachments(BODY, BODY) })).slice(2)).toEqual(['annex II, paragraph 1']);
  });

  test('tells paragraphs with the same number apart by their sections', () => {
    const section = (name: string): string => `<paragraph><subheading>${name}</subheading></paragraph>${BODY}`;
    expect(paths(read({ body: section('I') + section('II') }))).toEqual(['section I, paragraph 1', 'section II, paragraph 1']);
  });

  test('has the cells of a table in their paragraph, and leaves quoted numbers alone', () => {
    const table = '<table><tr><td><p>Keeper</p></td><td><p>Years</p></td></tr></table>';
    const quoted = `<quotedStructure>${paragraph('1.', 'Light the lamp.')}</quotedStructure>`;
    const text = read({
      body: `<paragraph><num>1.</num><content><p>Notes:</p>${table}${quoted}</content></paragraph>${paragraph('2.', 'Ends.')}`,
    });
    expect(paths(text)).toEqual(['paragraph 1', 'paragraph 2']);
    expect(wordsOf(text)[0]).toBe('Notes:\nKeeper\nYears\n1. Light the lamp.');
  });
});

describe('a file that is not taken', () => {
  test.each([
    ['nothing', '', 'not-xml'],
    ['words', 'Lighthouses', 'not-xml'],
    ['cut off', xml().slice(0, 300), 'not-xml'],
    ['two roots', '<a/><b/>', 'not-xml'],
    ['a control character', xml({ body: '<p>\u0001</p>' }), 'not-xml'],
    ['a page', '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>A/RES/85/19</p></body></html>', 'not-un'],
    ['a law of a country', xml({ meta: '<FRBRuri value="/akn/ch/act/2031/"/><FRBRcountry value="ch"/>' }), 'not-un'],
    ['no symbol', xml({ meta: '<FRBRcountry value="un"/><FRBRlanguage language="eng"/>', cover: '' }).replace(PREFACE, ''), 'no-symbol'],
    ['no words', xml({ body: '' }), 'no-text'],
    ['no language', xml({ meta: '<FRBRcountry value="un"/>', body: paragraph('1.', '12') }).replace(PREFACE, ''), 'no-language'],
    ['more than can be', 'x'.repeat(LARGEST_FILE + 1), 'too-large'],
  ])('%s', (_, file, reason) => {
    expect(readFile(file)).toEqual({ ok: false, reason });
  });
});

describe('a hostile file', () => {
  test('declares entities, of its own or elsewhere, and is not read', () => {
    const lol = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    const outside = '<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]>';
    for (const type of [lol, outside])
      expect(readFile(xml({ body: paragraph('1.', '&b;&secret;') }).replace('?>', `?>${type}`)).ok).toBe(false);
  });

  test('has scripts and images, which neither run nor load', async () => {
    const before = performance.getEntriesByType('resource').length;
    Object.assign(window, { harmed: false });
    const evil =
      '<script xmlns="http://www.w3.org/1999/xhtml">window.harmed = true</script><img xmlns="http://www.w3.org/1999/xhtml" src="/nowhere.png" onerror="window.harmed = true"/>';
    const text = read({ body: `${evil}${BODY}` });
    expect(text.text).not.toContain('harmed');
    await new Promise((resolve) => setTimeout(resolve));
    expect(Reflect.get(window, 'harmed')).toBe(false);
    expect(performance.getEntriesByType('resource').filter(({ name }) => name.includes('nowhere'))).toEqual([]);
    expect(performance.getEntriesByType('resource').length).toBeGreaterThanOrEqual(before);
  });

  test('is nested deeper than a stack, and is read or refused', () => {
    for (const depth of [200, 4_000, 200_000]) {
      const result = readFile(xml({ body: `${'<container>'.repeat(depth)}<p>deep</p>${'</container>'.repeat(depth)}` }));
      expect(result.ok || result.reason === 'not-xml').toBe(true);
    }
  });

  test('has hundreds of thousands of elements, and is read to its end', () => {
    const many = paragraph('1.', 'lamp') + '<paragraph><content><p>wick</p></content></paragraph>'.repeat(200_000);
    const text = read({ body: many });
    expect(text.parts).toHaveLength(1);
    expect(text.text.length).toBeGreaterThan(900_000);
  });
});
