/** When a date on a page disagrees with the record. */
import type { RecordDate } from './types.ts';

const DAY = 86_400_000;
/** A date between two neighbours is "about": it is doubted only from further off than this. */
const SLACK_DAYS = 30;

function days(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / DAY;
}

/** Days from the record's day, or from the nearest end of its month where only that is known. */
function daysApart(record: string, page: string): number {
  const asked = days(page);
  if (record.length === 10) return Math.abs(asked - days(record));
  const [year = 0, month = 0] = record.split('-').map(Number);
  const first = Date.UTC(year, month - 1, 1) / DAY;
  const last = Date.UTC(year, month, 0) / DAY;
  return asked < first ? first - asked : Math.max(0, asked - last);
}

/**
 * Whether a page's date disagrees with a record's. True only where the record is firm: printed, in the library's meeting tables, in another
 * collection, or so cited by two or more; an interpolated one only from more than 30 days off.
 * @param page full ISO date; anything else disagrees with nothing
 */
export function datesDiffer(record: RecordDate | undefined, page: string | undefined): boolean {
  if (!record || !page || !/^\d{4}-\d{2}-\d{2}$/.test(page) || Number.isNaN(days(page))) return false;
  const apart = daysApart(record.iso, page);
  switch (record.basis) {
    case 'print':
    case 'library':
    case 'collection':
      return apart > 0;
    case 'cited':
      return (record.times ?? 1) >= 2 && apart > 0;
    case 'interpolated':
      return apart > SLACK_DAYS;
    default:
      return false;
  }
}
