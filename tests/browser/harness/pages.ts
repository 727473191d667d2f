import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Reply } from './site.ts';

/** Real government pages, kept beside the repository and not in it. */
const folder = resolve('../shared/pages');

/** Whether the real pages are there; tests that need them skip where not. */
export const hasRealPages = existsSync(folder);

/**
 * A real page by its file name, with a policy that keeps it from loading anything else. Pages
 * that declare GBK are sent without a charset, the others as UTF-8.
 */
export const realPage = (file: string): Reply => {
  const body = readFileSync(resolve(folder, file));
  return {
    body,
    type: file.includes('-gbk') ? 'text/html' : 'text/html; charset=utf-8',
    headers: {
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    },
  };
};

/** The sample page of our own that `npm start` shows. */
export const samplePage = (headers: Record<string, string> = {}): Reply => ({
  body: readFileSync(resolve('tests/demo/sample.html')),
  headers,
});

/** A page with this body. */
export const pageOf = (body: string, headers: Record<string, string> = {}): Reply => ({
  body: `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>测试页</title></head><body>${body}</body></html>`,
  headers,
});
