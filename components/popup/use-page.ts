import { useCallback, useEffect, useState } from 'preact/hooks';
import { reasonOf } from '../reason.ts';
import type { PageState } from './page-state.ts';
import type { PopupServices } from './services.ts';

/** Milliseconds between two looks at the page: a long page is still being marked when we open. */
const lookEvery = 1000;

/**
 * What is marked in the active tab, followed while the popup is open, and the site's switch.
 * `unsaved` tells why the switch could not be kept, until it can.
 */
export const usePage = ({
  pageState,
  setSite,
}: Pick<PopupServices, 'pageState' | 'setSite'>): {
  page: PageState | undefined;
  unsaved: unknown;
  switchSite: (host: string, on: boolean) => Promise<void>;
} => {
  const [page, setPage] = useState<PageState>();
  const [unsaved, setUnsaved] = useState<unknown>();
  const look = useCallback(async () => {
    try {
      setPage(await pageState());
    } catch (error) {
      setPage({ kind: 'failed', reason: reasonOf(error) });
    }
  }, [pageState]);
  useEffect(() => {
    void look();
    const timer = setInterval(() => void look(), lookEvery);
    return () => clearInterval(timer);
  }, [look]);
  const switchSite = useCallback(
    async (host: string, on: boolean) => {
      try {
        await setSite(host, on);
        setUnsaved(undefined);
      } catch (error) {
        setUnsaved(error);
      }
      await look();
    },
    [look, setSite],
  );
  return { page, unsaved, switchSite };
};
