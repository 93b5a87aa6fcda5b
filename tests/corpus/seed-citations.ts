/** Every citation of the four English texts, as counted by reading them: the words of the number, and what they mean. In document order. */
import type { SeedName } from './shared.ts';

export interface ReadCitation {
  readonly words: string;
  /** canonical symbol; `treaty VOLUME/NUMBER`; `¶LABEL` for a part of the document itself, `¶` for the document */
  readonly means: string;
  /** date written beside it */
  readonly date?: string;
  /** part that is pointed at, as `unit label`, outside in */
  readonly part?: string;
}

const migration = (last: ReadCitation[]): ReadCitation[] => [
  { words: '58/208', means: 'A/RES/58/208', date: '2003-12-23' },
  { words: '59/241', means: 'A/RES/59/241', date: '2004-12-22' },
  { words: '60/227', means: 'A/RES/60/227', date: '2005-12-23' },
  { words: '61/208', means: 'A/RES/61/208', date: '2006-12-20' },
  { words: '63/225', means: 'A/RES/63/225', date: '2008-12-19' },
  ...last,
];

export const SEED_CITATIONS: Readonly<Partial<Record<SeedName, readonly ReadCitation[]>>> = {
  '000': [{ words: 'United Nations, Treaty Series, vol. 2220, No. 39481', means: 'treaty 2220/39481' }],
  '001': [],
  '002': migration([
    { words: '60/206', means: 'A/RES/60/206', date: '2005-12-22' },
    { words: '62/156', means: 'A/RES/62/156', date: '2007-12-18' },
    { words: '64/166', means: 'A/RES/64/166', date: '2009-12-18' },
    { words: '62/270', means: 'A/RES/62/270', date: '2008-06-20' },
    { words: '60/265', means: 'A/RES/60/265', date: '2006-06-30' },
    { words: '57/270 B', means: 'A/RES/57/270B', date: '2003-06-23' },
    { words: '2006/2', means: 'E/CN.9/RES/2006/2', date: '2006-05-10' },
    { words: '63/225', means: 'A/RES/63/225' },
    { words: 'the present resolution', means: '¶' },
  ]),
  '004': [
    { words: 'A/67/439/Add.2', means: 'A/67/439/Add.2' },
    ...migration([
      { words: '65/170', means: 'A/RES/65/170', date: '2010-12-20' },
      { words: '60/206', means: 'A/RES/60/206', date: '2005-12-22' },
      { words: '62/156', means: 'A/RES/62/156', date: '2007-12-18' },
      { words: '66/172', means: 'A/RES/66/172', date: '2011-12-19' },
      { words: '62/270', means: 'A/RES/62/270', date: '2008-06-20' },
      { words: '2006/2', means: 'E/CN.9/RES/2006/2', date: '2006-05-10' },
      { words: '60/265', means: 'A/RES/60/265', date: '2006-06-30' },
      { words: '57/270 B', means: 'A/RES/57/270B', date: '2003-06-23' },
      { words: 'E/2006/25', means: 'E/2006/25', part: 'chapter I, section B' },
      { words: '60/1', means: 'A/RES/60/1' },
      { words: '65/1', means: 'A/RES/65/1' },
      { words: '66/288', means: 'A/RES/66/288', part: 'annex' },
      { words: '217 A (III)', means: 'A/RES/217(III)A' },
      { words: '2200 A (XXI)', means: 'A/RES/2200(XXI)A', part: 'annex' },
      { words: 'United Nations, Treaty Series, vol. 660, No. 9464', means: 'treaty 660/9464' },
      { words: 'Ibid., vol. 1249, No. 20378', means: 'treaty 1249/20378' },
      { words: 'Ibid., vol. 1577, No. 27531', means: 'treaty 1577/27531' },
      { words: 'Ibid., vol. 2220, No. 39481', means: 'treaty 2220/39481' },
      { words: 'A/61/515', means: 'A/61/515' },
      { words: 'A/65/944', means: 'A/65/944' },
      { words: 'A/67/254', means: 'A/67/254' },
      { words: 'paragraph 11 below', means: '¶paragraph 11' },
      { words: 'paragraph 11 above', means: '¶paragraph 11' },
      { words: 'the present resolution', means: '¶' },
    ]),
  ],
};
