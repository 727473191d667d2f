import { historyServices } from '../history/services.ts';
import { HistoryView as History } from '../history/view.tsx';
import { reasonOf } from '../reason.ts';
import { openTerm } from './opened.ts';
import type { ViewProps } from './views.ts';

/** The history, as one of the popup's views. */
export const HistoryView = ({ services, open, search }: ViewProps) => (
  <History
    services={historyServices}
    onOpenTerm={(term) => void open(openTerm(term, services))}
    onRead={(place) => {
      const failed = (error: unknown) =>
        open(Promise.resolve({ kind: 'failed', reason: reasonOf(error) }));
      void services.openReader(place).catch(failed);
    }}
    onSearch={search}
  />
);
