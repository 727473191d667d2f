import type { ComponentChildren } from 'preact';
import type { CardDocument, Standing } from '../utils/cards/model.ts';
import type { ValidityGround } from '../utils/corpus/model.ts';
import { Grounds } from './grounds.tsx';
import { dayInChina, standingWords } from './standing.ts';
import { citedWords, coverageWords, dateWords, documentKindWords } from './words.ts';

interface DocumentFactsProps {
  document: Omit<CardDocument, 'title' | 'citedBy' | 'grounds' | 'at'> &
    Partial<Pick<CardDocument, 'citedBy'>>;
  standing: Standing | undefined;
  /** Where the corpus says what the standing is. */
  grounds: readonly ValidityGround[];
}

const Validity = ({ standing, grounds }: Omit<DocumentFactsProps, 'document'>) => {
  const { text, warn } = standingWords({ ...standing, grounds }, dayInChina());
  return (
    <>
      {warn ? <span class="chip warn">{text}</span> : text}
      <Grounds grounds={grounds} />
    </>
  );
};

/** What is known of a document, by name and value; nothing is said of what is not printed. */
export const DocumentFacts = ({ document, standing, grounds }: DocumentFactsProps) => {
  const { number, issuers, date, effective, kind, region, coverage, missing = [] } = document;
  const held = [coverageWords[coverage], missing.length > 0 && `未收录：${missing.join('；')}`];
  const facts: [string, ComponentChildren][] = [
    ['发文字号', number],
    ['发文机关', issuers.join('、')],
    ['成文日期', date && dateWords(date)],
    ['施行日期', effective && dateWords(effective)],
    ['效力', <Validity key="validity" standing={standing} grounds={grounds} />],
    ['类别', documentKindWords[kind]],
    ['地区', region],
    ['收录情况', held.filter(Boolean).join('。')],
    ['语料中被引', citedWords(document.citedBy ?? {})],
  ];
  return (
    <dl class="facts">
      {facts.map(
        ([name, value]) =>
          value !== undefined &&
          value !== null &&
          value !== '' && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
};
