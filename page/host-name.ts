/** Name of the one element of ours on a page; where the page has taken it for itself, the name begins so. */
export const HOST_NAME = 'operative-host';

/** Whether a node is an element of ours. */
export const isHost = (node: Node): boolean => node instanceof Element && node.localName.startsWith(HOST_NAME);
