/**
 * So often the card comes back after the page has taken it away or hidden it. A page that goes on has a
 * reason or a grudge: then the card gives up, rather than both working for ever.
 */
const mostReturns = 5;

/** Rules of the host for its shadow root's sheet; see `CardHost` for how they beat the page's. */
export const perchCss = `:host::backdrop { display: none !important }
  @media print { :host { display: none !important } }`;

const middleOf = (element: Element): [number, number] => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
};

/** What makes everything outside it inert while it is in the top layer. */
const modal = 'dialog:modal, :fullscreen';
/** Nothing within these is drawn. */
const replaced = /^(?:video|audio|img|canvas|iframe|object|embed|svg)$/u;

/**
 * The modal dialog or fullscreen element above all others, if there is one. The browser tells no order of its
 * layers, but a point only meets what is not inert. Those within shadow trees are not seen.
 */
const topModal = (): Element | undefined => {
  const modals = Array.from(document.querySelectorAll(modal)).filter(
    ({ localName }) => !replaced.test(localName),
  );
  if (modals.length <= 1) return modals[0];
  for (const one of modals) {
    const met = document.elementFromPoint(...middleOf(one))?.closest(modal);
    if (met) return met;
  }
  return modals.at(-1);
};

/**
 * Where an element of ours stands on the page: on the document element, or in the modal dialog or fullscreen
 * element, as a manual popover: above everything of the page, whatever its z-index, filters and transforms, and
 * no popover of the page closes for it. While it is there it follows dialogs and
 * fullscreen, and comes back a few times where the page takes it away.
 */
export class Perch {
  readonly #host: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #onReturn: () => void;
  readonly #changes = new MutationObserver((records) => this.#follow(records));
  #returns = 0;

  /** @param onReturn called when the host has come to another place, where its sheet is made anew */
  constructor(host: HTMLElement, root: ShadowRoot, onReturn: () => void) {
    this.#host = host;
    this.#root = root;
    this.#onReturn = onReturn;
    host.popover = 'manual';
    host.addEventListener('toggle', () => {
      if (host.isConnected && !this.#isRaised) this.#comeBack();
    });
  }

  /** Puts the host on the page. */
  enter(): void {
    this.#returns = 0;
    this.#settle();
    this.#changes.observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['open'],
    });
    this.#changes.observe(this.#host, { attributes: true });
    document.addEventListener('fullscreenchange', this.#onFullscreen);
  }

  /** Takes it off the page. */
  leave(): void {
    this.#changes.disconnect();
    document.removeEventListener('fullscreenchange', this.#onFullscreen);
    this.#host.remove();
  }

  get #isRaised(): boolean {
    return this.#host.matches(':popover-open');
  }

  #follow(records: readonly MutationRecord[]): void {
    if (!this.#host.isConnected) this.#comeBack();
    else if (records.some(({ target }) => target === this.#host)) {
      this.#tidy();
      if (!this.#isRaised) this.#comeBack();
    } else if (records.some(({ attributeName }) => attributeName !== null)) this.#settle();
  }

  #comeBack(): void {
    this.#returns += 1;
    if (this.#returns > mostReturns) this.leave();
    else {
      this.#tidy();
      if (!this.#settle()) this.#raise();
    }
  }

  /** Takes away what the page has written on the host. */
  #tidy(): void {
    for (const name of this.#host.getAttributeNames())
      if (name !== 'popover') this.#host.removeAttribute(name);
    if (this.#host.popover !== 'manual') this.#host.popover = 'manual';
    this.#changes.takeRecords();
  }

  /**
   * Brings the host to where it can be seen and reached now, with its focus and scrolling as they were.
   * @returns whether it had to be moved
   */
  #settle(): boolean {
    const home = topModal() ?? document.documentElement;
    if (!home || this.#host.parentNode === home) return false;
    const focused = this.#root.activeElement;
    const scrolled = Array.from(this.#root.querySelectorAll('*'))
      .filter(({ scrollTop }) => scrollTop > 0)
      .map((element) => [element, element.scrollTop] as const);
    home.append(this.#host);
    this.#raise();
    this.#onReturn();
    for (const [element, top] of scrolled) element.scrollTop = top;
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    return true;
  }

  /** Above all that has come into the top layer meanwhile. */
  #raise(): void {
    if (this.#isRaised) this.#host.hidePopover();
    this.#host.showPopover();
  }

  readonly #onFullscreen = (): void => {
    this.#settle();
  };
}
