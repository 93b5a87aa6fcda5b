/** The PDFs beside the project, as the UN issued them: what they hold was listed by reading. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { recognise } from '../../citations/recognise.ts';
import { ownDocument } from '../../page/identity/own-document.ts';
import { outlineOf } from '../../page/outline/outline.ts';
import type { Outline } from '../../page/outline/types.ts';
import type { PdfText } from '../../page/pdf/types.ts';
import { textOfPdf } from '../../tools/cite/read-pdf.ts';
import { citedOf, DOCUMENTS, partsOf } from './pdf-lists.ts';
import { SHARED, skipShared } from './shared.ts';

describe.skipIf(skipShared)('PDFs as the UN issued them', () => {
  describe.each(DOCUMENTS)('$document', ({ file, document, paragraphs, preamble, parts, notes, cited }) => {
    let read: PdfText;
    let outline: Outline;
    beforeAll(async () => {
      read = await textOfPdf(readFileSync(`${SHARED}pdf/${file}`));
      outline = outlineOf(read);
    });
    const lastOf = (unit: string) => outline.paragraphs.filter(({ path }) => path.at(-1)?.[0] === unit);

    test('says which document it is', () => {
      expect(ownDocument(read, '')).toMatchObject({ symbol: document, sure: 'certain' });
    });

    test('has its numbered paragraphs, their parts and its preamble', () => {
      expect(lastOf('paragraph').map(({ label }) => label)).toEqual(paragraphs);
      expect(lastOf('preambular')).toHaveLength(preamble);
      expect(partsOf(outline)).toEqual(parts);
    });

    test('has its footnotes, apart from its paragraphs', () => {
      expect(outline.footnotes.map(({ mark }) => mark)).toEqual(notes);
      for (const note of outline.footnotes) expect(outline.at(note.start)).toBeUndefined();
    });

    test('ends each paragraph where its sentence ends, and not in what pages have around their text', () => {
      const furniture = /^(?:\d{1,2}\/(?:5|10|56)|\d{2}-\d{5}.*)$/;
      for (const { start, end } of read.blocks) expect(read.text.slice(start, end)).not.toMatch(furniture);
      const open = lastOf('paragraph').filter(({ end }) => !/[.;:]$|\p{L}$/u.test(read.text.slice(0, end).trimEnd()));
      // one of a hundred takes words of a table with it whose cells stand in no row
      expect(open.length).toBeLessThanOrEqual(Math.floor(0.01 * paragraphs.length));
    });

    test('cites what it cites', () => {
      expect(citedOf(recognise(read.text, { document }))).toEqual(cited);
    });
  });
});
