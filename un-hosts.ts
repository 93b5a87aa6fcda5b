/** Pages that are read without being asked: those of the United Nations, and of the two sites that mirror its documents. See docs/hosts.md. */
export const UN_PAGES = [
  'https://*.un.org/*',
  'https://undocs.org/*',
  'https://*.undocs.org/*',
  'https://*.ohchr.org/*',
  'https://*.refworld.org/*',
];

/** Their domains, each with all hosts below it. */
export const UN_DOMAINS = ['un.org', 'undocs.org', 'ohchr.org', 'refworld.org'];

/** The same for a policy of content security, whose `*.un.org` does not mean `un.org` itself as a pattern of permissions does. */
export const UN_SOURCES = UN_DOMAINS.flatMap((domain) => [`https://${domain}`, `https://*.${domain}`]);

/** Is this the address of such a page? The same patterns, for the background's check of a sender. */
export function isUnPage(address: string | undefined): boolean {
  if (address === undefined || !address.startsWith('https://')) return false;
  let host: string;
  try {
    host = new URL(address).hostname;
  } catch {
    return false;
  }
  return UN_PAGES.some((pattern) => {
    const name = pattern.slice('https://'.length, -'/*'.length);
    return name.startsWith('*.') ? host === name.slice(2) || host.endsWith(name.slice(1)) : host === name;
  });
}
