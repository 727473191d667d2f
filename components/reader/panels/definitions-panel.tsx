import { useMemo, useState } from 'preact/hooks';
import type { CardDefinition } from '../../../utils/cards/model.ts';
import { foldTexts, typedWords, wordFilter } from '../../../utils/reader/filter.ts';
import { CorrectedNote } from '../../corrected-note.tsx';
import { useWords } from '../../language.ts';
import { corpusWords } from '../../words.ts';
import type { PanelProps } from '../services.ts';
import { FilterField, FoundText, useFirst } from './listing.tsx';
import { PlaceLink, PlaceWords } from './place-link.tsx';
import { Reading } from './unread.tsx';
import { useRead } from './use-read.ts';
import { panelWords } from './words.ts';

interface DefinitionProps {
  definition: CardDefinition;
  /** What was typed. */
  typed: readonly string[];
  goTo: PanelProps['goTo'];
}

const Definition = ({
  definition: { name, text, form, local, corrected, at },
  typed,
  goTo,
}: DefinitionProps) => {
  const words = useWords(panelWords);
  const forms = useWords(corpusWords).form;
  return (
    <>
      <p>
        <PlaceLink at={at} goTo={goTo}>
          <b lang="zh-CN">
            <FoundText text={name} words={typed} />
          </b>
        </PlaceLink>
        {form !== 'defines' && <span class="chip">{forms[form]}</span>}
        {local && <span class="chip">{at.document === '' ? words.onlyThere : words.onlyHere}</span>}
      </p>
      <p class="said" lang="zh-CN">
        <FoundText text={text} words={typed} />
      </p>
      <CorrectedNote corrected={corrected} />
      <p class="quiet">
        <PlaceWords at={at} />
      </p>
    </>
  );
};

interface ListProps {
  definitions: readonly CardDefinition[];
  goTo: PanelProps['goTo'];
}

const List = ({ definitions, goTo }: ListProps) => {
  const words = useWords(panelWords);
  const [typed, setTyped] = useState('');
  const folded = useMemo(
    () => definitions.map(({ name, text }) => foldTexts([name, text])),
    [definitions],
  );
  const hasWords = wordFilter(typed);
  const fitting = definitions.filter((_, index) => hasWords(folded[index] ?? ''));
  const [shown, further] = useFirst(fitting, typed);
  return (
    <>
      <FilterField
        label={words.filterDefinitions}
        value={typed}
        onInput={setTyped}
        shown={fitting.length}
        total={definitions.length}
      />
      {fitting.length === 0 && <p class="quiet">{words.none}</p>}
      <ol class="list">
        {shown.map((definition) => (
          <li key={`${definition.at.line} ${definition.name} ${definition.text}`}>
            <Definition definition={definition} typed={typedWords(typed)} goTo={goTo} />
          </li>
        ))}
      </ol>
      {further}
    </>
  );
};

interface DefinitionsPanelProps extends PanelProps {
  read: (view: PanelProps['view']) => Promise<CardDefinition[]>;
}

/** All that a document defines (界定), in the order of its text. */
export const DefinitionsPanel = ({ view, goTo, read }: DefinitionsPanelProps) => {
  const definitions = useRead(() => read(view), view.document.id);
  return (
    <div class="panel">
      {definitions.state === 'read' ? (
        <List key={view.document.id} definitions={definitions.value} goTo={goTo} />
      ) : (
        <Reading read={definitions} />
      )}
    </div>
  );
};
