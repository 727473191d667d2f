import { useEffect, useState } from 'preact/hooks';
import { FileButton } from '../file-button.tsx';
import { useWords } from '../language.ts';
import { historyWords } from './words.ts';

interface HistoryFilesProps {
  /** There is nothing to export. */
  isEmpty: boolean;
  /** What erases the list that is shown; undefined where it is empty. */
  clear: string | undefined;
  isTab: () => Promise<boolean>;
  onClear: () => void;
  onJson: () => void;
  onMarkdown: () => void;
  onImport: (file: File) => void;
  /** Opens the history in a tab, where a file can be chosen. */
  onTab: () => void;
}

/** The history out to files, in from one, and away. */
export const HistoryFiles = (props: HistoryFilesProps) => {
  const { isEmpty, clear, isTab, onClear, onJson, onMarkdown, onImport, onTab } = props;
  const words = useWords(historyWords);
  const [canChoose, setCanChoose] = useState(false);
  useEffect(() => {
    isTab().then(setCanChoose, () => setCanChoose(false));
  }, [isTab]);
  return (
    <p class="files">
      {!isEmpty && (
        <>
          <button type="button" onClick={onJson}>
            {words.exportJson}
          </button>
          <button type="button" onClick={onMarkdown}>
            {words.exportMarkdown}
          </button>
        </>
      )}
      {canChoose ? (
        <FileButton class="file" words={words.importFile} onFile={onImport} />
      ) : (
        <button type="button" onClick={onTab}>
          {words.importFile}
        </button>
      )}
      {clear !== undefined && (
        <button type="button" class="clear" onClick={onClear}>
          {clear}
        </button>
      )}
    </p>
  );
};
