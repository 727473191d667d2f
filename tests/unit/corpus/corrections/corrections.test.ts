import { describe, expect, test } from 'vitest';
import { correctLines } from '../../../../utils/corpus/corrections/apply.ts';
import {
  type CorrectionRow,
  parseCorrections,
} from '../../../../utils/corpus/corrections/correction-list.ts';
import { undoCorrections } from '../../../../utils/corpus/corrections/undo.ts';
import type { SourceInfo } from '../../../../utils/corpus/model.ts';
import { readCorpus } from '../../../../utils/corpus/read-corpus.ts';

const header = 'file\tline\tprinted\tcorrected\twhy';
const parse = (...rows: string[]): CorrectionRow[] =>
  parseCorrections([header, ...rows].join('\n'));

const info = (layout: SourceInfo['layout']): SourceInfo => ({
  id: 's',
  title: '',
  layout,
  file: '',
  sha256: '',
});

describe('the list', () => {
  test('is tab-separated, with a header and comment lines', () => {
    expect(parse('# and for 和', 's\t5\t国家 and 省\t国家和省\tEnglish in Chinese')).toEqual([
      { source: 's', line: 5, printed: '国家 and 省', corrected: '国家和省', row: 3 },
    ]);
    expect(parse()).toEqual([]);
  });

  test.each([
    ['a cell is missing', 's\t5\t国家 and 省\t国家和省', 'wanted 5 cells'],
    ['a cell is empty', 's\t5\t国家 and 省\t\twhy', 'wanted 5 cells'],
    ['the line is none', 's\t0\t国\t省\twhy', '0 is no line'],
    ['nothing changes', 's\t5\t国家\t国家\twhy', 'nothing is corrected'],
    ['spaces at an end', 's\t5\t 国\t省\twhy', 'space'],
    ['a long part', `s\t5\t${'国'.repeat(61)}\t${'国'.repeat(60)}\twhy`, 'more than 60'],
    ['a rewriting', 's\t5\t一二三四五六七八九十百\t甲乙丙丁戊己庚辛壬癸子\twhy', 'more than 10'],
  ])('throws with its line where %s', (_, row, reason) => {
    expect(() => parse(row)).toThrow(new RegExp(`^corrections\\.tsv:2: .*${reason}`, 'u'));
  });

  test('throws on a row that stands there twice, and without its header', () => {
    expect(() => parse('s\t5\t国\t省\twhy', 's\t5\t国\t市\twhy')).toThrow(/tsv:3: .*twice/u);
    expect(() => parseCorrections('s\t5\t国\t省\twhy')).toThrow(/tsv:1: the header/u);
  });
});

describe('applying', () => {
  const source = { info: info('compilation'), lines: ['按照国家 and 省有关规定', '等等等'] };
  const mend = (...rows: string[]) => correctLines(source, parse(...rows));

  test('mends the line and leaves the source as it is', () => {
    expect(mend('s\t1\t国家 and 省\t国家和省\twhy', 'other\t9\t国\t省\twhy')).toEqual([
      '按照国家和省有关规定',
      '等等等',
    ]);
    expect(source.lines[0]).toBe('按照国家 and 省有关规定');
  });

  test.each([
    ['the line does not hold it', 's\t1\t国家 or 省\t国家和省\twhy', 's:1 does not hold it once'],
    ['there is no such line', 's\t3\t国家\t省\twhy', 's:3 does not hold it once'],
    ['the line holds it twice, overlapping', 's\t2\t等等\t等\twhy', 's:2 does not hold it once'],
    ['what is corrected stands there anyway', 's\t1\t有关\t国\twhy', 'elsewhere too'],
  ])('throws with the row where %s', (_, row, reason) => {
    expect(() => mend(row)).toThrow(new RegExp(`^corrections\\.tsv:2: .*${reason}`, 'u'));
  });
});

describe('a corpus that was corrected', () => {
  const lines = [
    '财政支持\t落实个税优惠政策政策。',
    '税收激励\t落实个税优惠政策政策。',
    '财政支持\t落实个税优惠政策。',
  ];
  const read = (...rows: string[]) =>
    readCorpus([{ info: info('statement-list'), lines }], parse(...rows));
  const both = [
    's\t1\t优惠政策政策\t优惠政策\tdoubled word',
    's\t2\t优惠政策政策\t优惠政策\tdoubled word',
  ];

  test('says which words of an item were mended', () => {
    const { statements } = read(...both);
    expect(statements.flatMap((statement) => (statement.corrected ? [statement] : []))).toEqual([
      expect.objectContaining({
        line: 1,
        corrected: [{ line: 1, printed: '优惠政策政策', corrected: '优惠政策' }],
      }),
    ]);
    const [first] = statements;
    expect(undoCorrections(first?.text ?? '', first?.corrected)).toBe('落实个税优惠政策政策。');
    expect(undoCorrections('落实', undefined)).toBe('落实');
  });

  test('throws for a correction that no clause or statement shows', () => {
    // The tab parts topic and statement: neither holds the words.
    expect(() => read('s\t1\t财政支持\t财政扶持\twhy')).toThrow(/^corrections\.tsv:2: no clause/u);
    expect(() => read('other\t1\t财政支持\t财政扶持\twhy')).toThrow(/^corrections\.tsv:2: no/u);
  });
});
