import type { ComponentChildren } from 'preact';
import type { CardDocument, Standing } from '../utils/cards/model.ts';
import type { CitationRelation, ValidityGround } from '../utils/corpus/model.ts';
import { useWords } from './language.ts';
import { Validity } from './validity.tsx';
import { citedWords, corpusWords } from './words.ts';

interface DocumentFactsProps {
  document: Omit<CardDocument, 'title' | 'relations' | 'grounds' | 'at'>;
  standing: Standing | undefined;
  /** Where the corpus says what the standing is; absent where the validity is told elsewhere. */
  grounds?: readonly ValidityGround[] | undefined;
  /** How often the others cite it, by relation; where it is told elsewhere, none. */
  citedBy?: Partial<Record<CitationRelation, number>> | undefined;
}

/** What is as the document prints it, in whatever language the rest is said. */
const printed = (words: string | undefined): ComponentChildren =>
  words ? <span lang="zh-CN">{words}</span> : undefined;

/** What is known of a document, by name and value; nothing is said of what is not printed. */
export const DocumentFacts = ({
  document,
  standing,
  grounds,
  citedBy = {},
}: DocumentFactsProps) => {
  const words = useWords(corpusWords);
  const { number, issuers, date, effective, kind, region, coverage, missing = [] } = document;
  const held = [words.coverage[coverage], missing.length > 0 && words.missing(missing)];
  const facts: [string, ComponentChildren][] = [
    [words.facts.number, printed(number)],
    [words.facts.issuers, printed(issuers.join(words.and))],
    [words.facts.date, date && words.date(date)],
    // The chip tells it where it is all there is to tell.
    [
      words.facts.effective,
      effective !== standing?.effective && effective && words.date(effective),
    ],
    [
      words.facts.validity,
      grounds && <Validity key="validity" standing={standing} grounds={grounds} />,
    ],
    [words.facts.kind, words.documentKind[kind]],
    [words.facts.region, printed(region)],
    [words.facts.coverage, held.filter(Boolean).join('。')],
    [words.facts.cited, citedWords(citedBy, words)],
  ];
  return (
    <dl class="facts">
      {facts.map(
        ([name, value]) =>
          value !== undefined &&
          value !== null &&
          value !== false &&
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
