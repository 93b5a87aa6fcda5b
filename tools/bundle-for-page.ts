/** A module of the project as one script that a page can run. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Text of the script; what the module leaves on `globalThis` is its entrance. Throws where it cannot be bundled. */
export async function bundleForPage(entry: URL): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: true, target: 'es2022', lib: { entry: fileURLToPath(entry), formats: ['iife'], name: 'operative' } },
  });
  const outputs = (Array.isArray(made) ? made : [made]).flatMap((each) => ('output' in each ? each.output : []));
  const code = outputs.find((each) => each.type === 'chunk');
  if (code?.type !== 'chunk') throw new Error(`${entry.pathname} was not bundled`);
  return code.code;
}
