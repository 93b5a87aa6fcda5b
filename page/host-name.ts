/** Name of the one element of ours on a page. */
export const HOST_NAME = 'operative-host';
