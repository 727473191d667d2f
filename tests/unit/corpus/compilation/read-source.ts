import { readFileSync } from 'node:fs';
import { readCompilation } from '../../../../utils/corpus/compilation/read-compilation.ts';
import type { SourceInfo } from '../../../../utils/corpus/model.ts';

/** A source as `readCompilation` takes it; only the id counts. */
const infoOf = (id: string): SourceInfo => ({
  id,
  title: id,
  compiler: '',
  date: '2022',
  layout: 'compilation',
  file: `${id}.txt`,
  sha256: '',
});

/** The lines of one of the repository's sources. */
export const linesOf = (id: string): string[] =>
  readFileSync(new URL(`../../../../data/sources/${id}.txt`, import.meta.url), 'utf8').split(
    /\r?\n/u,
  );

/** Reads lines written in a test as one source. */
export const readText = (text: string): ReturnType<typeof readCompilation> =>
  readCompilation(infoOf('test'), text.split('\n'));

/** Reads one of the repository's sources. */
export const readSource = (id: string): ReturnType<typeof readCompilation> =>
  readCompilation(infoOf(id), linesOf(id));
