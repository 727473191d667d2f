import { render, type RefObject } from 'preact';
import { useContext, useEffect } from 'preact/hooks';
import type { Quote } from '../../utils/quote/quote.ts';
import type { DocumentView } from '../../utils/store/views.ts';
import type { StarService } from '../history/star-button.tsx';
import { LanguageContext } from '../language.ts';
import { ClauseTools } from './clause-tools.tsx';

/**
 * Shows a clause's tools beside it while it is pointed at or has the focus. They are drawn by
 * themselves into the place that each clause keeps for them: a pointer that passes over a table of
 * 300 rows would have all of it compared again and again.
 * @param page what holds the clauses
 */
export const useTools = (
  page: RefObject<HTMLElement | null>,
  view: DocumentView,
  copy: (quote: Quote) => void,
  star?: StarService,
): void => {
  const language = useContext(LanguageContext);
  useEffect(() => {
    const element = page.current;
    if (!element) return undefined;
    const clauses = new Map(view.clauses.map((clause) => [clause.id, clause]));
    let shown: Element | null = null;
    const show = (place: Element | null): void => {
      if (place === shown) return;
      if (shown) render(null, shown);
      shown = place;
      const clause = clauses.get(place?.closest('[data-clause]')?.id ?? '');
      if (!place || !clause) return;
      render(
        <LanguageContext.Provider value={language}>
          <ClauseTools view={view} clause={clause} copy={copy} star={star} />
        </LanguageContext.Provider>,
        place,
      );
    };
    const placeOf = (target: EventTarget | null): Element | null =>
      target instanceof Element
        ? (target.closest('[data-clause]')?.querySelector('.tools-place') ?? null)
        : null;
    const point = ({ target }: Event): void => show(placeOf(target));
    // Tools that have the focus keep it while the pointer is elsewhere.
    const over = (event: Event): void => {
      if (!shown?.contains(document.activeElement)) point(event);
    };
    const leave = (): void => {
      if (!shown?.contains(document.activeElement)) show(placeOf(document.activeElement));
    };
    element.addEventListener('pointerover', over);
    element.addEventListener('pointerleave', leave);
    element.addEventListener('focusin', point);
    return () => {
      element.removeEventListener('pointerover', over);
      element.removeEventListener('pointerleave', leave);
      element.removeEventListener('focusin', point);
      show(null);
    };
  }, [view, language, star]);
};
