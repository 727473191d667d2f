import { SettingTooLong } from '../../utils/settings/too-long.ts';
import { useWords } from '../language.ts';
import { reasonOf } from '../reason.ts';
import type { PageState } from './page-state.ts';
import { popupWords } from './words.ts';

interface PageBarProps {
  /** Undefined until the page has answered. */
  page: PageState | undefined;
  /** Why the switch could not be kept. */
  unsaved: unknown;
  onSwitch: (host: string, on: boolean) => void;
  /** Opens the settings page. */
  onSettings: () => void;
}

/** Eight teeth around a hole. */
const gear =
  'M8.4 3.6L8.7 1.5L11.3 1.5L11.6 3.6L13.4 4.4L15.1 3.1L16.9 4.9L15.6 6.6L16.4 8.4L18.5 8.7L18.5 11.3L16.4 11.6L15.6 13.4L16.9 15.1L15.1 16.9L13.4 15.6L11.6 16.4L11.3 18.5L8.7 18.5L8.4 16.4L6.6 15.6L4.9 16.9L3.1 15.1L4.4 13.4L3.6 11.6L1.5 11.3L1.5 8.7L3.6 8.4L4.4 6.6L3.1 4.9L4.9 3.1L6.6 4.4ZM10 7.2a2.8 2.8 0 1 0 0 5.6a2.8 2.8 0 1 0 0-5.6Z';

const pageWords = (page: PageState, words: (typeof popupWords)['zh']['page']): string => {
  if (page.kind !== 'marked') return words[page.kind];
  if (!page.on) return words.off;
  return page.marks === 0 ? words.none : words.marked(page.terms, page.marks);
};

/** What is marked on the page, the switch for its site, and the way to the settings. */
export const PageBar = ({ page, unsaved, onSwitch, onSettings }: PageBarProps) => {
  const words = useWords(popupWords);
  return (
    <footer class="page-bar">
      <p title={page?.kind === 'failed' ? page.reason : undefined}>
        {page && pageWords(page, words.page)}
      </p>
      {page?.kind === 'marked' && (
        <label class="switch">
          <span>{words.markOn(page.host)}</span>
          <input
            type="checkbox"
            class="toggle"
            checked={page.on}
            onChange={(event) => onSwitch(page.host, event.currentTarget.checked)}
          />
        </label>
      )}
      <button type="button" class="settings" onClick={onSettings}>
        <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
          <path
            d={gear}
            fill="none"
            stroke="currentColor"
            stroke-width="1.3"
            stroke-linejoin="round"
          />
        </svg>
        {words.settings}
      </button>
      {unsaved !== undefined && (
        <p class="unsaved" role="alert">
          {unsaved instanceof SettingTooLong ? words.tooMany : words.unsaved(reasonOf(unsaved))}
        </p>
      )}
    </footer>
  );
};
