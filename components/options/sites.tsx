import { useState } from 'preact/hooks';
import { hostOf } from '../../utils/settings/sites.ts';
import { useWords } from '../language.ts';
import { NameList } from './name-list.tsx';
import { optionsWords } from './words.ts';

interface SitesProps {
  /** Hosts without marks. */
  sites: readonly string[];
  onSwitch: (host: string, on: boolean) => void;
}

/** The sites without marks, and a field for one more. */
export const Sites = ({ sites, onSwitch }: SitesProps) => {
  const words = useWords(optionsWords);
  const [typed, setTyped] = useState('');
  const [complaint, setComplaint] = useState('');
  const add = (event: Event) => {
    event.preventDefault();
    const host = hostOf(typed);
    if (host === undefined) setComplaint(words.notASite);
    else if (sites.includes(host)) setComplaint(words.siteListed(host));
    else {
      setTyped('');
      setComplaint('');
      onSwitch(host, false);
    }
  };
  return (
    <>
      <p class="note">{words.sitesNote}</p>
      <NameList
        names={sites}
        none={words.noSites}
        remove={words.siteOn}
        onRemove={(host) => onSwitch(host, true)}
      />
      <form class="add" noValidate onSubmit={add}>
        <label class="field">
          <span>{words.addSite}</span>
          <input
            type="text"
            inputMode="url"
            autocomplete="off"
            spellcheck={false}
            placeholder={words.addSitePlaceholder}
            aria-invalid={complaint !== ''}
            aria-describedby="site-complaint"
            value={typed}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              setComplaint('');
            }}
          />
        </label>
        <button type="submit" class="plain">
          {words.add}
        </button>
        <p id="site-complaint" class="complaint" role="alert">
          {complaint}
        </p>
      </form>
    </>
  );
};
