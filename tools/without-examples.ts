/** Leaves the examples of the lexicons out of what is shipped: they are tests, and half of each file. */
import type { Plugin } from 'vite';

const STRING = `(?:'(?:[^'\\\\\\n]|\\\\.)*'|"(?:[^"\\\\\\n]|\\\\.)*"|\`(?:[^\`\\\\]|\\\\.)*\`)`;
const EXAMPLE = new RegExp(`\\s*\\bexample:\\s*${STRING},?`, 'g');
const MEANS = new RegExp(`\\s*\\bmeans:\\s*\\[(?:\\s*${STRING}\\s*,?)*\\s*\\],?`, 'g');

/** The source of a lexicon without `example` and `means`. Comments and everything else stay as they are. */
export function withoutExamples(source: string): string {
  return source.replace(EXAMPLE, '').replace(MEANS, '');
}

/** For the build: takes the examples out of `citations/lexicon/<language>.ts`. */
export function leaveOutExamples(): Plugin {
  return {
    name: 'leave-out-examples',
    enforce: 'pre',
    transform(source, id) {
      return /\/citations\/lexicon\/[a-z]{2}\.ts$/.test(id) ? { code: withoutExamples(source), map: null } : undefined;
    },
  };
}
