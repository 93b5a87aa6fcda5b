declare module 'dompurify-attacks/test/fixtures/expect.js' {
  /** What DOMPurify publishes as its own list of attacks: a version of its package that still holds its tests. */
  const attacks: readonly { readonly title?: string; readonly payload: string }[];
  export default attacks;
}
