import type { VNode } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { DocumentView } from '../../utils/store/views.ts';
import { ClauseContext, type ClauseSetting } from './clause-context.ts';
import { copySelection } from './copy-selection.ts';
import { PartView } from './part-view.tsx';
import { headingsAbove } from './levels.ts';
import { heightOf, type Part, type Run } from './parts.ts';
import type { Reading } from './reading.ts';
import type { ReaderServices } from './services.ts';
import type { Text } from './use-text.ts';

interface TextViewProps {
  reading: Reading;
  view: DocumentView;
  text: Text;
  services: ReaderServices;
}

interface RestProps {
  reading: Reading;
  run: Run;
}

/** What has not come into the page yet, above or below what has: as high as it will be then, so that nothing moves. */
const Rest = ({ reading: { parts, tops }, run }: RestProps) => {
  const seams = parts.filter(({ start }) => start > 0 && run.from <= start && start <= run.to);
  const height = `calc(${heightOf(tops, run)}px + ${seams.length} * var(--seam))`;
  return <div class="part rest" style={{ height }} />;
};

/** The headings that the text in the page stands below, for those who go by headings, until they come themselves. */
const HeadingsAbove = ({
  reading: { clauses, levels },
  from,
}: {
  reading: Reading;
  from: number;
}) => (
  <div class="unseen">
    {headingsAbove(clauses, levels, from).map(({ id, text }) => {
      const Heading = `h${levels.get(id) ?? 2}` as 'h2' | 'h3' | 'h4';
      return <Heading key={id}>{text}</Heading>;
    })}
  </div>
);

/** The text of a document, in parts. */
export const TextView = ({ reading, view, text, services }: TextViewProps) => {
  const { clauses, parts, levels, tops } = reading;
  const { filled, here, isFound } = text;
  const { onText, linksOf } = services;
  const place = useRef<HTMLDivElement>(null);
  const setting = useMemo(
    (): ClauseSetting => ({ view, levels, linksOf: (clause) => linksOf?.(clause, view) ?? [] }),
    [view, levels, linksOf],
  );
  useEffect(() => {
    const element = place.current;
    const copied = (event: ClipboardEvent) => element && copySelection(event, element, view);
    element?.addEventListener('copy', copied);
    return () => element?.removeEventListener('copy', copied);
  }, [view]);
  const hereIndex = isFound ? text.index : -1;
  const hereId = isFound ? here?.id : undefined;
  /** Parts as they were shown last: the same nodes are not compared again. */
  const known = useRef(new Map<Part, { key: string; node: VNode }>());
  const nodeOf = (part: Part): VNode => {
    const run: Run = { from: Math.max(part.start, filled.from), to: Math.min(part.end, filled.to) };
    const own = part.start <= hereIndex && hereIndex < part.end ? hereId : undefined;
    const key = `${run.from} ${run.to} ${own ?? ''}`;
    const last = known.current.get(part);
    if (last?.key === key) return last.node;
    const node = (
      <PartView
        key={part.start}
        part={part}
        run={run}
        height={heightOf(tops, run)}
        here={own}
        onText={onText}
      />
    );
    known.current.set(part, { key, node });
    return node;
  };
  const inPage = parts.filter(({ start, end }) => start < filled.to && filled.from < end);
  const { from, to } = filled;
  return (
    <ClauseContext.Provider value={setting}>
      <div ref={place} lang="zh-CN">
        {from > 0 && <Rest key="above" reading={reading} run={{ from: 0, to: from }} />}
        {from > 0 && <HeadingsAbove key="headings" reading={reading} from={from} />}
        {inPage.map(nodeOf)}
        {to < clauses.length && (
          <Rest key="below" reading={reading} run={{ from: to, to: clauses.length }} />
        )}
      </div>
    </ClauseContext.Provider>
  );
};
