/**
 * The host that this frame belongs to. A frame that a page writes itself (about:blank, srcdoc, blob:) has no
 * address but that page's origin.
 * @returns '' in a sandbox, which belongs to nobody
 */
export const pageHost = (): string => URL.parse(origin)?.hostname ?? '';
