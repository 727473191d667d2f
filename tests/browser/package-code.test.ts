// What the built scripts, sheets and pages hold, libraries included.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Addresses in scripts that nobody opens: names of XML's kinds, and words of Dexie's error messages. */
const knownAddresses = new Set([
  'http://www.w3.org/1999/xhtml',
  'http://www.w3.org/2000/svg',
  'http://www.w3.org/1998/Math/MathML',
  'https://tinyurl.com/y2uuvskb',
  'http://bit.ly/2kdckMn',
]);

/** Ways to run text as code, or to make markup of it. */
const dangers = [
  /(?<![\w$.])eval\s*\(/u,
  /(?<![\w$.])Function\s*\(/u,
  /set(?:Timeout|Interval)\(\s*["'`]/u,
  /\bimportScripts\b/u,
  // Chunks of our own alone.
  /(?<![\w$.])import\((?!\s*["'`]\.\/)/u,
  /\.(?:inner|outer)HTML\s*[+]?=(?!=)/u,
  /insertAdjacentHTML|setHTMLUnsafe|createContextualFragment/u,
  /document\.write|\.srcdoc\b|javascript:/u,
  /new\s+(?:Shared)?Worker\b|WebSocket|EventSource|XMLHttpRequest|sendBeacon|RTCPeerConnection/u,
];

const found = (text: string, patterns: RegExp[]): string[] =>
  patterns.flatMap((pattern) => {
    const at = text.search(pattern);
    return at === -1 ? [] : [text.slice(Math.max(0, at - 30), at + 40)];
  });

test.each([
  'x=eval("1")',
  'new Function("a")',
  'return Function(`a`)',
  'setTimeout("a()",1)',
  'import(e)',
  'import(`https://example.org/a.js`)',
  'e.innerHTML=t',
  'e.innerHTML += t',
  'new Worker(a)',
])('%s is found', (code) => {
  expect(found(code, dangers)).toHaveLength(1);
});

test.each(['{eval:{minArgs:1}}', 'f.__html==e.innerHTML', 'import(`./later.js`)', 'isFunction(a)'])(
  '%s is none',
  (code) => {
    expect(found(code, dangers)).toEqual([]);
  },
);

describe.each(['.output/chrome-mv3', '.output/firefox-mv3'])('the code of %s', (folder) => {
  const texts = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((file) => /\.(?:js|css|html)$/u.test(file))
    .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));
  const of = (ending: string) => texts.filter(({ file }) => file.endsWith(ending));

  test('runs no text as code and makes no markup of it', () => {
    expect(of('.js').length).toBeGreaterThan(5);
    expect(
      of('.js').flatMap(({ file, text }) => found(text, dangers).map((hit) => [file, hit])),
    ).toEqual([]);
  });

  test('names no address but those that are known to be words', () => {
    const addresses = texts.flatMap(({ text }) =>
      Array.from(text.matchAll(/(?:https?|wss?|ftp):\/\/[\w.-]+\.[\w./-]*/gu), ([hit]) => hit),
    );
    expect(addresses.filter((address) => !knownAddresses.has(address))).toEqual([]);
  });

  test('does not tell a page who it is', () => {
    for (const name of ['early', 'marker', 'follow', 'hand', 'card']) {
      const { text } = texts.find(({ file }) => file === `${name}.js`)!;
      expect(text).not.toMatch(/getURL|(?:chrome|moz)-extension:|policy-?lens/iu);
      // Whether there is an id tells a script that its extension is gone; the id itself goes nowhere.
      expect(text).not.toMatch(/runtime(?:\?\.|\.)id(?![!=]==void 0)/u);
    }
  });

  test('has pages without scripts, sheets and handlers in their markup', () => {
    expect(
      of('.html')
        .map(({ file }) => file)
        .toSorted(),
    ).toEqual(['options.html', 'popup.html', 'reader.html']);
    for (const { text } of of('.html')) {
      expect(text).not.toMatch(/<style|\sstyle=|\son\w+=|<iframe|<object|<embed|<base/iu);
      for (const [script] of text.matchAll(/<script[^>]*>[^<]*/gu))
        expect(script).toMatch(
          /^<script [^>]*src="\/(?:chunks\/[^"]+|reader-early\.js)"[^>]*>\s*$/u,
        );
    }
  });

  test('has the popup wait for little before its field is drawn', () => {
    const [popup] = of('popup.html');
    const chunks = Array.from(
      popup?.text.matchAll(/(?:src|href)="\/(chunks\/[^"]+)"/gu) ?? [],
      ([, chunk]) => chunk,
    );
    const first = texts.filter(({ file }) => chunks.includes(file));
    expect(first.length).toBeGreaterThan(0);
    expect(first).toHaveLength(chunks.length);
    // What begins early, and no library.
    expect(first.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThan(5_000);
  });

  test('ships no map of sources', () => {
    for (const { text } of texts) expect(text).not.toContain('sourceMappingURL');
  });
});
