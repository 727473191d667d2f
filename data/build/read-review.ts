import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LexiconReview, readReview, type ReviewFile } from '../../utils/lexicon/review.ts';

/**
 * Reads the reviewed lexicon files of `folder` (`reject.tsv`, `add.tsv`, `join.tsv`, `longer.tsv`,
 * `expressions.tsv`).
 * @throws ReviewError on a faulty row; the file system's error on a missing file
 */
export const readReviewFolder = (folder: string): LexiconReview => {
  const read = (file: ReviewFile): string => readFileSync(join(folder, `${file}.tsv`), 'utf8');
  return readReview({
    reject: read('reject'),
    add: read('add'),
    join: read('join'),
    longer: read('longer'),
    expressions: read('expressions'),
  });
};
