/** Links in the manner of those of the corpus, with what speaks against each. */
import { describe, expect, test } from 'vitest';
import { createCatalogue } from '../../../catalogue/lookup.ts';
import { readShardFrom } from '../../../tools/catalogue/read-shard.ts';
import { causeOf, type Miss } from '../../../tools/score/slips.ts';
import { compiledFolder } from '../catalogue/tables.ts';

const catalogue = createCatalogue(readShardFrom(compiledFolder()));
const miss = (fields: Partial<Miss> & Pick<Miss, 'linked' | 'found'>): Miss => ({
  id: 'A/RES/75/1|fr',
  document: 'A/RES/75/1',
  shown: '61/1',
  before: 'rappelant sa résolution ',
  behind: ', et',
  ...fields,
});
const cause = (fields: Partial<Miss> & Pick<Miss, 'linked' | 'found'>, others: readonly string[] = []) =>
  causeOf(miss(fields), catalogue, () => others);

describe('why a link was missed', () => {
  test.each([
    ['an address without a symbol', '/sp/A/RES/61/1', 'address'],
    ['a bracket that does not close', 'A/RES/2200(XXI', 'address'],
    ['a resolution of a session that had no such numbers', 'A/RES/15/1', 'numbering'],
    ['a number that no session of the Human Rights Council reached', 'A/HRC/RES/16/208', 'numbering'],
    ['a number of the Security Council in a year of others', 'S/RES/1325(1990)', 'numbering'],
  ])('%s', async (_, linked, expected) => {
    expect(await cause({ linked, found: ['A/RES/61/1'] })).toBe(expected);
  });

  test('the same document in another spelling', async () => {
    expect(await cause({ linked: 'A/RES/57/270', found: ['A/RES/57/270B'] })).toBe('spelling');
  });

  test('the date beside it is that of what was found', async () => {
    expect(await cause({ linked: 'A/RES/65/170', found: ['A/RES/67/219'], date: '2012-12-21' })).toBe('date');
    expect(await cause({ linked: 'A/RES/65/170', found: ['A/RES/67/219'], date: '2010-12-20' })).toBe('ours');
  });

  test('the words beside it name another body', async () => {
    const council = { before: 'la résolution du Conseil des droits de l’homme ', linked: 'A/RES/34/1', found: ['A/HRC/RES/34/1'] };
    expect(await cause(council)).toBe('name');
  });

  test('the other editions link what was found, and only where they outnumber those that do not', async () => {
    const said = { linked: 'A/RES/70/1', found: ['A/RES/71/1'] };
    expect(await cause(said, ['A/RES/71/1', 'A/RES/71/1', 'A/RES/70/1'])).toBe('editions');
    expect(await cause(said, ['A/RES/71/1', 'A/RES/70/1', 'A/RES/70/1'])).toBe('ours');
  });

  test('nothing speaks against a link that was simply not found', async () => {
    expect(await cause({ linked: 'A/RES/61/1', found: [] })).toBe('ours');
  });
});
