import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

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
  });

  test('shows no file of its own to pages', () => {
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
  });

  test('says its own names in Chinese and in English', () => {
    const asked = Array.from(
      JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/gu),
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
