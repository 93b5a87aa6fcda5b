/** The clipboard of one of our own pages. False where the browser does not allow it. */

const done = (writing: Promise<void>): Promise<boolean> =>
  writing.then(
    () => true,
    () => false,
  );

export const copyText = (text: string): Promise<boolean> => done(navigator.clipboard.writeText(text));

/** The same content twice: whatever it is pasted into takes the form it knows. */
export function copyRich({ html, text }: { readonly html: string; readonly text: string }): Promise<boolean> {
  const blob = (content: string, type: string): Blob => new Blob([content], { type });
  return done(
    navigator.clipboard.write([new ClipboardItem({ 'text/html': blob(html, 'text/html'), 'text/plain': blob(text, 'text/plain') })]),
  );
}
