import { useMemo, useState } from 'preact/hooks';
import {
  groupCitations,
  type CitedGroup,
  type DocumentCitation,
  type RelationGroup,
} from '../../../utils/reader/citations.ts';
import { foldTexts, wordFilter } from '../../../utils/reader/filter.ts';
import { quotedTitle } from '../../../utils/quote/print.ts';
import { useWords } from '../../language.ts';
import { MarkedText } from '../../marked-text.tsx';
import { Validity } from '../../validity.tsx';
import { corpusWords } from '../../words.ts';
import { isStatementList } from '../reference.ts';
import type { PanelProps } from '../services.ts';
import { FilterField, useFirst } from './listing.tsx';
import { PlaceLink, PlaceWords } from './place-link.tsx';
import { Reading } from './unread.tsx';
import { useRead } from './use-read.ts';
import { panelWords } from './words.ts';

/** Places of one document that stand open; the others unfold. */
const openPlaces = 3;

interface Citations {
  cites: DocumentCitation[];
  citedBy: DocumentCitation[];
}

/** Shows a line of the document at hand; not given where the citing words stand in another. */
type Go = PanelProps['goTo'] | undefined;

const CitingPlace = ({
  citation: { article, at, words },
  goTo,
}: {
  citation: DocumentCitation;
  goTo: Go;
}) => (
  <li>
    <PlaceLink at={at} goTo={goTo}>
      <PlaceWords at={at} />
    </PlaceLink>
    {article !== undefined && (
      <span class="chip" lang="zh-CN">
        {article}
      </span>
    )}
    <p class="said" lang="zh-CN">
      <MarkedText text={words.text} ranges={[words.name]} />
    </p>
  </li>
);

const Other = ({ group: { other, citations }, goTo }: { group: CitedGroup; goTo: Go }) => {
  const words = useWords(panelWords);
  const { title, number, standing, held, source, line } = other;
  const name = title === number ? title : quotedTitle(title);
  const places = (from: number, to?: number) => (
    <ul>
      {citations.slice(from, to).map((citation, index) => (
        <CitingPlace key={index} citation={citation} goTo={goTo} />
      ))}
    </ul>
  );
  const open = citations.length <= openPlaces + 1 ? citations.length : openPlaces;
  return (
    <>
      <p class="other">
        {source !== undefined && line !== undefined ? (
          <PlaceLink at={{ source, line }}>
            <cite lang="zh-CN">{name}</cite>
          </PlaceLink>
        ) : (
          <cite lang="zh-CN">{name}</cite>
        )}
        {number !== undefined && number !== title && <span lang="zh-CN">{number}</span>}
        {standing && <Validity standing={standing} noted={false} />}
        {held === 'cited' && <span class="chip">{words.notHeld}</span>}
        {held === 'unknown' && <span class="chip">{words.notTold}</span>}
      </p>
      {places(0, open)}
      {open < citations.length && (
        <details>
          <summary>{words.more(citations.length - open)}</summary>
          {places(open)}
        </details>
      )}
    </>
  );
};

interface RelationProps {
  group: RelationGroup;
  name: string;
  goTo: Go;
}

const Relation = ({ group: { relation, total, documents }, name, goTo }: RelationProps) => {
  const words = useWords(panelWords);
  const [shown, further] = useFirst(documents, relation);
  return (
    <>
      <h3>
        {name}
        <span class="count">{words.times(total)}</span>
      </h3>
      <ul class="list">
        {shown.map((group) => (
          <li key={group.other.key}>
            <Other group={group} goTo={goTo} />
          </li>
        ))}
      </ul>
      {further}
    </>
  );
};

interface DirectionProps {
  heading: string;
  groups: readonly RelationGroup[];
  names: Record<DocumentCitation['relation'], string>;
  goTo: Go;
}

const Direction = ({ heading, groups, names, goTo }: DirectionProps) => {
  if (groups.length === 0) return null;
  return (
    <section>
      <h2>{heading}</h2>
      {groups.map((group) => (
        <Relation key={group.relation} group={group} name={names[group.relation]} goTo={goTo} />
      ))}
    </section>
  );
};

const countOf = (groups: readonly RelationGroup[]): number =>
  groups.reduce((sum, { total }) => sum + total, 0);

interface ListProps {
  citations: Citations;
  /** Whether statements cite, whose source names no document. */
  statements: boolean;
  goTo: Go;
}

const List = ({ citations, statements, goTo }: ListProps) => {
  const words = useWords(panelWords);
  const relations = useWords(corpusWords);
  const [typed, setTyped] = useState('');
  const hasWords = wordFilter(typed);
  const fits = ({ other, article, words: { text } }: DocumentCitation): boolean =>
    typed === '' || hasWords(foldTexts([other.title, other.number, article, text]));
  const total = useMemo(
    () => countOf(groupCitations(citations.cites)) + countOf(groupCitations(citations.citedBy)),
    [citations],
  );
  const cites = groupCitations(citations.cites.filter(fits));
  const citedBy = groupCitations(citations.citedBy.filter(fits));
  const shown = countOf(cites) + countOf(citedBy);
  return (
    <>
      <FilterField
        label={words.filterCitations}
        value={typed}
        onInput={setTyped}
        shown={shown}
        total={total}
      />
      {shown === 0 && <p class="quiet">{words.none}</p>}
      <Direction
        heading={statements ? words.statementsCite : words.cites}
        groups={cites}
        names={relations.cites}
        goTo={goTo}
      />
      <Direction
        heading={words.citedBy}
        groups={citedBy}
        names={relations.citedBy}
        goTo={undefined}
      />
    </>
  );
};

interface CitationsPanelProps extends PanelProps {
  read: (view: PanelProps['view']) => Promise<Citations>;
}

/** What a document cites and what cites it (引用), by relation, each with its place. */
export const CitationsPanel = ({ view, goTo, read }: CitationsPanelProps) => {
  const citations = useRead(() => read(view), view.document.id);
  return (
    <div class="panel">
      {citations.state === 'read' ? (
        <List
          key={view.document.id}
          citations={citations.value}
          statements={isStatementList(view)}
          goTo={goTo}
        />
      ) : (
        <Reading read={citations} />
      )}
    </div>
  );
};
