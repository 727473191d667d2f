import type { CardDefinition } from '../../utils/cards/model.ts';
import { quoteDefinition } from '../../utils/quote/quote.ts';
import { CorrectedNote } from '../corrected-note.tsx';
import { useWords } from '../language.ts';
import { corpusWords } from '../words.ts';
import { CardText } from './card-text.tsx';
import { Listed } from './listed.tsx';
import { ReferenceLine } from './reference-line.tsx';
import { warningOf } from './warning.ts';
import { cardWords } from './words.ts';

interface DefinitionsProps {
  definitions: readonly CardDefinition[];
  /** The term's name and variants: a definition of another name says which. */
  names: readonly string[];
}

interface DefinitionProps {
  definition: CardDefinition;
  names: readonly string[];
}

const Definition = ({ definition, names }: DefinitionProps) => {
  const words = useWords(cardWords);
  const forms = useWords(corpusWords).form;
  const { name, text, form, local, corrected, at } = definition;
  return (
    <>
      {(form !== 'defines' || local || !names.includes(name)) && (
        <p class="chips">
          {!names.includes(name) && (
            <span class="chip" lang="zh-CN">
              {name}
            </span>
          )}
          {form !== 'defines' && <span class="chip">{forms[form]}</span>}
          {local && <span class="chip warn">{words.onlyThere}</span>}
        </p>
      )}
      <blockquote>
        <CardText text={text} corrected={corrected} />
      </blockquote>
      <CorrectedNote corrected={corrected} />
      <ReferenceLine
        at={at}
        quote={() => quoteDefinition(definition, warningOf(at))}
        what={words.definitions}
      />
    </>
  );
};

/** What the term means: the definition that fits the page best, the others folded away. */
export const Definitions = ({ definitions, names }: DefinitionsProps) => {
  const words = useWords(cardWords);
  return (
    <section>
      <h3>{words.definitions}</h3>
      <Listed
        items={definitions}
        open={1}
        counted={words.count.definitions}
        fold={words.otherDefinitions}
        show={(definition) => <Definition definition={definition} names={names} />}
      />
    </section>
  );
};
