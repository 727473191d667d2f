/** What a page says of itself while it attacks. */
export interface Report {
  /** Beats of the page's own clock, one each 20 ms where nothing holds it up. */
  beats: number;
  /** Longest time between two beats, in ms, since the page was all there. */
  longestGap: number;
  /** Changes of nodes since then, and errors of the page. */
  changes: number;
  errors: string[];
  /** Marks in all, and the marked words, each once. */
  marks: number;
  marked: string[];
}

/**
 * A page's first script, which takes what it needs before the page spoils it. `probe.ready(watches)` is the page's
 * word that it is all there, with `watches` where it changes no node from now on; `probe.report()` is a `Report` as
 * JSON. A text, as tools that run TypeScript put calls of their own into functions.
 */
export const probeScript = `<script>(() => {
  const { apply } = Reflect, { stringify } = JSON, { now } = performance;
  const { highlights } = CSS, eachName = highlights.forEach, eachRange = Highlight.prototype.forEach;
  const { createRange } = document, { setStart, setEnd, toString } = Range.prototype;
  const time = () => apply(now, performance, []);
  const words = (span) => {
    const range = apply(createRange, document, []);
    apply(setStart, range, [span.startContainer, span.startOffset]);
    apply(setEnd, range, [span.endContainer, span.endOffset]);
    return apply(toString, range, []);
  };
  let beats = 0, longestGap = 0, last = Infinity, changes = 0, errors = '';
  const wrong = (words) => { errors += (errors && ',') + stringify('' + words); };
  addEventListener('error', ({ message }) => wrong(message));
  addEventListener('unhandledrejection', ({ reason }) => wrong(reason));
  const watcher = new MutationObserver(({ length }) => { changes += length; });
  const { observe } = watcher;
  const all = { __proto__: null, subtree: true, childList: true, attributes: true, characterData: true };
  setInterval(() => {
    const at = time();
    beats++;
    if (at - last > longestGap) longestGap = at - last;
    last = at;
  }, 20);
  const ready = (watches) => {
    last = time();
    if (watches) apply(observe, watcher, [document, all]);
  };
  const report = () => {
    const seen = { __proto__: null };
    let marks = 0, marked = '';
    apply(eachName, highlights, [(spans) => apply(eachRange, spans, [(span) => {
      const text = words(span);
      marks++;
      if (!seen[text]) marked += (marked && ',') + stringify(text);
      seen[text] = true;
    }])]);
    return '{"beats":' + beats + ',"longestGap":' + longestGap + ',"changes":' + changes +
      ',"errors":[' + errors + '],"marks":' + marks + ',"marked":[' + marked + ']}';
  };
  Object.defineProperty(window, 'probe', { value: { __proto__: null, ready, report } });
})()</script>`;
