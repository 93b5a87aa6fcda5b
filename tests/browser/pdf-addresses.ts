/** Addresses that are led to our reader where the reader of the pages wants it, and others that are not: for the rules as data, and for the browsers that keep them. */

export const REDIRECTED: readonly (readonly [address: string])[] = [
  ['https://documents.un.org/api/symbol/access?s=A/RES/69/229&l=en&t=pdf'],
  ['https://documents.un.org/api/symbol/access?t=pdf&s=A%2FRES%2F69%2F229&l=fr'],
  ['https://documents.un.org/api/symbol/access?j=N1469919&t=pdf'],
  ['https://documents.un.org/doc/undoc/gen/n14/699/19/pdf/n1469919.pdf'],
  ['https://documents.un.org/doc/UNDOC/GEN/N14/699/19/PDF/N1469919.pdf?OpenElement'],
  ['https://www.un.org/en/ga/search/REPORT.PDF'],
  ['https://www.un.org/sites/un2.un.org/files/r%C3%A9solution%20%28final%29.pdf?x=1&y=a%26b'],
  ['https://www.un.org/%E5%86%B3%E8%AE%AE.pdf'],
  ['https://un.org/a.pdf'],
  ['https://undocs.org/files/a.pdf'],
  ['https://www.ohchr.org/sites/default/files/Documents/a.b.pdf'],
  ['https://www.refworld.org/pdfid/1.pdf'],
];

export const NOT_REDIRECTED: readonly (readonly [address: string])[] = [
  ['https://docs.un.org/en/A/RES/69/229'],
  ['https://undocs.org/en/A/RES/69/229'],
  ['https://documents.un.org/'],
  ['https://documents.un.org/api/symbol/access?s=A/RES/69/229&l=en&t=docx'],
  ['https://documents.un.org/api/symbol/access?s=A/RES/69/229&l=en'],
  ['https://documents.un.org/api/symbol/access?s=x&nt=pdf'],
  ['https://documents.un.org/api/symbol/access?s=x&t=pdfa'],
  ['https://documents.un.org/prod/ods.nsf/home.xsp?t=pdf'],
  ['https://www.un.org/api/symbol/access?s=A/RES/69/229&l=en&t=pdf'],
  ['https://www.un.org/en/about?next=/a.pdf'],
  ['https://www.un.org/a.pdf.html'],
  ['https://www.un.org/apdf'],
  ['https://www.un.org/en/a.pdf/more'],
  ['https://example.org/a.pdf'],
  ['https://evilun.org/a.pdf'],
  ['https://www.un.org.example.org/a.pdf'],
  ['https://example.org/?u=https://www.un.org/a.pdf'],
  ['http://www.un.org/a.pdf'],
  ['https://www.un.org@example.org/a.pdf'],
];
