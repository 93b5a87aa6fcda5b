/** No test opens a tab: the page under test would stand behind it, where a browser draws one frame a second. */
addEventListener('click', (event) => {
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  if (link?.target === '_blank') event.preventDefault();
});
