/** What of a drawn text is more than text. */

/** All that a note's Markdown may become. */
const OF_MARKDOWN = new Set('p br em strong del code pre blockquote ul ol li a hr table thead tbody tr th td div'.split(' '));
/** Parts of our own around it. */
const OURS = new Set(
  'main header footer nav section article search aside h1 h2 h3 h4 span b i bdi kbd time mark output dl dt dd label strong button input textarea select option datalist dialog form'.split(
    ' ',
  ),
);
const LEADS = /^(?:https?:|mailto:|#|\/notes\.html)/i;
const LOADS = new Set([
  'src',
  'srcset',
  'data',
  'poster',
  'background',
  'action',
  'formaction',
  'ping',
  'xlink:href',
  'srcdoc',
  'manifest',
  'attributionsrc',
]);

const isIcon = (element: Element): boolean => element.closest('svg.icon') !== null;

function faultsOf(element: Element): string[] {
  const name = element.localName;
  const inMarkdown = element.parentElement?.closest('.markdown') != null;
  const faults: string[] = [];
  if (!(OF_MARKDOWN.has(name) || (!inMarkdown && (OURS.has(name) || isIcon(element))))) faults.push(`element ${name}`);
  for (const { name: attribute, value } of element.attributes) {
    if (attribute.startsWith('on')) faults.push(`handler ${attribute}`);
    if (LOADS.has(attribute)) faults.push(`${attribute} ${value}`);
    if (attribute === 'href' && !LEADS.test(value)) faults.push(`href ${value}`);
    if (attribute === 'style' && /url|position|expression|behavior|animation/i.test(value)) faults.push(`style ${value}`);
    if (inMarkdown && !['href', 'title', 'start', 'target', 'rel'].includes(attribute)) faults.push(`attribute ${attribute}`);
  }
  return faults;
}

/** Faults of everything below an element; empty: it is all text. */
export const faultsBelow = (root: ParentNode): string[] => [...root.querySelectorAll('*')].flatMap(faultsOf);
