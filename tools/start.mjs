// `npm start`: from a fresh clone to the extension at work on a sample document. `-- --browser firefox`, `-- --headless`, `-- --language ar`.
import { endWith, npm, runLocal, say, StepFailed } from './run.mjs';
import { isFresh } from './setup/freshness.mjs';
import { setUp } from './setup.mjs';

/** @param {string[]} args @returns {'chromium' | 'firefox'} */
function browserOf(args) {
  const at = args.findIndex((arg) => arg.startsWith('--browser'));
  if (at < 0) return 'chromium';
  const said = args[at].includes('=') ? args[at].split('=')[1] : args[at + 1];
  if (said === 'chromium' || said === 'firefox') return said;
  throw new StepFailed(`--browser takes chromium or firefox, not ${said ?? 'nothing'}.`);
}

async function main() {
  const args = process.argv.slice(2);
  const kind = browserOf(args);
  setUp({ wanted: [kind], needed: [kind] });
  if (isFresh()) say('build', 'fresh');
  else {
    say('build', 'making it with npm run build …');
    npm(['run', 'build']);
    say('build', 'made');
  }
  return runLocal('tsx', ['tools/demo.ts', ...args]);
}

await endWith(main);
