import { probeScript } from './probe.ts';

/** How large the pages are: small ones for every test run, whole ones for `npm run hostile`. */
export interface Size {
  characters: number;
  nodes: number;
  depth: number;
  frames: number;
  /** What a page does in vain, or writes, per turn. */
  flood: number;
}

export const sizes: Record<'small' | 'whole', Size> = {
  small: { characters: 1_000_000, nodes: 20_000, depth: 5_000, frames: 60, flood: 300 },
  // 10 MB of Chinese.
  whole: { characters: 3_300_000, nodes: 100_000, depth: 5_000, frames: 500, flood: 2_000 },
};

/** A page that means no good. */
export interface HostilePage {
  name: string;
  /** Its markup behind the probe. */
  markup: string;
  /** Changes no node once it is there. */
  isStill: boolean;
  /** Words that must be marked, and how many marks there are at most. */
  marked: string[];
  most: number;
}

const term = '粉煤灰';
const line = `综合利用${term}，支持融资担保、可再生能源和失信惩戒。`;

/** A paragraph that reads well, and a script. */
const page = (
  name: string,
  script: string,
  { before = '', body = `<p>${line}</p>`, isStill = true, marked = [term], most = Infinity } = {},
): HostilePage => ({
  name,
  markup: `${before}${body}<script>${script}; probe.ready(${isStill})</script>`,
  isStill,
  marked,
  most,
});

const written = (name: string, body: string, marked = [term]): HostilePage =>
  page(name, '', { body, marked });

const listOf = (length: number, item: (i: number) => string): string =>
  Array.from({ length }, (_, i) => item(i)).join('');

/** One character of every 16 of all planes, lone surrogates too, a term now and then. */
const everyScript = (): string => {
  let text = '';
  for (let code = 0x21; code < 0x20000; code += 16) {
    const char = String.fromCodePoint(code);
    text += /[<&]/u.test(char) ? ' ' : char;
    if (code % 4096 === 1) text += `<p>${line}</p>`;
  }
  return text;
};

const large = ({ characters, nodes, depth }: Size): HostilePage[] => [
  written('one text node', `<p>${line.repeat(Math.ceil(characters / line.length))}</p>`),
  written('one text node without an end of a sentence', `<p>${line}${'甲'.repeat(characters)}</p>`),
  written('white space', `<p>${line}</p><p>粉${' \n'.repeat(characters / 4)}煤灰</p>`),
  // In lines: Chromium by itself stands still over long ones of brackets.
  written(
    'nothing but title marks',
    `<p>${line}</p>${listOf(characters / 1_000, (i) => `<p>${(i % 2 ? '《〈' : '《').repeat(250)}${'》'.repeat(i % 3 ? 250 : 0)}</p>`)}`,
  ),
  written('nothing but line breaks', `<p>${line}</p><p>${'粉<br>煤<br>'.repeat(nodes / 4)}</p>`),
  written('beginnings of terms', `<p>${line}</p><p>${'融资担'.repeat(characters / 12)}</p>`),
  written(
    'many elements',
    listOf(nodes / 4, (i) => `<p>第${i}条<b>粉</b><i>煤</i>灰</p>`),
  ),
  // In paragraphs: Firefox by itself stands still over highlights among many siblings.
  page(
    'a text node for each character',
    `for (let i = 0, p; i < ${nodes}; i++) {
       if (i % 520 === 0) document.body.append(p = document.createElement('p'));
       p.append('${line}'[i % ${line.length}]) }`,
  ),
  page(
    'deep nesting',
    `let at = document.body;
     for (let i = 0; i < ${depth}; i++) { const next = document.createElement(i % 3 ? 'span' : 'b'); at.append(next); at = next }
     at.append('深处失信惩戒机制')`,
    { marked: [term, '失信惩戒'] },
  ),
  page(
    'shadow trees, side by side and one in another',
    `for (let i = 0; i < ${nodes / 50}; i++) { const host = document.createElement('div'); document.body.append(host);
       host.attachShadow({ mode: 'open' }).innerHTML = '<p>健全失信惩戒机制</p>' }
     let at = document.body;
     for (let i = 0; i < ${depth / 25}; i++) { const host = document.createElement('div'); at.append(host); at = host.attachShadow({ mode: 'open' }) }
     at.append('综合利用工业固体废物')`,
    { marked: [term, '失信惩戒'] },
  ),
];

