/** Connections that the policy of this page refuses: whoever asked hears only that they failed. */

/** Milliseconds after a failure in which the page is told that it was a refusal. */
const LATEST = 300;

export interface Refusals {
  /** Was one refused since the watch began? Waits a little: the failure may come before it is told why. */
  some(): Promise<boolean>;
  stop(): void;
}

/** Watches from now on. Of two fetches at once it is not told which was refused. */
export function watchRefusals(page: EventTarget = document): Refusals {
  const over = new AbortController();
  let told = (): void => {};
  let any = false;
  const first = new Promise<void>((resolve) => (told = resolve));
  page.addEventListener(
    'securitypolicyviolation',
    (event) => {
      if ((event as SecurityPolicyViolationEvent).effectiveDirective !== 'connect-src') return;
      any = true;
      told();
    },
    { signal: over.signal },
  );
  return {
    async some() {
      await Promise.race([first, new Promise((resolve) => setTimeout(resolve, LATEST))]);
      return any;
    },
    stop: () => over.abort(),
  };
}
