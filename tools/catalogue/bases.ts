/** What the tables' source codes rest on. `catalogue/data/README.md` says what each code means. */
import type { FactBasis } from '../../catalogue/types.ts';
import type { TableRow } from './table.ts';

const OF_DATES: Readonly<Record<string, FactBasis>> = {
  UNxml: 'print',
  mandates: 'print',
  Voeten: 'collection',
  'GAOR-ocr': 'collection',
  landmark: 'collection',
  'OHCHR/DW': 'collection',
  interp: 'interpolated',
};

const OF_TITLES: Readonly<Record<string, FactBasis>> = {
  UNxml: 'print',
  mandates: 'print',
  'UNDL-voeten': 'library',
  draft: 'draft',
  series: 'series',
  entitled: 'cited',
  PPB2026: 'collection',
  'PPB-recurrence': 'collection',
  'GAOR-ocr': 'collection',
  landmark: 'collection',
  'OHCHR/DW': 'collection',
};

export interface DateBasis {
  readonly basis: FactBasis;
  readonly times?: number;
}

/** Basis of `date_src`: `citeN` is "as N others cite it". */
export function dateBasis<Column extends string>(row: TableRow<Column>, column: Column): DateBasis {
  const code = row.cell(column);
  const cited = /^cite([1-9])$/.exec(code);
  if (cited) return { basis: 'cited', times: Number(cited[1]) };
  const basis = Object.hasOwn(OF_DATES, code) ? OF_DATES[code] : undefined;
  return basis ? { basis } : row.fail(code ? `unknown ${column} "${code}"` : `a date without ${column}`);
}

/** Basis of `title_src`. */
export function titleBasis<Column extends string>(row: TableRow<Column>, column: Column): FactBasis {
  const code = row.cell(column);
  const basis = Object.hasOwn(OF_TITLES, code) ? OF_TITLES[code] : undefined;
  return basis ?? row.fail(code ? `unknown ${column} "${code}"` : `a title without ${column}`);
}
