/** Pinpoints in words: "Paragraph 11 (a)", "Annex I, paragraph 3", "Paragraphs 5 to 8". */
import type { PinpointPath, Unit } from '../citations/types.ts';
import { writeLabel } from './labels.ts';
import { writeList } from './lists.ts';
import { capitalise } from './words.ts';
import type { WordKey, Words } from './words.ts';

/** `full` for the card, `short` for references: "paragraphs 5 to 8", "paras. 5–8". */
export type PinpointStyle = 'full' | 'short';

type Step = PinpointPath[number];
const PREFIX = { full: 'unit', short: 'short' } as const;

/** Units that may stand without a label of their own. */
const ALONE: ReadonlySet<Unit> = new Set(['annex', 'appendix', 'preambular']);

/** One, two, and more: three stands for all of these, since Arabic tells two apart, and 21 would be singular again in Russian. */
const MORE = 3;

function writeUnit(unit: Unit, labels: string, count: number, words: Words, style: PinpointStyle): string {
  if (!labels && ALONE.has(unit)) return words(`${PREFIX[style]}_${unit}_alone` as WordKey);
  return words(`${PREFIX[style]}_${unit}` as WordKey, { label: labels, count: Math.min(count, MORE) });
}

const isNext = (label: string, following: string): boolean =>
  /^\d+$/.test(label) && /^\d+$/.test(following)
    ? Number(following) === Number(label) + 1
    : /^[a-z]$/i.test(label) && /^[a-z]$/i.test(following) && following.charCodeAt(0) === label.charCodeAt(0) + 1;

/** Labels in a row, three and more in sequence as a range: "5 to 8 and 11". `dress` puts a letter in its brackets. */
function writeLabels(labels: readonly string[], dress: (label: string) => string, words: Words, style: PinpointStyle): string {
  const runs: string[][] = [];
  for (const label of labels) {
    const run = runs.at(-1);
    if (run && isNext(run.at(-1) ?? '', label)) run.push(label);
    else runs.push([label]);
  }
  const items = runs.flatMap((run) => {
    if (run.length < 3) return run.map(dress);
    const range = { first: dress(run[0] ?? ''), last: dress(run.at(-1) ?? '') };
    return [words(style === 'full' ? 'pinpoint_range' : 'pinpoint_range_short', range)];
  });
  return writeList(items, words.language);
}

const sameStep = (one: Step | undefined, other: Step | undefined): boolean => one?.[0] === other?.[0] && one?.[1] === other?.[1];

/** Letters of parts in the order in which Arabic editions use them: a, b, c … */
const ARABIC_LETTERS = 'أ ب ج د هـ و ز ح ط ي ك ل م ن س ع ف ص ق ر ش ت ث خ ذ ض'.split(' ');

/** A part in its brackets: "(a)", "a)", "(أ)". Inside another part a letter may be a Roman number, and is left as it is. */
function writeLetter(label: string, isInPart: boolean, words: Words): string {
  const isArabic = words.language === 'ar' && !isInPart && /^[a-z]$/.test(label);
  return words('pinpoint_letter', { letter: (isArabic && ARABIC_LETTERS[label.charCodeAt(0) - 97]) || label });
}

/** One path, its last step standing for several: "annex I, paragraphs 3 and 4", "paragraph 11 (a) and (b)". */
function writePath(path: PinpointPath, lastLabels: readonly string[], words: Words, style: PinpointStyle): string {
  const pieces: string[] = [];
  let open: { unit: Unit; label: string } | null = null;
  const close = (): void => {
    if (open) pieces.push(writeUnit(open.unit, open.label, 1, words, style));
    open = null;
  };
  path.forEach(([unit, label], index) => {
    const last = index === path.length - 1;
    const labels = last ? lastLabels : [label];
    const letter = (each: string): string => writeLetter(each, path[index - 1]?.[0] === 'subparagraph', words);
    const holder: { unit: Unit; label: string } | null = open;
    if (unit === 'subparagraph' && holder) {
      // the letter belongs to the paragraph's label, since in Chinese it stands inside it: 第11(a)段
      holder.label = words('pinpoint_part', { label: holder.label, part: writeLabels(labels, letter, words, style) });
      return;
    }
    close();
    const dress = unit === 'subparagraph' ? letter : (each: string): string => writeLabel(unit, each, words.language);
    const written = writeLabels(labels, dress, words, style);
    if (labels.length > 1) pieces.push(writeUnit(unit, written, labels.length, words, style));
    else open = { unit, label: written };
  });
  close();
  return pieces.reduce((outer, inner) => words('pinpoint_join', { outer, inner }));
}

/**
 * Parts of a document in words, as inside a sentence: "paragraph 11 (a)", "annex I, paragraphs 3 and 4". Empty for no parts.
 * Paths that differ only in their last label are written as one.
 */
export function pinpointPhrase(paths: readonly PinpointPath[], words: Words, style: PinpointStyle = 'full'): string {
  const groups: { path: PinpointPath; labels: string[] }[] = [];
  for (const path of paths) {
    const last = path.at(-1);
    if (!last) continue;
    const group = groups.at(-1);
    const alike =
      group?.path.length === path.length &&
      group.path.at(-1)?.[0] === last[0] &&
      path.slice(0, -1).every((step, index) => sameStep(step, group.path[index]));
    if (group && alike) group.labels.push(last[1]);
    else groups.push({ path, labels: [last[1]] });
  }
  if (groups.length === 0) return '';
  return writeList(
    groups.map((group) => writePath(group.path, group.labels, words, style)),
    words.language,
  );
}

/** The same as a heading: "Paragraph 11 (a)", "Annex I, paragraph 3", "Paragraphs 5 to 8". Empty for no parts. */
export function writePinpoint(paths: readonly PinpointPath[], words: Words): string {
  return capitalise(pinpointPhrase(paths, words), words.language);
}