/** A form's fields, and a document's images and forms, stand in the place of properties of their name. */
const asked =
  'nodeType localName nodeName tagName firstChild lastChild nextSibling previousSibling parentNode parentElement childNodes children attributes hasAttributes getAttribute hasAttribute textContent innerText nodeValue isConnected shadowRoot ownerDocument getBoundingClientRect getClientRects checkVisibility closest matches contains id className querySelector querySelectorAll getRootNode childElementCount firstElementChild'.split(
    ' ',
  );
const askedOfDocument =
  'documentElement body head createElement createRange createTreeWalker addEventListener hidden elementFromPoint elementsFromPoint caretPositionFromPoint defaultView title getSelection activeElement contains visibilityState readyState fullscreenElement querySelector querySelectorAll'.split(
    ' ',
  );

const strange: HostilePage[] = [
  written('every script', everyScript()),
  page(
    'half characters, piled marks, both directions',
    `for (const text of ['\\ud800${term}\\udc00', '\\udc00\\ud800', '粉' + '\\u0301'.repeat(5000) + '煤灰', '\\u202e灰煤粉\\u202c${term}\\u2066\\u2067',
       '${term}\\ufe0f\\u200d', '\\0\\u0001\\uffff\\ufffe${term}', 'שלום${term}مرحبا', '粉\\u200b\\u200c\\u200d煤\\u2060\\ufeff灰', '\\ud842${term}\\udfb7'])
       { const p = document.createElement('p'); p.textContent = text; document.body.append(p) }`,
  ),
  page(
    'fields named as what we ask of a form',
    `const forms = document.querySelectorAll('form');
     const change = () => forms.forEach((form) => { const p = document.createElement('p'); p.textContent = '健全融资担保体系'; form.append(p) });
     setTimeout(change, 200); setTimeout(change, 700)`,
    {
      body: `${listOf(asked.length, (i) => `<form><input name="${asked[i]}"><p>${line}</p></form>`)}
        <form>${listOf(asked.length, (i) => `<input name="${asked[i]}">`)}<p>${line}</p></form><p>推进可再生能源</p>`,
      isStill: false,
      marked: [term, '可再生能源'],
      // A walk that a field leads back finds the same again and again.
      most: 6 * (asked.length + 2),
    },
  ),
  written(
    'elements named as what we ask of the document',
    `${listOf(askedOfDocument.length, (i) => `<img name="${askedOfDocument[i]}"><form name="${askedOfDocument[i]}"></form>`)}
     <a id="CSS"></a><a id="Highlight"></a><a id="chrome"></a><a id="browser"></a><p>${line}</p>`,
  ),
  // `utils/page/handed.ts`
  written(
    'elements named as what our scripts leave for one another',
    `${['handed', 'lens', 'ears', 'makeFollower', 'drawNear', 'makeHand', 'makeDesk', 'makeWalk', 'pageDesk', 'walkParts', 'lookUp', 'Symbol(handed)'].map((name) => `<a id="${name}"></a>`).join('')}<p>${line}</p>`,
  ),
];

