import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

interface Manifest {
  manifest_version: number;
  permissions?: string[];
  host_permissions?: string[];
  optional_permissions?: string[];
  optional_host_permissions?: string[];
  web_accessible_resources?: unknown[];
  externally_connectable?: unknown;
  content_scripts?: { matches: string[] }[];
  default_locale?: string;
  content_security_policy?: { extension_pages?: string };
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Every key of the two manifests: what is not here, such as a debugger's or an update's address, is asked for by nobody. */
const keys = new Set([
  'action',
  'background',
  'browser_specific_settings',
  'commands',
  'content_scripts',
  'content_security_policy',
  'default_locale',
  'description',
  'host_permissions',
  'icons',
  'manifest_version',
  'minimum_chrome_version',
  'name',
  'omnibox',
  'options_ui',
  'permissions',
  'version',
]);

/**
 * Ways to fetch code or data from an address: markup, style sheets, and calls in scripts. Addresses
 * in texts, and names such as XML namespaces, load nothing.
 */
const loads = [
  /(?:src|href|action)\s*=\s*["']?https?:/giu,
  /url\(\s*["']?https?:/giu,
  /@import\s+["']?https?:/giu,
  /(?:fetch|import|importScripts|open|WebSocket|EventSource|Worker|sendBeacon)\(\s*["'`](?:https?|wss?):/gu,
];

/**
 * Bytes with gzip, as a page is charged for what runs before a pointer comes near a mark, for what comes when the page
 * changes or is long, and for what comes with the pointer.
 */
const mostFirst = 8_000;
const mostFollow = 4_100;
const mostHand = 8_000;

describe.each(['.output/chrome-mv3', '.output/firefox-mv3'])('the package %s', (folder) => {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;

  test('asks for what its features need and gov.cn, and nothing more', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.permissions?.toSorted()).toEqual([
      'activeTab',
      'contextMenus',
      'scripting',
      'storage',
      'unlimitedStorage',
    ]);
    const matches = manifest.content_scripts?.flatMap((script) => script.matches) ?? [];
    expect(new Set([...matches, ...(manifest.host_permissions ?? [])])).toEqual(
      new Set(['*://*.gov.cn/*']),
    );
    expect(manifest.optional_permissions ?? []).toEqual([]);
    expect(manifest.optional_host_permissions ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
    expect(Object.keys(manifest).filter((key) => !keys.has(key))).toEqual([]);
  });

  test('lets its own pages do what they need and nothing else', () => {
    const policy = manifest.content_security_policy?.extension_pages ?? '';
    const rules = new Map(
      policy.split('; ').map((rule) => [rule.split(' ', 1)[0], rule.replace(/^\S+ /u, '')]),
    );
    for (const name of ['script-src', 'style-src', 'img-src', 'connect-src'])
      expect(rules.get(name)).toBe("'self'");
    for (const name of ['default-src', 'base-uri', 'form-action', 'frame-ancestors'])
      expect(rules.get(name)).toBe("'none'");
    // No address, and no word such as 'unsafe-inline'.
    expect([...new Set(rules.values())].toSorted()).toEqual(["'none'", "'script'", "'self'"]);
  });

  test('shows no file of its own to pages', () => {
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
  });

  test('says its own names in Chinese and in English', () => {
    // The browsers put words into the manifest and into sheets.
    const sheets = readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.css'));
    const texts = sheets.map((name) => readFileSync(join(folder, 'assets', name), 'utf8'));
    const asked = Array.from(
      [JSON.stringify(manifest), ...texts].join('\n').matchAll(/__MSG_(\w+?)__/gu),
      ([, key]) => key,
    );
    expect(asked).toContain('name');
    expect(manifest.default_locale).toBe('zh_CN');
    for (const locale of ['zh_CN', 'en']) {
      const file = join(folder, '_locales', locale, 'messages.json');
      const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
      expect(new Set(Object.keys(messages))).toEqual(new Set(asked));
    }
  });

  const script = (name: string): string => readFileSync(join(folder, `${name}.js`), 'utf8');
  const zipped = (...names: string[]): number =>
    names.reduce((sum, name) => sum + gzipSync(script(name), { level: 9 }).length, 0);

  test('lays little on pages, and the rest when it is wanted', () => {
    expect(zipped('early', 'marker')).toBeLessThanOrEqual(mostFirst);
    expect(zipped('follow')).toBeLessThanOrEqual(mostFollow);
    expect(zipped('hand')).toBeLessThanOrEqual(mostHand);
  });

  test('brings no library to pages but what draws and checks the card', () => {
    // Words of webextension-polyfill, and a key of valibot's schemas: the background holds both.
    const polyfill = 'should only be loaded in a browser extension';
    const valibot = '~run';
    const background = filesBelow(folder)
      .filter((file) => file.endsWith('.js') && file.includes('chunks'))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    expect(background).toContain(polyfill);
    expect(background).toContain(valibot);
    for (const name of ['early', 'marker', 'follow', 'hand', 'card'])
      expect(script(name)).not.toContain(polyfill);
    for (const name of ['early', 'marker', 'follow', 'hand'])
      expect(script(name)).not.toContain(valibot);
  });

  test('holds no address to load from', () => {
    const found = filesBelow(folder)
      .filter((file) => /\.(?:js|css|html)$/u.test(file))
      .flatMap((file) => {
        const text = readFileSync(file, 'utf8');
        return loads.flatMap((pattern) => text.match(pattern) ?? []).map((hit) => [file, hit]);
      });
    expect(found).toEqual([]);
  });
});
