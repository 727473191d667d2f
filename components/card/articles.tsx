import type { CardArticle, Reference } from '../../utils/cards/model.ts';
import { Listed } from './listed.tsx';
import { ReferenceLine } from './reference-line.tsx';

interface ArticlesProps {
  articles: readonly CardArticle[];
  onOpen: (at: Reference) => void;
}

/** The articles that the page calls behind the document's name. */
export const Articles = ({ articles, onOpen }: ArticlesProps) => (
  <section>
    <h3>
      所引条文
      {articles.length > 1 && <span class="count">{`${articles.length} 条`}</span>}
    </h3>
    <Listed
      items={articles}
      open={3}
      measure="条"
      show={({ text, at }) => (
        <>
          <blockquote>{text}</blockquote>
          <ReferenceLine at={at} onOpen={onOpen} />
        </>
      )}
    />
  </section>
);
