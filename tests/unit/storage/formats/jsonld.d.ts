/** As much of jsonld.js as the tests use. */
declare module 'jsonld' {
  interface Loaded {
    readonly documentUrl: string;
    readonly document: object;
  }
  interface Options {
    readonly documentLoader: (url: string) => Promise<Loaded>;
    /** throws where something would be lost */
    readonly safe: boolean;
  }
  const jsonld: { expand: (document: unknown, options: Options) => Promise<Record<string, unknown>[]> };
  export default jsonld;
}
