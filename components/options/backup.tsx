import { FileButton } from '../file-button.tsx';
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
        <FileButton class="plain file" words={words.importFile} onFile={onImport} />
        <button type="button" class="plain" onClick={onRestore}>
          {words.restore}
        </button>
      </p>
      <p class="note">{words.importNote}</p>
    </>
  );
};
