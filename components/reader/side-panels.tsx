import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../utils/settings/settings.ts';
import type { DocumentView } from '../../utils/store/views.ts';
import { useWords } from '../language.ts';
import type { PanelProps, ReaderPanel } from './services.ts';
import { readerWords } from './words.ts';

interface TabProps {
  panel: ReaderPanel;
  isChosen: boolean;
  choose: () => void;
  keyDown: (event: KeyboardEvent) => void;
}

const Tab = ({ panel: { id, name }, isChosen, choose, keyDown }: TabProps) => (
  <button
    type="button"
    role="tab"
    id={`tab-${id}`}
    aria-controls={`panel-${id}`}
    aria-selected={isChosen}
    tabIndex={isChosen ? 0 : -1}
    onClick={choose}
    onKeyDown={keyDown}
  >
    {useWords<string>(name satisfies Record<Language, string>)}
  </button>
);

interface SidePanelsProps extends PanelProps {
  /** Those that have something of this document, at least one. */
  panels: readonly ReaderPanel[];
}

/** What the corpus knows of a document, in tabs; a tab reads nothing before it is first chosen. */
export const SidePanels = ({ panels, view, goTo }: SidePanelsProps) => {
  const words = useWords(readerWords);
  const [chosen, setChosen] = useState(0);
  const [mounted, setMounted] = useState<ReadonlySet<number>>(new Set());
  // The text comes first.
  useEffect(() => {
    const request = requestIdleCallback(() => setMounted((now) => new Set(now).add(0)));
    return () => cancelIdleCallback(request);
  }, []);
  const choose = (index: number) => {
    setChosen(index);
    setMounted(new Set(mounted).add(index));
  };
  const keyDown = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const next = (chosen + by + panels.length) % panels.length;
    choose(next);
    document.getElementById(`tab-${panels[next]?.id}`)?.focus();
  };
  return (
    <>
      <div class="tabs" role="tablist" aria-label={words.panelsLabel}>
        {panels.map((panel, index) => (
          <Tab
            key={panel.id}
            panel={panel}
            isChosen={index === chosen}
            choose={() => choose(index)}
            keyDown={keyDown}
          />
        ))}
      </div>
      {panels.map(({ id, Panel }, index) => (
        <div
          key={id}
          role="tabpanel"
          id={`panel-${id}`}
          aria-labelledby={`tab-${id}`}
          hidden={index !== chosen}
        >
          {mounted.has(index) && <Panel view={view} goTo={goTo} />}
        </div>
      ))}
    </>
  );
};

/** The panels that have something of this document. */
export const panelsFor = (
  panels: readonly ReaderPanel[] | undefined,
  view: DocumentView,
): ReaderPanel[] => (panels ?? []).filter(({ isFor }) => isFor?.(view) ?? true);
