/** The committed report of the reading, and the parts that it is made of. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCorrections } from '../../../data/build/read-corrections.ts';
import { readSources } from '../../../data/build/read-sources.ts';
import { reportOf } from '../../../data/build/report.ts';
import { section, spans, table } from '../../../data/build/report-parts.ts';
import { readCorpus } from '../../../utils/corpus/read-corpus.ts';

const data = join(import.meta.dirname, '../../../data');

test('the committed report tells what the reading yields now: `npm run corpus -- report` renews it', () => {
  const sources = readSources(join(data, 'sources'));
  const corpus = readCorpus(sources, readCorrections(data));
  expect(reportOf(corpus, sources)).toBe(readFileSync(join(data, 'report.md'), 'utf8'));
}, 60_000);

test('single lines that follow one another become one range; ranges of their own stay', () => {
  const lines = [9, 7, 8, 12].map((line): [number, number] => [line, line]);
  expect(spans([...lines, [3, 5], [20, 24]])).toBe('3–5、7–9、12、20–24');
});

test('cells keep their table whatever they hold', () => {
  expect(table(['文件'], [['解读 |《标准必要专利反垄断指引》'], ['两\n行']])).toBe(
    '| 文件 |\n| --- |\n| 解读 \\|《标准必要专利反垄断指引》 |\n| 两 行 |',
  );
});

test('a section leaves empty parts out', () => {
  expect(section(2, '订正', [false, '', '一处', undefined])).toBe('## 订正\n\n一处\n');
});
