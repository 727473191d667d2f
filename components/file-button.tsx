interface FileButtonProps {
  class: string;
  words: string;
  onFile: (file: File) => void;
}

/** Lets a JSON file be chosen; looks as the buttons beside it. */
export const FileButton = ({ class: name, words, onFile }: FileButtonProps) => (
  <label class={name}>
    <input
      type="file"
      accept=".json,application/json"
      onChange={({ currentTarget }) => {
        const [file] = currentTarget.files ?? [];
        if (file) onFile(file);
        // The same file may be chosen again.
        currentTarget.value = '';
      }}
    />
    {words}
  </label>
);
