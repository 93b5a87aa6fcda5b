/** The recogniser as it is shipped: one file, minified, without the examples of its lexicons. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { leaveOutExamples } from '../without-examples.ts';

/** Address of a module that exports `recognise`, in a temporary folder of its own. */
export async function bundleRecogniser(): Promise<URL> {
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [leaveOutExamples()],
    build: {
      write: false,
      minify: true,
      target: 'chrome128',
      lib: { entry: fileURLToPath(new URL('../../citations/recognise.ts', import.meta.url)), formats: ['es'] },
    },
  });
  const outputs = (Array.isArray(made) ? made : [made]).flatMap((each) => ('output' in each ? each.output : []));
  const code = outputs.find((each) => each.type === 'chunk');
  if (code?.type !== 'chunk') throw new Error('the recogniser was not bundled');
  const file = join(mkdtempSync(join(tmpdir(), 'operative-bench-')), 'recognise.mjs');
  writeFileSync(file, code.code);
  return pathToFileURL(file);
}
