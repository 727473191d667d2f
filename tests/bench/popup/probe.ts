/**
 * Put into the pages of a copy of the extension by `tests/bench/popup.ts`: notes when the field can be typed
 * into and when results stand on the screen, in ms since the navigation began.
 */
/** What the benchmark reads as `globalThis.times`. */
export const times: Record<string, number> = {};
Object.assign(globalThis, { times });

/** Notes when the frame that shows what there is now has been handed over. */
const painted = (note: (at: number) => void): void => {
  requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.addEventListener('message', () => note(performance.now()));
    channel.port1.start();
    channel.port2.postMessage(null);
  });
};

/** Types, in one piece, what the address asks for: `?type=<words>&after=<ms>`, after the field is ready. */
const type = (field: HTMLInputElement, words: string): void => {
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, data: words }));
};

const watchResults = (): void => {
  const watch = new MutationObserver(() => {
    const list = document.querySelector('[role=listbox]');
    if (!list?.querySelector('[role=option]')) return;
    if (times.names === undefined) {
      times.names = -1;
      painted((at) => {
        times.names = at;
      });
    }
    if (list.getAttribute('aria-busy') === 'true') return;
    watch.disconnect();
    painted((at) => {
      times.full = at;
    });
  });
  watch.observe(document, { subtree: true, childList: true, attributes: true });
};

document.addEventListener('focusin', ({ target }) => {
  if (times.focus !== undefined || !(target instanceof HTMLInputElement)) return;
  times.focus = performance.now();
  painted((at) => {
    times.ready = at;
    const asked = new URLSearchParams(location.search);
    const words = asked.get('type');
    if (words === null) return;
    watchResults();
    const after = Number(asked.get('after') ?? 0);
    // When the key goes down, not when a busy page hears of it.
    times.key = at + after;
    if (after > 0) setTimeout(() => type(target, words), after);
    else type(target, words);
  });
});
