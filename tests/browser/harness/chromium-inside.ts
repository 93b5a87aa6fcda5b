/** Functions that run inside Chromium: in the extension's worker and pages, and in the browser's own page of extensions. */

/** The parts of `chrome` that the functions below use, where they run. */
declare const chrome: {
  commands: { onCommand: { dispatch(name: string, tab: unknown): void } };
  tabs: { query(what: object): Promise<unknown[]> };
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  developerPrivate: {
    getExtensionInfo(id: string): Promise<{
      runtimeErrors: { message: string; source: string; severity: string; stackTrace: { lineNumber: number }[] }[];
      manifestErrors: { message: string }[];
    }>;
  };
};

/** In a page of the extension: starts the worker. */
export async function wakeFromPage(): Promise<void> {
  await chrome.runtime.sendMessage({ type: 'harness.wake' });
}

/** In the worker: what the browser does when the command's key is pressed. */
export async function dispatchCommand(name: string): Promise<void> {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  chrome.commands.onCommand.dispatch(name, tab);
}

/** In chrome://extensions: what developer mode has collected. */
export async function readErrors(id: string): Promise<string[]> {
  const { runtimeErrors, manifestErrors } = await chrome.developerPrivate.getExtensionInfo(id);
  return [
    ...manifestErrors.map((error) => `manifest: ${error.message}`),
    ...runtimeErrors
      .filter((error) => error.severity === 'ERROR')
      .map((error) => `${error.source}:${error.stackTrace[0]?.lineNumber ?? '?'} ${error.message}`),
  ];
}
