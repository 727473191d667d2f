import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../../components');

it('no component makes markup out of text', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/u.test(file),
  );
  expect(files.length).toBeGreaterThan(10);
  const makers = /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySet|document\.write|DOMParser/u;
  expect(files.filter((file) => makers.test(readFileSync(join(folder, file), 'utf8')))).toEqual([]);
});
