import { render, type ComponentType, type RefObject } from 'preact';
import { useContext, useEffect } from 'preact/hooks';
import type { Quote } from '../../utils/quote/quote.ts';
import type { DocumentView } from '../../utils/store/views.ts';
import type { StarService } from '../history/star-button.tsx';
import { LanguageContext } from '../language.ts';
import type { ClauseToolsProps } from './clause-tools.tsx';

/** The tools' script comes when some are first wanted: the text comes first. */
let Tools: ComponentType<ClauseToolsProps> | undefined;

const load = async (): Promise<void> => {
  Tools ??= (await import('./clause-tools.tsx')).ClauseTools;
};

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
    let shown: Element | null = null;
    const draw = (): void => {
      const id = shown?.closest('[data-clause]')?.id;
      const clause = view.clauses.find((one) => one.id === id);
      if (!shown || !clause || !Tools) return;
      render(
        <LanguageContext.Provider value={language}>
          <Tools view={view} clause={clause} copy={copy} star={star} />
        </LanguageContext.Provider>,
        shown,
      );
    };
    const show = (place: Element | null): void => {
      if (place === shown) return;
      if (shown) render(null, shown);
      shown = place;
      if (!place) return;
      if (Tools) draw();
      else load().then(draw, reportError);
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