const spoiled: HostilePage[] = [
  page('prototypes with more on them', '', {
    before: `<script>for (const one of [Object, Array, Function, String, Number, Promise, Map, Set, Node, Element, Event])
      for (const name of ['then', 'toJSON', 'term', 'kind', 'places', 'length2', 'value', 'done', 'get', 'set', 'type', 'detail', 'ok', 'message', '0', '1', 'start'])
        if (!(name in one.prototype)) Object.defineProperty(one.prototype, name, { __proto__: null, configurable: true, enumerable: true, get() { return undefined }, set() {} });
      Array.prototype[Symbol.iterator] = function* () {}; Object.prototype.enumerable = true; Object.prototype.evil = { evil: true }</script>`,
  }),
  page('every function of the window gone', '', {
    before: `<script>for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback', 'queueMicrotask', 'fetch', 'getComputedStyle',
      'MutationObserver', 'IntersectionObserver', 'ResizeObserver', 'MessageChannel', 'Promise', 'Map', 'Set', 'WeakMap', 'Array', 'Highlight', 'StaticRange', 'TreeWalker', 'URL', 'crypto', 'indexedDB'])
      try { Object.defineProperty(window, name, { get() { throw new Error('gone: ' + name) } }) } catch {}
      for (const one of [Node.prototype, Element.prototype, Document.prototype, Range.prototype, CharacterData.prototype, EventTarget.prototype, HighlightRegistry.prototype])
        for (const name of Object.getOwnPropertyNames(one))
          if (!/constructor|^(?:body|documentElement|currentScript|readyState)$/.test(name))
            try { Object.defineProperty(one, name, { get() { throw new Error('gone: ' + name) }, set() {} }) } catch {}</script>`,
  }),
  page('every event kept from us, and many made up', '', {
    before: `<script>for (const target of [window, document, document.documentElement])
      for (const type of ['pointermove', 'pointerover', 'mousemove', 'mouseover', 'mousedown', 'click', 'keydown', 'keyup', 'scroll', 'visibilitychange', 'pageshow', 'DOMContentLoaded', 'load', 'slotchange', 'toggle'])
        target.addEventListener(type, (event) => event.stopImmediatePropagation(), true);
      const made = [() => new MouseEvent('mousemove', { bubbles: true, clientX: -1e9, clientY: 1e9 }), () => new KeyboardEvent('keydown', { key: 'Alt', bubbles: true }),
        () => new PointerEvent('pointermove', { bubbles: true, clientX: -1 }), () => new Event('visibilitychange'), () => new Event('scroll'), () => new PageTransitionEvent('pageshow', { persisted: true }),
        () => Object.defineProperty(new Event('keydown', { bubbles: true }), 'key', { get() { throw 1 } })];
      const wait = setInterval(() => { for (let i = 0; i < 300; i++) for (const make of made) (document.body ?? document).dispatchEvent(make()) }, 50);
      setTimeout(() => clearInterval(wait), 5000)</script>`,
  }),
  page(
    'messages made up',
    `const kinds = ['findTerms', 'card', 'cards', 'settings', 'walk', 'state', 'lookUp', 'open', 'search'];
     const shapes = kinds.flatMap((kind) => [{ kind }, { type: kind, text: '粉煤灰' }, { type: kind, payload: { term: -1 } }, [kind], kind]);
     const send = setInterval(() => { for (const shape of shapes) {
       postMessage(shape, '*'); document.dispatchEvent(new CustomEvent(shape.type ?? 'policy-lens', { detail: shape }));
       window.dispatchEvent(new MessageEvent('message', { data: shape, origin: 'chrome-extension://policy-lens' })) } }, 50);
     const channel = new BroadcastChannel('policy-lens'); for (const shape of shapes) channel.postMessage(shape);
     for (const area of [window.chrome?.runtime, window.browser?.runtime]) area?.sendMessage?.('policy-lens@policy-lens.invalid', shapes[0]);
     setTimeout(() => clearInterval(send), 5000)`,
  ),
];

/** Changes without end, from the page's own clock. */
const restless = ({ flood }: Size): HostilePage[] => [
  page(
    'change without end',
    `const field = document.createElement('div'); document.body.append(field); let turn = 0;
     const change = () => { turn++; for (let i = 0; i < ${flood} / 10; i++) { const p = document.createElement('p'); p.textContent = '粉煤灰' + turn; field.append(p); if (field.childNodes.length > 200) field.firstChild.remove() }
       field.title = turn; field.className = 'a' + turn % 7; field.lastChild.firstChild.data += '失信'; setTimeout(change, 0) };
     change()`,
    { isStill: false },
  ),
  page(
    'change on every change',
    `const field = document.createElement('p'); field.append('粉煤灰'); document.body.append(field); let turn = 0;
     new MutationObserver(() => setTimeout(() => { field.firstChild.data = '粉煤灰' + turn++ })).observe(field, { characterData: true, subtree: true });
     field.firstChild.data = '粉煤灰。'`,
    { isStill: false },
  ),
  page(
    'a page that goes on without end',
    `const more = () => { for (let i = 0; i < ${flood} / 10; i++) { const p = document.createElement('p'); p.textContent = '${line}'; document.body.append(p) }
       scrollTo(0, document.body.scrollHeight); if (document.body.childNodes.length < ${flood} * 100) setTimeout(more, 100) };
     more()`,
    { isStill: false },
  ),
  page(
    'highlights taken away for ever',
    `setInterval(() => { if (Math.random() < 0.2) CSS.highlights.clear() }, 50); const p = document.querySelector('p'); setInterval(() => { p.firstChild.data += '。' }, 700)`,
    { isStill: false },
  ),
];

const framed = ({ frames }: Size): HostilePage =>
  page('frames', '', {
    body: `<p>${line}</p>${listOf(frames, (i) => `<iframe width="60" height="20" ${i % 2 ? 'srcdoc="<p>粉煤灰</p>"' : ''}></iframe>`)}`,
  });

/** Every hostile page, of a size. */
export const hostilePages = (size: Size): HostilePage[] => [
  ...large(size),
  ...strange,
  ...spoiled,
  ...restless(size),
  framed(size),
];

/** The page as it is served: the probe comes first. */
export const served = ({ name, markup }: HostilePage): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${name}</title>${probeScript}</head><body>${markup}</body></html>`;
