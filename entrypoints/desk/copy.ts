/**
 * Puts a text on the clipboard. The newer way needs a secure page and its consent (`Permissions-Policy`); else the older one, through a
 * listener of ours, so that the page's own listeners never see the text.
 * @returns false where neither is allowed
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyTheOldWay(text);
  }
}

function copyTheOldWay(text: string): boolean {
  let done = false;
  const give = (event: ClipboardEvent): void => {
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    done = true;
  };
  window.addEventListener('copy', give, { capture: true, once: true });
  try {
    document.execCommand('copy');
  } finally {
    window.removeEventListener('copy', give, { capture: true });
  }
  return done;
}
