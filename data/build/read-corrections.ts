import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CorrectionRow,
  parseCorrections,
} from '../../utils/corpus/corrections/correction-list.ts';

/**
 * Reads the reviewed list of the scanner's misreadings, `corrections.tsv` of `folder`.
 * @throws ReadingError on a faulty row; the file system's error on a missing file
 */
export const readCorrections = (folder: string): CorrectionRow[] =>
  parseCorrections(readFileSync(join(folder, 'corrections.tsv'), 'utf8'));
