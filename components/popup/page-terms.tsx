import { useRef, useState } from 'preact/hooks';
import { goOn, legsOf, type Went } from '../../utils/page-terms/go.ts';
import { ordered } from '../../utils/page-terms/collect.ts';
import type { Order, PageTerm } from '../../utils/page-terms/model.ts';
import type { NamedDocument, NamedTerm, PageList } from '../../utils/page-terms/named.ts';
import { quotedTitle } from '../../utils/quote/print.ts';
import { useWords } from '../language.ts';
import { Validity } from '../validity.tsx';
import { corpusWords } from '../words.ts';
import { Failure } from './notices.tsx';
import { PageTermRow, type RowState } from './page-term-row.tsx';
import './page-terms.css';
import type { MarkedPage, PageTermsServices } from './page-terms-services.ts';
import { pageTermsWords } from './page-terms-words.ts';
import { TakeAway } from './take-away.tsx';
import { usePageTerms } from './use-page-terms.ts';

const orders: readonly Order[] = ['page', 'count'];

/** Indices into `markKinds`, in the order in which they are shown. */
const kindsShown = [0, 1, 2, 3] as const;
const documentKind = 1;

/** Terms that name no document of their own list. */
const restOf = ({ terms, documents }: PageList, kind: number): NamedTerm[] => {
  const listed = new Set(documents.flatMap(({ terms: own }) => own.map(({ term }) => term)));
  return terms.filter(
    (one) => one.kind === kind && (kind !== documentKind || !listed.has(one.term)),
  );
};

interface ListProps {
  page: MarkedPage;
  list: PageList;
  services: PageTermsServices;
  onOpenTerm: (term: number) => void;
}

const List = ({ page, list, services, onOpenTerm }: ListProps) => {
  const words = useWords(pageTermsWords);
  const { date } = useWords(corpusWords);
  const [order, setOrder] = useState<Order>('page');
  const [kind, setKind] = useState<number>();
  const [led, setLed] = useState<{ key: string; state: RowState }>();
  /** Where the next click on the same row begins. */
  const last = useRef<{ key: string; went: Went }>(undefined);

  const go = async (key: string, terms: readonly PageTerm[]) => {
    const from = last.current?.key === key ? last.current.went.next : { leg: 0, at: 0 };
    try {
      const went = await goOn(legsOf(terms), from, (frame, term, at) =>
        services.goTo(page, frame, term, at),
      );
      last.current = went ? { key, went } : undefined;
      setLed({ key, state: went });
    } catch {
      // The frame is gone, or another document stands in it: there is nothing to go to.
      setLed({ key, state: 'lost' });
    }
  };
  const row = (key: string, terms: readonly PageTerm[]) => ({
    state: led?.key === key ? led.state : undefined,
    onGo: () => void go(key, terms),
    onOpen: () => {
      const [first] = terms;
      if (first) onOpenTerm(first.term);
    },
  });
  const termRow = (one: NamedTerm) => {
    const key = `term ${one.term}`;
    return <PageTermRow key={key} name={one.name} count={one.count} {...row(key, [one])} />;
  };
  const documentRow = (document: NamedDocument) => {
    const { title, number, held, cited, count, terms, articles } = document;
    const key = `document ${held ?? ''} ${cited ?? ''}`;
    const name = title === number ? title : quotedTitle(title);
    return (
      <PageTermRow key={key} name={name} count={count} {...row(key, terms)}>
        <p class="about">
          {number !== undefined && number !== title && <span lang="zh-CN">{number}</span>}
          {document.date !== undefined && <span>{date(document.date)}</span>}
          <Validity standing={document.standing} grounds={document.grounds} noted={false} />
          {held === undefined && <span>{words.notHeld}</span>}
          {articles.length > 0 && <span lang="zh-CN">{words.called(articles)}</span>}
        </p>
      </PageTermRow>
    );
  };
  const sections = kindsShown.map((one) => {
    const terms = ordered(restOf(list, one), order);
    const documents = one === documentKind ? ordered(list.documents, order) : [];
    return { kind: one, terms, documents, count: terms.length + documents.length };
  });

  return (
    <>
      <div class="choices">
        <fieldset class="kinds" aria-label={words.kinds}>
          {[undefined, ...kindsShown].map((one) => {
            const count =
              one === undefined
                ? sections.reduce((sum, { count }) => sum + count, 0)
                : (sections[one]?.count ?? 0);
            return (
              <button
                key={one ?? 'all'}
                type="button"
                aria-pressed={kind === one}
                disabled={count === 0}
                onClick={() => setKind(one)}
              >
                {one === undefined ? words.all : words.kind[one]}
                <span class="count">{count}</span>
              </button>
            );
          })}
        </fieldset>
        <select
          aria-label={words.order}
          value={order}
          onChange={(event) => setOrder(event.currentTarget.value === 'count' ? 'count' : 'page')}
        >
          {orders.map((one) => (
            <option key={one} value={one}>
              {words.orders[one]}
            </option>
          ))}
        </select>
      </div>
      <div class="sections">
        {sections.map(
          (section) =>
            section.count > 0 &&
            (kind === undefined || kind === section.kind) && (
              <section key={section.kind}>
                <h2>
                  <span class={`sign kind-${section.kind}`}>{words.kind[section.kind]}</span>
                  <span class="count">{section.count}</span>
                </h2>
                <ul>
                  {section.documents.map(documentRow)}
                  {section.terms.map(termRow)}
                </ul>
              </section>
            ),
        )}
      </div>
      <TakeAway page={page} terms={ordered(list.terms, order)} services={services} />
    </>
  );
};

interface PageTermsViewProps {
  services: PageTermsServices;
  /** Opens a term's card in the popup. */
  onOpenTerm: (term: number) => void;
}

/** The terms of the page in the active tab, by kind, with the documents that it cites. */
export const PageTermsView = ({ services, onOpenTerm }: PageTermsViewProps) => {
  const words = useWords(pageTermsWords);
  const state = usePageTerms(services);
  const isEmpty = state.kind === 'listed' && state.list.terms.length === 0;
  return (
    <section class="page-terms" aria-label={words.label} aria-busy={state.kind === 'busy'}>
      {state.kind === 'busy' && <p class="notice">{words.busy}</p>}
      {state.kind === 'foreign' && <p class="notice">{words.foreign}</p>}
      {state.kind === 'failed' && <Failure reason={state.reason}>{words.failed}</Failure>}
      {isEmpty && <p class="notice">{words.none}</p>}
      {state.kind === 'listed' && !isEmpty && (
        <List page={state.page} list={state.list} services={services} onOpenTerm={onOpenTerm} />
      )}
    </section>
  );
};
