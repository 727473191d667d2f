import { useWords } from '../language.ts';
import { optionsWords } from './words.ts';

interface BackupProps {
  onExport: () => void;
  onImport: (file: File) => void;
  onRestore: () => void;
}

/** Settings out to a file, in from one, and back to what they were at first. */
export const Backup = ({ onExport, onImport, onRestore }: BackupProps) => {
  const words = useWords(optionsWords);
  return (
    <>
      <p class="row">
        <button type="button" class="plain" onClick={onExport}>
          {words.exportFile}
        </button>
        <label class="plain file">
          <input
            type="file"
            accept=".json,application/json"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file) onImport(file);
              // The same file may be chosen again.
              currentTarget.value = '';
            }}
          />
          {words.importFile}
        </label>
        <button type="button" class="plain" onClick={onRestore}>
          {words.restore}
        </button>
      </p>
      <p class="note">{words.importNote}</p>
    </>
  );
};
