import type { CardDefinition, Reference } from '../../utils/cards/model.ts';
import { CorrectedNote } from '../corrected-note.tsx';
import { formWords } from '../words.ts';
import { Listed } from './listed.tsx';
import { ReferenceLine } from './reference-line.tsx';

interface DefinitionsProps {
  definitions: readonly CardDefinition[];
  /** The term's name and variants: a definition of another name says which. */
  names: readonly string[];
  onOpen: (at: Reference) => void;
}

/** What the term means, each definition with its document. */
export const Definitions = ({ definitions, names, onOpen }: DefinitionsProps) => (
  <section>
    <h3>
      界定
      {definitions.length > 1 && <span class="count">{`${definitions.length} 处`}</span>}
    </h3>
    <Listed
      items={definitions}
      open={3}
      measure="处"
      show={({ name, text, form, local, corrected, at }) => (
        <>
          {(form !== 'defines' || local || !names.includes(name)) && (
            <p class="chips">
              {!names.includes(name) && <span class="chip">{name}</span>}
              {form !== 'defines' && <span class="chip">{formWords[form]}</span>}
              {local && <span class="chip warn">仅在该文件内</span>}
            </p>
          )}
          <blockquote>{text}</blockquote>
          <CorrectedNote corrected={corrected} />
          <ReferenceLine at={at} onOpen={onOpen} />
        </>
      )}
    />
  </section>
);
