import { useContext, useEffect, useState } from 'preact/hooks';
import { commands, keyUses, places } from '../../utils/keys.ts';
import { printedKeys } from '../../utils/printed-keys.ts';
import { LanguageContext, useWords } from '../language.ts';
import type { OptionsServices } from './services.ts';
import { optionsWords } from './words.ts';

interface KeysProps {
  shortcuts: OptionsServices['shortcuts'];
  isMac: boolean;
  /** Opens the page where they are changed. */
  onChange: () => void;
}

const whereabouts = Object.keys(places) as (keyof typeof places)[];

interface KeyLinesProps {
  lines: readonly { keys: string; does: string }[];
  isMac: boolean;
}

/** Keys beside what they do. */
const KeyLines = ({ lines, isMac }: KeyLinesProps) => {
  const words = useWords(optionsWords);
  const language = useContext(LanguageContext);
  return (
    <dl class="keys">
      {lines.map(({ keys, does }) => (
        <div key={`${keys} ${does}`}>
          <dt>{does}</dt>
          <dd>{keys === '' ? words.keysUnset : <kbd>{printedKeys(keys, language, isMac)}</kbd>}</dd>
        </div>
      ))}
    </dl>
  );
};

/** All keys: those of the browser's commands as they are set now, and those that mean something in one place. */
export const Keys = ({ shortcuts, isMac, onChange }: KeysProps) => {
  const words = useWords(optionsWords);
  const language = useContext(LanguageContext);
  const [set, setSet] = useState<Readonly<Record<string, string>>>();
  useEffect(() => {
    // Where the browser does not tell, what it was given at first is shown.
    const look = () => void shortcuts().then(setSet, () => setSet(undefined));
    look();
    // They are changed in another tab.
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [shortcuts]);
  return (
    <>
      <h3>{words.keysAnywhere}</h3>
      <KeyLines
        isMac={isMac}
        lines={Object.entries(commands).map(([name, { suggested, does }]) => ({
          keys: set ? (set[name] ?? '') : suggested,
          does: does[language],
        }))}
      />
      <p class="row">
        <button type="button" class="plain" onClick={onChange}>
          {words.changeKeys}
        </button>
        <span class="note">{words.changeKeysNote}</span>
      </p>
      <details>
        <summary>{words.keysFixed}</summary>
        {whereabouts.map((where) => (
          <section key={where}>
            <h3>{places[where][language]}</h3>
            <KeyLines
              isMac={isMac}
              lines={keyUses
                .filter((use) => use.where === where)
                .map(({ keys, does }) => ({ keys, does: does[language] }))}
            />
          </section>
        ))}
      </details>
    </>
  );
};
