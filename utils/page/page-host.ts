/**
 * The host that this frame belongs to: of its address, in a sandbox too. A frame that a page writes itself
 * (about:blank, srcdoc, blob:) has no address but that page's origin.
 * @returns '' for what a sandboxed frame writes itself, which belongs to nobody
 */
export const pageHost = (): string => location.hostname || (/\/([^/:]+)/u.exec(origin)?.[1] ?? '');
