import type { CardRelation } from '../../utils/cards/model.ts';
import { quotedTitle } from '../../utils/quote/print.ts';
import { useWords } from '../language.ts';
import { corpusWords } from '../words.ts';
import { SourceLine } from './reference-line.tsx';
import { cardWords } from './words.ts';

interface RelationsProps {
  heading: string;
  relations: readonly CardRelation[];
  /** The words for a relation in this direction. */
  names: Record<CardRelation['relation'], string>;
}

/** The documents to which one stands in relation, in one direction, each kind with its count. */
const Direction = ({ heading, relations, names }: RelationsProps) => {
  const words = useWords(cardWords);
  if (relations.length === 0) return null;
  return (
    <section class="relations">
      <h4>{heading}</h4>
      {relations.map(({ relation, total, documents }) => (
        <details key={relation}>
          <summary>
            {names[relation]}
            <span class="count">{words.count.documents(total)}</span>
          </summary>
          <ul class="list">
            {documents.map(({ title, number, article, at }, index) => (
              <li key={index}>
                <p>
                  {title === '' && words.unnamed}
                  {title !== '' && (
                    <cite lang="zh-CN">{title === number ? title : quotedTitle(title)}</cite>
                  )}
                  {number !== undefined && number !== title && <span lang="zh-CN"> {number}</span>}
                  {article !== undefined && (
                    <span class="chip" lang="zh-CN">
                      {article}
                    </span>
                  )}
                </p>
                <footer class="reference">
                  <SourceLine at={at} />
                </footer>
              </li>
            ))}
          </ul>
          {total > documents.length && (
            <p class="more">{words.unlisted(words.count.documents(total - documents.length))}</p>
          )}
        </details>
      ))}
    </section>
  );
};

/** What a document does to others, and they to it. */
export const Relations = ({
  cites,
  citedBy,
}: {
  cites: readonly CardRelation[];
  citedBy: readonly CardRelation[];
}) => {
  const words = useWords(cardWords);
  const said = useWords(corpusWords);
  return (
    <>
      <Direction heading={words.relationsTo} relations={cites} names={said.cites} />
      <Direction heading={words.relationsFrom} relations={citedBy} names={said.citedBy} />
    </>
  );
};
