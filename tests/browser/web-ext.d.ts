/** The one call that is used of web-ext, which brings no types. */
declare module 'web-ext' {
  interface LintMessage {
    readonly code: string;
    readonly message: string;
  }
  const webExt: {
    cmd: {
      lint(
        options: { sourceDir: string; artifactsDir: string; output: 'none' | 'text' | 'json' },
        run: { shouldExitProgram: boolean },
      ): Promise<{ errors: LintMessage[]; warnings: LintMessage[] }>;
    };
  };
  export default webExt;
}
