/** Privileged scripts for Firefox's own window, as text: nothing here runs in a page. */

/** Presses and lets go a key like `Alt+C` or `Alt+Shift+U`, as a keyboard does. */
export function keyStroke(shortcut: string): string {
  const names = shortcut.split('+');
  const letter = names.pop() ?? '';
  const keys = [
    ...(names.includes('Ctrl') ? [['Control', 'ControlLeft', 17]] : []),
    ...(names.includes('Alt') ? [['Alt', 'AltLeft', 18]] : []),
    ...(names.includes('Shift') ? [['Shift', 'ShiftLeft', 16]] : []),
    [letter.toLowerCase(), `Key${letter.toUpperCase()}`, letter.toUpperCase().charCodeAt(0)],
  ];
  return `(() => {
    const processor = Cc["@mozilla.org/text-input-processor;1"].createInstance(Ci.nsITextInputProcessor);
    if (!processor.beginInputTransactionForTests(window)) throw new Error("no input transaction");
    const keys = ${JSON.stringify(keys)}.map(([key, code, keyCode]) => new KeyboardEvent("", { key, code, keyCode }));
    for (const key of keys) processor.keydown(key);
    for (const key of keys.reverse()) processor.keyup(key);
  })()`;
}

/** Everything on the browser's console that the extension's own files raised as an error: JSON of an array of lines. */
export function readErrors(uuid: string): string {
  return `(() => {
    const own = ${JSON.stringify(`moz-extension://${uuid}/`)};
    const raised = Services.console.getMessageArray()
      .filter((message) => message instanceof Ci.nsIScriptError && !(message.flags & Ci.nsIScriptError.warningFlag))
      // a page that goes while it waits for an answer: no fault of anybody's
      .filter((message) => !/Promise (?:resolved|rejected) (?:after context unloaded|while context is inactive)/.test(message.errorMessage ?? ""))
      .filter((message) => (message.sourceName ?? "").startsWith(own) || (message.errorMessage ?? "").includes(own))
      .map((message) => message.sourceName + ":" + message.lineNumber + " " + message.errorMessage);
    const storage = Cc["@mozilla.org/consoleAPI-storage;1"].getService(Ci.nsIConsoleAPIStorage);
    const logged = storage.getEvents()
      .filter((event) => event.level === "error" && (event.filename ?? "").startsWith(own))
      .map((event) => event.filename + ":" + event.lineNumber + " " + [...event.arguments].map(String).join(" "));
    return JSON.stringify([...raised, ...logged]);
  })()`;
}
