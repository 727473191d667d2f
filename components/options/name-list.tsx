interface NameListProps {
  names: readonly string[];
  /** Said where there is none. */
  none: string;
  /** The word on each name's button, which takes it off the list. */
  remove: string;
  /** The language of the names, where it is not that of the page. */
  lang?: string;
  onRemove: (name: string) => void;
}

/** Names, each with a button that takes it off the list. */
export const NameList = ({ names, none, remove, lang, onRemove }: NameListProps) =>
  names.length === 0 ? (
    <p class="note">{none}</p>
  ) : (
    <ul class="names">
      {names.map((name) => (
        <li key={name}>
          <span lang={lang}>{name}</span>
          <button type="button" aria-label={`${remove}：${name}`} onClick={() => onRemove(name)}>
            {remove}
          </button>
        </li>
      ))}
    </ul>
  );
