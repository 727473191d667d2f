import type { Clause } from '../../utils/corpus/model.ts';
import { CorrectedNote } from '../corrected-note.tsx';
import { useClauseSetting } from './clause-context.ts';
import { Margin } from './clause-margin.tsx';
import { ClauseWords } from './clause-words.tsx';
import { isSubtitle, rankOf } from './levels.ts';
import { isStatementList } from './reference.ts';

/**
 * The attributes of a clause's element.
 * @param here the id of the clause on the line asked for
 */
export const clauseProps = (clause: Clause, here: string | undefined) => ({
  id: clause.id,
  'data-clause': true,
  tabIndex: -1,
  ...(here === clause.id && { 'aria-current': 'location' as const, 'data-here': true }),
});

const Words = ({ clause }: { clause: Clause }) => {
  const { levels, linksOf } = useClauseSetting();
  const words = <ClauseWords clause={clause} links={linksOf(clause)} />;
  const level = levels.get(clause.id);
  if (level === undefined) return <p class="text">{words}</p>;
  const Heading = `h${level}` as 'h2' | 'h3' | 'h4' | 'h5';
  return <Heading class={`text rank-${rankOf(clause)}`}>{words}</Heading>;
};

/** 各省、自治区、直辖市人民政府： begins at the margin. */
const isAddressee = ({ kind, text }: Clause): boolean =>
  kind === 'paragraph' && text.length < 120 && /^[^。；]+：$/u.test(text);

interface ClauseRowProps {
  clause: Clause;
  /** The clause on the line asked for, by its id. */
  here: string | undefined;
}

/** A clause that is no row of a table. */
export const ClauseRow = ({ clause, here }: ClauseRowProps) => {
  const { view } = useClauseSetting();
  const kind = isSubtitle(clause) ? 'subtitle' : clause.kind;
  const isStatement = isStatementList(view);
  const look = isStatement ? 'statement' : isAddressee(clause) ? 'addressee' : kind;
  const division = clause.division ? ` is-${clause.division}` : '';
  return (
    <div class={`clause is-${look}${division}`} {...clauseProps(clause, here)}>
      <Margin clause={clause} />
      <div class="words">
        <Words clause={clause} />
        {isStatement && clause.path.length > 0 && <p class="topics">{clause.path.join('、')}</p>}
        <CorrectedNote corrected={clause.corrected} />
      </div>
    </div>
  );
};
