import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSources } from '../../../data/build/read-sources.ts';

const own = join(import.meta.dirname, '../../../data/sources');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sources-'));
  cpSync(own, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the delivered files have the checksums of the manifest', () => {
  expect(readSources(own).map(({ info, lines }) => [info.id, lines.length])).toEqual([
    ['nansha-2022', 778],
    ['statements', 8696],
    ['machinery-2024-11', 2822],
    ['consulting-2022', 10872],
  ]);
});

test('a changed file is refused by name', () => {
  const file = join(folder, 'nansha-2022.txt');
  writeFileSync(file, readFileSync(file, 'utf8').replace('528', '529'));
  expect(() => readSources(folder)).toThrow(/nansha-2022\.txt: checksum [0-9a-f]{64} differs/u);
});

test('a file that is not UTF-8 is refused with the line', () => {
  const file = join(folder, 'statements.tsv');
  const bytes = readFileSync(file);
  const third = bytes.indexOf(0x0a, bytes.indexOf(0x0a) + 1) + 1;
  bytes[third] = 0xff;
  writeFileSync(file, bytes);
  expect(() => readSources(folder)).toThrow('statements.tsv:3: not UTF-8');
});

test('a missing file and a faulty manifest are refused', () => {
  rmSync(join(folder, 'machinery-2024-11.txt'));
  expect(() => readSources(folder)).toThrow('machinery-2024-11.txt: cannot be read');
  writeFileSync(join(folder, 'manifest.json'), '[{"id":"X"}]');
  expect(() => readSources(folder)).toThrow('manifest.json: 0.id');
  writeFileSync(join(folder, 'manifest.json'), '{broken');
  expect(() => readSources(folder)).toThrow('manifest.json: not JSON');
});
