import type { ComponentType } from 'preact';
import type { Opened } from './opened.ts';
import type { PopupServices } from './services.ts';

/** The popup's views, in the order of its tabs. */
export const views = ['search', 'page', 'history'] as const;

export type View = (typeof views)[number];

/** What the views beside the search ask of the popup. */
export interface ViewProps {
  services: PopupServices;
  /** Shows a card or a passage, with a way back to the view; what is opened later wins. */
  open: (reading: Promise<Opened>) => Promise<void>;
  /** Goes to the search view with the results for `query`. */
  search: (query: string) => void;
}

/** The views beside the search, each a script of its own that is read when it is first shown. */
export const otherViews: Partial<
  Record<Exclude<View, 'search'>, () => Promise<ComponentType<ViewProps>>>
> = {
  page: async () => (await import('./page-view.tsx')).PageView,
  history: async () => (await import('./history-view.tsx')).HistoryView,
};

/**
 * The view that the popup's address asks for, `#view=history`; the search where it asks for none.
 * @param hash as `location.hash` gives it
 */
export const viewOf = (hash: string): View => {
  const asked = new URLSearchParams(hash.slice(1)).get('view');
  return views.find((one) => one === asked) ?? 'search';
};
