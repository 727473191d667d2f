import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { settledZip } from '../../../data/build/settled-zip.ts';

/** The same three files as WXT may pack them: in any order, at any time, with or without folders. */
const packed = async (
  names: string[],
  date: Date,
  createFolders: boolean,
  level: number,
): Promise<Uint8Array> => {
  const zip = new JSZip();
  for (const name of names)
    zip.file(name, `文件 ${name.at(-1)} `.repeat(50), { date, createFolders });
  return zip.generateAsync({
    type: 'uint8array',
    platform: createFolders ? 'UNIX' : 'DOS',
    compression: 'DEFLATE',
    compressionOptions: { level },
  });
};

const names = ['b', 'corpus/a', 'corpus/术语'];

test('the same files give the same bytes, whenever and in whatever order they were packed', async () => {
  const one = await packed(names, new Date('2026-03-01T10:00:00Z'), false, 9);
  const other = await packed(names.toReversed(), new Date('2031-12-31T23:58:00Z'), true, 1);
  expect(other).not.toEqual(one);
  expect(await settledZip(other)).toEqual(await settledZip(one));
});

test('nothing is lost, and other contents give other bytes', async () => {
  const one = await packed(names, new Date(), false, 9);
  const settled = await JSZip.loadAsync(await settledZip(one));
  expect(Object.keys(settled.files)).toEqual(names);
  expect(await settled.file('corpus/术语')?.async('string')).toBe('文件 语 '.repeat(50));
  expect(settled.file('b')?.date.getTime()).toBe(Date.UTC(1980, 0, 1));
  const fewer = await packed(names.slice(1), new Date(), false, 9);
  expect(await settledZip(fewer)).not.toEqual(await settledZip(one));
});

test('what is no zip is refused', async () => {
  await expect(settledZip(new TextEncoder().encode('PK?'))).rejects.toThrow(/zip/u);
});
