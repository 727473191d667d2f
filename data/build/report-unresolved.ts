/** What the reading could not tell, for the report. */
import type { Corpus } from '../../utils/corpus/model.ts';
import { section, table } from './report-parts.ts';

const lost = ({ entries }: Corpus): string =>
  section(3, '印刷缺失的条目', [
    table(
      ['来源', '行', '目录', '序号', '缺'],
      entries
        .filter((entry) => entry.lost !== undefined)
        .map(({ source, line, catalogue, number, lost: what }) => [
          source,
          line,
          catalogue,
          number,
          what === 'criteria' ? '界定要点' : '条目文字',
        ]),
    ),
  ]);

const partial = ({ documents }: Corpus): string =>
  section(3, '未收全的文件', [
    table(
      ['来源', '行', '文件', '收录', '缺'],
      documents
        .filter(({ coverage }) => coverage !== 'full')
        .map(({ source, line, title, coverage, missing = [] }) => [
          source,
          line,
          title,
          coverage === 'partial' ? '部分' : '仅标题',
          missing.join('；'),
        ]),
    ),
  ]);

const without = ({ documents }: Corpus): string =>
  section(3, '语料未载明发文字号、成文日期、发文机关或施行日期的文件', [
    table(
      ['来源', '行', '文件', '未载明'],
      documents.flatMap(({ source, line, title, number, date, issuers, validity }) => {
        const gaps = [
          number === undefined && '发文字号',
          date === undefined && '成文日期',
          issuers.length === 0 && '发文机关',
          validity?.effective === undefined && '施行日期',
        ].filter((gap) => gap !== false);
        return gaps.length > 0 ? [[source, line, title, gaps.join('、')]] : [];
      }),
    ),
  ]);

const ended = ({ documents, citedDocuments }: Corpus): string =>
  section(3, '已被废止、取代或失效的文件', [
    table(
      ['文件', '发文字号', '情形', '自', '依据'],
      [...documents, ...citedDocuments].flatMap(({ title, number = '', validity }) =>
        validity?.ended
          ? [
              [
                title,
                number,
                validity.ended.how,
                validity.ended.since ?? '未载明',
                validity.grounds
                  .filter(({ fact }) => fact === 'ended')
                  .map(({ source, line }) => `${source}:${line}`)
                  .join('、'),
              ],
            ]
          : [],
      ),
    ),
  ]);

const unknown = ({ citations, citedDocuments }: Corpus): string => {
  const grouped = new Set(citedDocuments.flatMap((cited) => cited.citations));
  const nameless = citations.filter(({ id, target }) => target === undefined && !grouped.has(id));
  return [
    section(3, '只见于引用的文件', [
      table(
        ['文件', '发文字号', '引用处'],
        citedDocuments.map(({ title, number = '', citations: ids }) => [
          title,
          number,
          ids.join('、'),
        ]),
      ),
    ]),
    section(3, '指不明的引用', [
      table(
        ['引用', '处'],
        nameless.map(({ cited, id }) => [cited, id]),
      ),
    ]),
  ].join('\n');
};

/** What is lost in print, held in part, not stated, ended, or cited without being held. */
export const unresolved = (corpus: Corpus): string =>
  section(2, '效力与未决', [
    lost(corpus),
    partial(corpus),
    without(corpus),
    ended(corpus),
    unknown(corpus),
  ]);
