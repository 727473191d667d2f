import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageList } from '../../utils/page-terms/named.ts';
import { reasonOf } from '../reason.ts';
import type { MarkedPage, PageTermsServices } from './page-terms-services.ts';

/** Milliseconds between two looks at the page: it may still be marked, or change. */
const lookEvery = 1000;

export type PageTermsState =
  | { kind: 'busy' | 'foreign' }
  | { kind: 'failed'; reason: string }
  | { kind: 'listed'; page: MarkedPage; list: PageList };

/** The terms of the active tab's page, followed while the list is shown. */
export const usePageTerms = ({
  markedPage,
  listPage,
}: Pick<PageTermsServices, 'markedPage' | 'listPage'>): PageTermsState => {
  const [state, setState] = useState<PageTermsState>({ kind: 'busy' });
  /** What the list was made of: asked again only when that has changed. */
  const listed = useRef('');
  useEffect(() => {
    let isShown = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (): Promise<PageTermsState | undefined> => {
      const page = await markedPage();
      const made = JSON.stringify(page);
      if (made === listed.current) return undefined;
      const next: PageTermsState = page
        ? { kind: 'listed', page, list: await listPage(page) }
        : { kind: 'foreign' };
      listed.current = made;
      return next;
    };
    const follow = async (): Promise<void> => {
      try {
        const next = await look();
        if (isShown && next) setState(next);
      } catch (error) {
        listed.current = '';
        if (isShown) setState({ kind: 'failed', reason: reasonOf(error) });
      }
      if (isShown) timer = setTimeout(() => void follow(), lookEvery);
    };
    void follow();
    return () => {
      isShown = false;
      clearTimeout(timer);
    };
  }, [markedPage, listPage]);
  return state;
};
