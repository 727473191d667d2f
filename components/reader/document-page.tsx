import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DocumentView } from '../../utils/store/views.ts';
import { useWords } from '../language.ts';
import { About } from './about.tsx';
import { addressOf } from './address.ts';
import { useDrawn } from './after-paint.ts';
import { Bar, type Drawer } from './bar.tsx';
import { FindField } from './find-field.tsx';
import { indexOf } from './lines.ts';
import { hasOutline, nodeAt, outlineOf } from './outline.ts';
import { OutlineView } from './outline-view.tsx';
import { readingOf } from './reading.ts';
import { placeWords } from './reference.ts';
import type { ReaderServices } from './services.ts';
import { panelsFor, SidePanels } from './side-panels.tsx';
import { TextView } from './text-view.tsx';
import { useCopying } from './use-copying.ts';
import { useCurrent } from './use-current.ts';
import { useFind } from './use-find.ts';
import { useKeys } from './use-keys.ts';
import { usePlace } from './use-place.ts';
import { useText } from './use-text.ts';
import { useTools } from './use-tools.tsx';
import { readerWords } from './words.ts';

interface DocumentPageProps {
  view: DocumentView;
  /** The source line asked for. */
  line: number;
  services: ReaderServices;
}

/**
 * One document with the line asked for in sight. Its text comes in parts: those around the line at
 * once, the others right after. Another line of the same document keeps all of it.
 */
export const DocumentPage = ({ view, line, services }: DocumentPageProps) => {
  const words = useWords(readerWords);
  const page = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState<Drawer>();
  const reading = useMemo(() => readingOf(view.clauses), [view]);
  const isDrawn = useDrawn();
  const text = useText(page, reading, line, isDrawn);
  const goTo = usePlace(line, text.here?.id);
  const find = useFind(page, text.fill, text.filled.to - text.filled.from);
  const current = indexOf(view.clauses, useCurrent(page)) ?? text.index;
  const clause = view.clauses[current];
  const [said, copy] = useCopying();
  useTools(page, view, copy, services.star);
  const panels = useMemo(() => panelsFor(services.panels, view), [services.panels, view]);
  const isOutlined = useMemo(() => hasOutline(view.clauses), [view]);
  const outline = useMemo(
    () => (isDrawn && isOutlined ? outlineOf(view.clauses) : undefined),
    [view, isDrawn, isOutlined],
  );
  const drawers: Drawer[] = [
    ...(isOutlined ? ['outline' as const] : []),
    ...(panels.length > 0 ? ['panels' as const] : []),
  ];
  const openOutline = () => {
    setOpen('outline');
    // Where the window is wide it is open already.
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>('.outline [aria-current], .outline a')?.focus(),
    );
  };
  useKeys(page, {
    goTo,
    find: () => field.current?.select(),
    outline: openOutline,
    close: () => setOpen(undefined),
  });
  useEffect(() => {
    // Whoever goes somewhere, or back to the text, wants to see it.
    const close = () => setOpen(undefined);
    close();
    const text = page.current;
    text?.addEventListener('pointerdown', close);
    return () => text?.removeEventListener('pointerdown', close);
  }, [line]);
  // While the text scrolls the place changes again and again; what does not follow it is kept.
  const about = useMemo(() => <About view={view} />, [view]);
  const sidePanels = useMemo(() => {
    const { source } = view.document;
    const show = (to: number) => {
      location.hash = addressOf({ source, line: to });
    };
    return <SidePanels panels={panels} view={view} goTo={show} />;
  }, [panels, view]);
  const node = outline && nodeAt(outline, current);
  const outlineView = useMemo(
    () =>
      outline && (
        <OutlineView
          outline={outline}
          source={view.document.source}
          current={node}
          isDrawn={open === 'outline'}
          onChosen={() => setOpen(undefined)}
        />
      ),
    [outline, node, open === 'outline'],
  );
  const where = clause ? placeWords(view, clause) : [];
  return (
    <div class={`document ${drawers.map((drawer) => `has-${drawer}`).join(' ')}`}>
      <Bar
        title={view.document.title}
        clause={clause}
        where={where}
        drawers={drawers}
        open={open}
        toggle={(drawer) => setOpen(open === drawer ? undefined : drawer)}
      >
        <FindField
          find={find}
          field={field}
          leave={() => page.current?.focus({ preventScroll: true })}
        />
      </Bar>
      {isOutlined && (
        <nav class="side outline" aria-label={words.outline} data-open={open === 'outline'}>
          {outlineView}
        </nav>
      )}
      <main ref={page} class="page" tabIndex={-1}>
        {about}
        {!text.isFound && <p class="lost">{words.noText(line)}</p>}
        <TextView reading={reading} view={view} text={text} services={services} />
      </main>
      {drawers.includes('panels') && (
        <aside class="side panels" aria-label={words.panelsLabel} data-open={open === 'panels'}>
          {isDrawn && sidePanels}
        </aside>
      )}
      <output class="toast">{said}</output>
    </div>
  );
};
