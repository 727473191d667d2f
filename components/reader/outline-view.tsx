import type { TargetedKeyboardEvent } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useWords } from '../language.ts';
import { addressOf } from './address.ts';
import { lineage, type Outline, type OutlineNode } from './outline.ts';
import { readerWords } from './words.ts';

/** An outline of so many places is shown with its second rank unfolded. */
const fewPlaces = 60;

interface OutlineViewProps {
  outline: Outline;
  source: string;
  /** The place that is read. */
  current: OutlineNode | undefined;
  /** Whether its drawer is open, where the window is narrow. */
  isDrawn: boolean;
  /** Called when a place was chosen. */
  onChosen: () => void;
}

interface NodesProps extends Omit<OutlineViewProps, 'outline' | 'isDrawn'> {
  nodes: readonly OutlineNode[];
  keyDown: (event: TargetedKeyboardEvent<HTMLElement>) => void;
  isOpen: (node: OutlineNode) => boolean;
  toggle: (node: OutlineNode) => void;
}

const Nodes = (props: NodesProps) => {
  const { nodes, source, current, isOpen, toggle, keyDown, onChosen } = props;
  const words = useWords(readerWords);
  return (
    <ul>
      {nodes.map((node) => {
        const { id, line, text, isArticle, children } = node;
        const open = isOpen(node);
        const isCurrent = id === current?.id;
        return (
          <li key={id} class={isArticle ? 'is-article' : undefined}>
            <div class="outline-row">
              {children.length > 0 && (
                <button
                  type="button"
                  class="fold"
                  aria-expanded={open}
                  aria-label={words.unfold(text)}
                  onClick={() => toggle(node)}
                />
              )}
              <a
                href={addressOf({ source, line })}
                title={text}
                onClick={onChosen}
                onKeyDown={keyDown}
                {...(isCurrent && { 'aria-current': 'true' as const })}
              >
                {text}
              </a>
            </div>
            {open && <Nodes {...props} nodes={children} />}
          </li>
        );
      })}
    </ul>
  );
};

const links = (place: HTMLElement): HTMLElement[] => [
  ...place.querySelectorAll<HTMLElement>('.outline-row a'),
];

/** The document's outline: what is read is marked and in sight, arrow keys go from place to place. */
export const OutlineView = (props: OutlineViewProps) => {
  const { outline, source, current, isDrawn, onChosen } = props;
  const place = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const open = useMemo(() => lineage(outline, current), [outline, current]);
  const isFew = outline.nodes.length <= fewPlaces;
  const isOpen = (node: OutlineNode): boolean =>
    node.children.length > 0 &&
    (chosen.get(node.id) ??
      (open.has(node.id) || (isFew && !node.children.some(({ isArticle }) => isArticle))));
  const toggle = (node: OutlineNode) => setChosen(new Map(chosen).set(node.id, !isOpen(node)));
  useEffect(() => {
    const row = place.current?.querySelector('[aria-current]');
    const box = place.current?.closest('.outline');
    if (!row || !box || place.current?.contains(document.activeElement)) return;
    // Not scrollIntoView(): it would scroll the page as well.
    const { top, bottom } = row.getBoundingClientRect();
    const frame = box.getBoundingClientRect();
    if (top < frame.top || bottom > frame.bottom)
      box.scrollTop += top - frame.top - frame.height / 3;
  }, [current, isDrawn]);
  const keyDown = (event: TargetedKeyboardEvent<HTMLElement>) => {
    const { currentTarget: target } = event;
    if (!place.current) return;
    const all = links(place.current);
    const to = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const fold = target.parentElement?.querySelector<HTMLElement>('.fold');
    if (to !== undefined) all[all.indexOf(target) + to]?.focus();
    else if (event.key === 'Home') all[0]?.focus();
    else if (event.key === 'End') all.at(-1)?.focus();
    else if (fold && event.key === 'ArrowRight' && fold.ariaExpanded === 'false') fold.click();
    else if (fold && event.key === 'ArrowLeft' && fold.ariaExpanded === 'true') fold.click();
    else return;
    event.preventDefault();
  };
  return (
    <div ref={place} lang="zh-CN">
      <Nodes
        nodes={outline.roots}
        source={source}
        current={current}
        isOpen={isOpen}
        toggle={toggle}
        keyDown={keyDown}
        onChosen={onChosen}
      />
    </div>
  );
};
