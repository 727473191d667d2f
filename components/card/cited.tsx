import type { CardCited, Reference } from '../../utils/cards/model.ts';
import { dayInChina, standingWords } from '../standing.ts';
import { quotedTitle, relationNames } from '../words.ts';
import { Grounds } from '../grounds.tsx';
import { Listed } from './listed.tsx';
import { ReferenceLine } from './reference-line.tsx';

interface CitedProps {
  cited: readonly CardCited[];
  onOpen: (at: Reference) => void;
}

const Standing = ({ standing, grounds }: Pick<CardCited, 'standing' | 'grounds'>) => {
  if (!standing) return null;
  const { text, warn } = standingWords({ ...standing, grounds }, dayInChina());
  return (
    <p class="standing">
      <span class="label">效力</span>
      <span class={warn ? 'chip warn' : ''}>{text}</span>
      <Grounds grounds={grounds} />
    </p>
  );
};

/** Documents that the corpus does not hold: who cites them, and how. */
export const Cited = ({ cited, onOpen }: CitedProps) => (
  <section>
    <h3>语料未收录的文件</h3>
    {cited.map(({ title, number, standing, grounds, total, citations }) => (
      <section key={`${title} ${number ?? ''}`}>
        <p class="document-title">{title === number ? title : quotedTitle(title)}</p>
        {number !== undefined && number !== title && <p class="of">{number}</p>}
        <Standing grounds={grounds} {...(standing && { standing })} />
        <h4>
          引用它的文件
          <span class="count">{`${total} 处`}</span>
        </h4>
        <Listed
          items={citations}
          open={3}
          measure="处"
          show={({ relation, article, at }) => (
            <>
              <p class="chips">
                <span class="chip">{relationNames[relation]}</span>
                {article !== undefined && <span class="chip">{article}</span>}
              </p>
              <ReferenceLine at={at} onOpen={onOpen} />
            </>
          )}
        />
        {total > citations.length && (
          <p class="more">{`另有 ${total - citations.length} 处，未在此列出。`}</p>
        )}
      </section>
    ))}
  </section>
);
