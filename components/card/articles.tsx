import type { CardArticle } from '../../utils/cards/model.ts';
import { quoteArticle } from '../../utils/quote/quote.ts';
import { CorrectedNote } from '../corrected-note.tsx';
import { useWords } from '../language.ts';
import { CardText } from './card-text.tsx';
import { Listed } from './listed.tsx';
import { ReferenceLine } from './reference-line.tsx';
import { warningOf } from './warning.ts';
import { cardWords } from './words.ts';

/** The articles that the page calls behind the document's name. */
export const Articles = ({ articles }: { articles: readonly CardArticle[] }) => {
  const words = useWords(cardWords);
  return (
    <section>
      <h3>
        {words.articles}
        {articles.length > 1 && <span class="count">{words.count.articles(articles.length)}</span>}
      </h3>
      <Listed
        items={articles}
        open={3}
        counted={words.count.articles}
        show={(article) => (
          <>
            <blockquote>
              <CardText text={article.text} corrected={article.corrected} />
            </blockquote>
            <CorrectedNote corrected={article.corrected} />
            <ReferenceLine
              at={article.at}
              quote={() => quoteArticle(article, warningOf(article.at))}
              what={article.label}
            />
          </>
        )}
      />
    </section>
  );
};
