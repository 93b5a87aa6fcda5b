/** Documents of hundreds of pages in the layout of the UN's, in own words: numbered paragraphs with parts, citations, footnotes, running heads. */
import { broken, setLine, widthOf } from './times.ts';
import { PdfFile, ref, type Cipher } from './writer.ts';

const SYMBOL = 'A/79/345';
const TITLE = 'Lanterns of the small harbours';
const [WIDTH, HEIGHT] = [612, 792];
const [LEFT, MEASURE, SIZE, LEADING] = [123, 365, 10, 12];
const [TOP, BOTTOM] = [700, 150];

const PLAIN = [
  'The keepers of small harbours said which lamps last through the winter, and the islands answered with oil, with rope and with a ledger in which every ship is written down by name, by cargo and by the weather that it came from.',
  'Of the lanterns that were counted at dusk two in three burned until the morning, and those that went out were lit again by whoever passed there first, as the custom of the outer islands has it.',
  'It was said that a tally of the year must have room on one page, so that all who sail in the season of storms can read it before they leave.',
  'Where a pier had no keeper the masters of the ships took turns, and wrote the hours of their watch on the door of the lamp house.',
  'The rope makers asked for more hemp, and were told that it grows slowly on the northern shore and is carried over the hills by hand.',
];
const CITING = [
  'By its resolution 67/219 of 21 December 2012 the Assembly asked for such a list, and in paragraph 31 of resolution 65/170 it had asked for the oil.',
  'The matter was before the Council too, as its resolution 1325 (2000) and document S/2014/365, paragraph 12, tell.',
  'This is in keeping with resolution 70/1 and with section II of resolution 61/295 of 13 September 2007.',
];
const PARTS = [
  'Lamps of the first class, with glass on four sides',
  'Lamps of the second class, for piers and steps',
  'Oil and wicks for a winter of average length',
];

interface Line {
  readonly text: string;
  readonly x: number;
  readonly spread: number;
  readonly font: string;
  /** white space below it */
  readonly below: number;
}

/** Text of a paragraph: `place 17 of the list` ends the one with that number, and no other. */
function paragraphText(number: number, sentences: number): string {
  const of = (list: readonly string[], at: number): string => list[at % list.length] as string;
  const plain = Array.from({ length: sentences }, (_, at) => of(PLAIN, number * (2 * at + 1) + at));
  return `${plain[0]} ${of(CITING, number)} ${plain.slice(1).join(' ')} It has place ${number} of the list.`;
}

const justified = (text: string, x: number, isLast: boolean, indent = 0, below = 0): Line => {
  const gaps = text.split(' ').length - 1;
  const room = MEASURE - (x - LEFT) - indent;
  return {
    text,
    x: x + indent,
    spread: isLast || gaps === 0 ? 0 : (room - widthOf(text) * SIZE) / gaps,
    font: 'T',
    below: isLast ? 6 : below,
  };
};

function linesOf(number: number, sentences: number): Line[] {
  const lines: Line[] = [];
  if (number % 25 === 1) {
    const letter = String.fromCharCode(65 + (Math.floor(number / 25) % 26));
    lines.push({ text: `${letter}.   Harbours of the ${letter} coast`, x: LEFT - 20, spread: 0, font: 'B', below: 8 });
  }
  const words = broken(`${number}.  ${paragraphText(number, sentences)}`, SIZE, MEASURE);
  words.forEach((text, at) => lines.push(justified(text, LEFT, at === words.length - 1)));
  if (number % 5 === 0)
    PARTS.forEach((part, at) => {
      const own = broken(`(${'abc'.charAt(at)}) ${part}${at === 2 ? '.' : ';'}`, SIZE, MEASURE - 24);
      own.forEach((text, place) => lines.push(justified(text, LEFT + 24, place === own.length - 1)));
    });
  return lines;
}

const masthead = [
  setLine('B', 14, 60, 730, 'United Nations'),
  setLine('T', 14, 440, 730, SYMBOL),
  setLine('B', 18, 123, 690, 'General Assembly'),
  setLine('T', 10, 440, 690, 'Distr.: General'),
  setLine('T', 10, 440, 676, '28 August 2024'),
  setLine('T', 10, 440, 650, 'Original: English'),
  setLine('B', 14, LEFT - 20, 600, TITLE),
  setLine('B', 12, LEFT - 20, 570, 'Report of the Secretary-General'),
].join('');

interface Laid {
  /** operators of each page */
  readonly pages: string[];
  /** number of the last paragraph */
  readonly last: number;
}

/** Lays paragraphs until all pages are full. */
function lay(count: number): Laid {
  const pages: string[] = [];
  let waiting: Line[] = [];
  let number = 0;
  // of three digits at most, however many pages there are
  const sentences = Math.max(4, Math.ceil(count / 50));
  for (let page = 1; page <= count; page++) {
    let content = page === 1 ? masthead : setLine('B', 8.5, 60, 745, SYMBOL) + setLine('B', 8.5, 300, 745, TITLE);
    for (let y = page === 1 ? 540 : TOP; ;) {
      // the last page ends with its last paragraph
      if (waiting.length === 0) {
        const next = linesOf(number + 1, sentences);
        if (number >= 999 || (page === count && y - next.length * LEADING < BOTTOM + 40)) break;
        waiting = next;
        number++;
      }
      if (y < BOTTOM) break;
      const line = waiting.shift() as Line;
      content += setLine(line.font, SIZE, line.x, y, line.text, line.spread);
      y -= LEADING + line.below;
    }
    content += `0.5 w ${LEFT} 120 m ${LEFT + 72} 120 l S\n`;
    content +=
      setLine('T', 5.5, LEFT, 112, String(page)) +
      setLine('T', 8.5, LEFT + 10, 109, `See A/C.3/79/L.${page}, annex, and resolution 58/${(page % 290) + 1}.`);
    content += setLine('T', 7, 60, 36, '24-15632') + setLine('B', 8.5, 530, 36, `${page}/${count}`);
    pages.push(content);
  }
  return { pages, last: number };
}

export interface LongPdf {
  readonly bytes: Buffer;
  readonly symbol: string;
  /** number of its last paragraph: they are numbered from 1 */
  readonly last: number;
  /** rows of its outline: paragraphs, three parts of each fifth, a heading above each twenty-fifth, footnotes and the row above them */
  readonly rows: number;
}

/** Writes one. @param more entries of its catalogue, and of its trailer */
export function longPdf(
  count: number,
  more: { readonly cipher?: Cipher; readonly trailer?: string; readonly catalogue?: string } = {},
): LongPdf {
  const file = new PdfFile(more.cipher ?? null);
  const { pages, last } = lay(count);
  const tree = file.reserve();
  const [roman, bold] = ['Times-Roman', 'Times-Bold'].map((name) =>
    file.put(`<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`),
  ) as [number, number];
  const kids = pages.map((content) =>
    file.put(
      `<< /Type /Page /Parent ${ref(tree)} /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Resources << /Font << /T ${ref(roman)} /B ${ref(bold)} >> >> /Contents ${ref(file.stream(content))} >>`,
    ),
  );
  file.put(`<< /Type /Pages /Count ${count} /Kids [${kids.map(ref).join(' ')}] >>`, tree);
  const root = file.put(`<< /Type /Catalog /Pages ${ref(tree)} ${more.catalogue ?? ''} >>`);
  return {
    bytes: file.bytes(root, more.trailer ?? ''),
    symbol: SYMBOL,
    last,
    rows: last + 3 * Math.floor(last / 5) + Math.ceil(last / 25) + 1 + count,
  };
}
