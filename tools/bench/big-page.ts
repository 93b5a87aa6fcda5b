/** A page as long as the longest UN documents, in words of our own: 1.4 million characters, 600 citations, no two paragraphs the same length. */

const SUBJECTS = [
  'the harbour authorities',
  'each of the river commissions',
  'every observer mission',
  'the statistical offices',
  'the postal services',
  'the municipal archives',
  'the seed banks',
  'the lighthouse keepers',
];
const VERBS = [
  'to keep a register of',
  'to publish without delay',
  'to review once in two years',
  'to compare with earlier accounts',
  'to lay before its next meeting',
  'to translate into the working languages',
];
const OBJECTS = [
  'what was agreed at the winter round',
  'the tolls that were paid at each lock',
  'all letters that remained unanswered',
  'the minutes of the joint workshop',
  'the maps drawn after the flood',
  'the costs of moving the depot',
];
const OPENINGS = ['Asks', 'Encourages', 'Takes note of the wish of', 'Reminds', 'Thanks', 'Urges'];

/** Numbers that look random and are the same in every run. */
function* numbers(): Generator<number> {
  let state = 20_130_913;
  for (;;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state;
  }
}

/** HTML of the page. Paragraphs are numbered, every fifth has two inline tags; citations are spread evenly. */
export function bigPage(characters = 1_400_000, citations = 600): string {
  const random = numbers();
  const next = (below: number): number => Math.floor(((random.next().value as number) / 2_147_483_648) * below);
  const pick = (list: readonly string[]): string => list[next(list.length)] ?? '';
  const paragraphs: string[] = [];
  let length = 0;
  let cited = 0;
  for (let number = 1; length < characters; number++) {
    const sentences = Array.from(
      { length: 1 + next(5) },
      () => `${pick(SUBJECTS)} ${pick(VERBS)} ${pick(OBJECTS)}, and to say how this was done in ${1950 + next(70)}`,
    );
    let text = `${number}. <em>${pick(OPENINGS)}</em> ${sentences.join('; ')}`;
    if (cited < (length / characters) * citations) {
      cited++;
      const kinds = [
        `, in keeping with its resolution ${55 + next(20)}/${1 + next(250)} of ${1 + next(28)} December ${2001 + next(18)}`,
        `, as set out in paragraph ${1 + next(20)} of resolution ${60 + next(15)}/${1 + next(250)}`,
        ` (A/${55 + next(20)}/${1 + next(900)}/Add.${1 + next(3)})`,
        `, without prejudice to Security Council resolution 1325 (2000)`,
        `, as foreseen in paragraph ${1 + next(Math.min(number, 400))} above`,
      ];
      text += pick(kinds);
    }
    if (number % 5 === 0) text = text.replace('to say how', '<strong>to say</strong> <span>how</span>');
    length += text.length;
    paragraphs.push(`<p>${text};</p>`);
  }
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>A long document</title>
<style>body{font:16px/1.6 serif;max-width:44rem;margin:2rem auto}</style><h1>A long document</h1>
${paragraphs.join('\n')}</html>`;
}
