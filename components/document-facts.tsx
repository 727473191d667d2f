import type { CardDocument } from '../utils/cards/model.ts';
import { citedWords, coverageWords, dateWords, documentKindWords } from './words.ts';

interface DocumentFactsProps {
  document: Omit<CardDocument, 'title' | 'citedBy' | 'at'> & Partial<Pick<CardDocument, 'citedBy'>>;
}

/** What is known of a document, by name and value; nothing is said of what is not printed. */
export const DocumentFacts = ({ document }: DocumentFactsProps) => {
  const { number, issuers, date, effective, kind, coverage, citedBy = {} } = document;
  const facts: [string, string | null][] = [
    ['发文字号', number ?? null],
    ['发文机关', issuers.join('、') || null],
    ['成文日期', date === undefined ? null : dateWords(date)],
    ['施行日期', effective === undefined ? null : dateWords(effective)],
    ['类别', documentKindWords[kind]],
    ['收录情况', coverageWords[coverage]],
    ['语料中被引', citedWords(citedBy)],
  ];
  return (
    <dl class="facts">
      {facts.map(
        ([name, value]) =>
          value !== null && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
};
