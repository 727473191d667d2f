import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { SourceInfo } from '../../utils/corpus/model.ts';
import { ReadingError } from '../../utils/corpus/reading-error.ts';
import { splitLines, type SourceText } from '../../utils/corpus/source-text.ts';

const manifest = v.array(
  v.strictObject({
    id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/u)),
    title: v.string(),
    compiler: v.exactOptional(v.string()),
    date: v.exactOptional(v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}){0,2}$/u))),
    layout: v.picklist(['compilation', 'criteria-table', 'statement-list']),
    file: v.string(),
    sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u)),
  }),
);

const readBytes = (folder: string, file: string): Buffer => {
  try {
    return readFileSync(join(folder, file));
  } catch (error) {
    throw new ReadingError(file, 0, `cannot be read: ${(error as Error).message}`);
  }
};

const parseJson = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    throw new ReadingError('manifest.json', 0, `not JSON: ${(error as Error).message}`);
  }
};

const readManifest = (folder: string): SourceInfo[] => {
  const parsed = v.safeParse(manifest, parseJson(readBytes(folder, 'manifest.json')));
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new ReadingError('manifest.json', 0, `${v.getDotPath(issue) ?? ''}: ${issue.message}`);
  }
  return parsed.output;
};

/** The line on which bytes stop being UTF-8, found by decoding line by line. */
const firstBadLine = (bytes: Buffer): number => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed < 0 ? bytes.length : feed;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end + 1;
  }
  return 0;
};

/**
 * Reads the sources below `folder` as its `manifest.json` lists them.
 * @returns each source with its lines, in the manifest's order
 * @throws ReadingError when a file is missing, its SHA-256 differs from the manifest's, or it is
 *   not UTF-8
 */
export const readSources = (folder: string): SourceText[] =>
  readManifest(folder).map((info) => {
    const bytes = readBytes(folder, info.file);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const bad = firstBadLine(bytes);
    if (bad) throw new ReadingError(info.file, bad, 'not UTF-8: convert the file first');
    if (sha256 !== info.sha256)
      throw new ReadingError(
        info.file,
        0,
        `checksum ${sha256} differs from the manifest's ${info.sha256}: the file was changed`,
      );
    return { info, lines: splitLines(bytes.toString('utf8')) };
  });
