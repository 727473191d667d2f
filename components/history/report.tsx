import { useWords } from '../language.ts';
import type { Report } from './use-user-data.ts';
import { historyWords } from './words.ts';

/** What became of the last thing that the reader did with the history. */
export const HistoryReport = ({ report }: { report: Report | undefined }) => {
  const words = useWords(historyWords);
  if (!report || report.text === '') return null;
  return (
    <p
      class={`history-report ${report.warn ? 'warn' : ''}`}
      role={report.warn ? 'alert' : 'status'}
    >
      {report.text}
      {report.undo && (
        <button type="button" onClick={report.undo}>
          {words.undo}
        </button>
      )}
    </p>
  );
};
