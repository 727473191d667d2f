import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { DocumentView } from '../../utils/store/views.ts';
import { ClauseContext, type ClauseSetting } from './clause-context.ts';
import { copySelection } from './copy-selection.ts';
import { PartView } from './part-view.tsx';
import { heightOf } from './parts.ts';
import type { Reading } from './reading.ts';
import type { ReaderServices } from './services.ts';
import type { Text } from './use-text.ts';

interface TextViewProps {
  reading: Reading;
  view: DocumentView;
  text: Text;
  services: ReaderServices;
}

/** How wide the text will be, in CSS pixels, before anything is laid out. */
const columnWidth = (): number => Math.min(700, window.innerWidth * 0.8);

/** The text of a document, in parts. */
export const TextView = ({ reading, view, text, services }: TextViewProps) => {
  const { clauses, parts, levels } = reading;
  const { filled, here, isFound } = text;
  const { onText, linksOf } = services;
  const place = useRef<HTMLDivElement>(null);
  const setting = useMemo(
    (): ClauseSetting => ({ view, levels, linksOf: (clause) => linksOf?.(clause, view) ?? [] }),
    [view, levels, linksOf],
  );
  const heights = useMemo(() => {
    const width = columnWidth();
    return parts.map((part) => heightOf(clauses, part, width));
  }, [parts]);
  useEffect(() => {
    const element = place.current;
    const copied = (event: ClipboardEvent) => element && copySelection(event, element, view);
    element?.addEventListener('copy', copied);
    return () => element?.removeEventListener('copy', copied);
  }, [view]);
  const hereId = isFound ? here?.id : undefined;
  // The same nodes are not compared again where something else of the page changes.
  const shown = useMemo(
    () =>
      parts.map((part, index) => (
        <PartView
          key={part.start}
          part={part}
          height={heights[index] ?? 0}
          isFilled={filled.from <= index && index < filled.to}
          here={hereId}
          onText={onText}
        />
      )),
    [parts, filled.from, filled.to, hereId, onText],
  );
  return (
    <ClauseContext.Provider value={setting}>
      <div ref={place} lang="zh-CN">
        {shown}
      </div>
    </ClauseContext.Provider>
  );
};
