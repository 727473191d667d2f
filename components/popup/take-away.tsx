import { useEffect, useRef, useState } from 'preact/hooks';
import {
  listCsv,
  listMarkdown,
  listQuote,
  type ListedTerm,
  type TermList,
} from '../../utils/page-terms/list.ts';
import type { NamedTerm } from '../../utils/page-terms/named.ts';
import { listParts, type ValidityWords } from '../../utils/page-terms/parts.ts';
import { validityWords, warningOf } from '../card/warning.ts';
import { useWords } from '../language.ts';
import { reasonOf } from '../reason.ts';
import { dayInChina } from '../standing.ts';
import { corpusWords } from '../words.ts';
import type { MarkedPage, PageTermsServices } from './page-terms-services.ts';
import { pageTermsWords } from './page-terms-words.ts';

const validity: ValidityWords = { warning: warningOf, document: validityWords };

/** As `markKinds` has them. */
const kinds = ['definition', 'document', 'entry', 'expression'] as const;

/**
 * Cards that are read at a time: those of one time share what they read (160 of a real page, 32 at a time 4.2 s,
 * all at once 0.6 s), and too many would hold the whole corpus.
 */
const atOnce = 200;

/**
 * Puts a list into the clipboard once it is made. Not by `copyQuote`: a long list is made when the browser no
 * longer counts the click, and only this call takes a promise. It needs a page of ours, which is always secure.
 */
const copyList = async (list: Promise<TermList>): Promise<void> => {
  const blob = async (type: 'plain' | 'html'): Promise<Blob> =>
    new Blob([listQuote(await list)[type]], { type: `text/${type}` });
  await navigator.clipboard.write([
    new ClipboardItem({ 'text/plain': blob('plain'), 'text/html': blob('html') }),
  ]);
};

interface TakeAwayProps {
  page: MarkedPage;
  /** In the order in which they are shown. */
  terms: readonly NamedTerm[];
  services: Pick<PageTermsServices, 'readCard' | 'save'>;
}

/** Copies or saves the whole list with definitions and references. */
export const TakeAway = ({ page, terms, services }: TakeAwayProps) => {
  const words = useWords(pageTermsWords);
  const [said, setSaid] = useState<{ text: string; warn?: boolean }>();
  const [isBusy, setBusy] = useState(false);
  const isShown = useRef(true);
  useEffect(
    () => () => {
      isShown.current = false;
    },
    [],
  );

  const gather = async (): Promise<TermList> => {
    const listed: ListedTerm[] = [];
    for (let at = 0; at < terms.length; at += atOnce) {
      if (at > 0) setSaid({ text: words.making(at, terms.length) });
      const some = terms.slice(at, at + atOnce);
      const cards = await Promise.all(
        some.map(({ term, articles }) => services.readCard(term, page, articles.join('、'))),
      );
      for (const [index, { name, kind, count, articles }] of some.entries()) {
        const card = cards[index];
        const kindName = corpusWords.zh.termKind[kinds[kind] ?? 'expression'];
        const parts = card ? listParts(card, validity) : [];
        listed.push({ name, kind: kindName, count, articles, parts });
      }
    }
    const kindNames = kinds.map((kind) => corpusWords.zh.termKind[kind]);
    return { title: page.title, day: dayInChina(), kinds: kindNames, terms: listed };
  };
  const take = async (how: (list: Promise<TermList>) => Promise<string>) => {
    if (isBusy) return;
    setBusy(true);
    setSaid(undefined);
    try {
      const text = await how(gather());
      if (isShown.current) setSaid({ text });
    } catch (error) {
      if (isShown.current) setSaid({ text: words.notMade(reasonOf(error)), warn: true });
    } finally {
      setBusy(false);
    }
  };
  const copy = () =>
    take(async (list) => {
      await copyList(list);
      return words.copied;
    });
  const save = (ending: string, type: string, made: (list: TermList) => string) =>
    take(async (gathered) => {
      const list = await gathered;
      services.save(`${words.fileName(list.day)}.${ending}`, made(list), type);
      return words.saved;
    });
  return (
    <footer class="take-away">
      <span class="buttons">
        <button type="button" aria-disabled={isBusy} onClick={() => void copy()}>
          {words.copy}
        </button>
        <button
          type="button"
          aria-disabled={isBusy}
          onClick={() => void save('md', 'text/markdown;charset=utf-8', listMarkdown)}
        >
          {words.saveMarkdown}
        </button>
        <button
          type="button"
          aria-disabled={isBusy}
          onClick={() => void save('csv', 'text/csv;charset=utf-8', listCsv)}
        >
          {words.saveCsv}
        </button>
      </span>
      <output class={said?.warn ? 'warn' : ''}>{said?.text}</output>
    </footer>
  );
};
