import { exported } from '../../utils/settings/exchange.ts';
import { withName } from '../../utils/settings/names.ts';
import type { Choices, Language, Repeats } from '../../utils/settings/settings.ts';
import { HistorySetting } from '../history/setting.tsx';
import { useWords } from '../language.ts';
import { reasonOf } from '../reason.ts';
import { dayInChina } from '../standing.ts';
import { Backup } from './backup.tsx';
import { Choice } from './choice.tsx';
import { Keys } from './keys.tsx';
import { MarkStyleChoice } from './mark-style.tsx';
import { NameList } from './name-list.tsx';
import { ReportBar } from './report-bar.tsx';
import type { OptionsServices } from './services.ts';
import { Sites } from './sites.tsx';
import { useChoices } from './use-choices.ts';
import { optionsWords } from './words.ts';

const repeatsChoices: readonly Repeats[] = ['every', 'section'];
const languages: readonly Language[] = ['zh', 'en'];
const delays = [0, 200, 400, 800];

/** The delays to choose from, with the one that holds where a file brought another. */
const delaysWith = (chosen: number): number[] =>
  [...new Set([...delays, chosen])].toSorted((a, b) => a - b);

/** The settings page: what is left to choose, kept at once. */
export const Options = ({ services }: { services: OptionsServices }) => {
  const words = useWords(optionsWords);
  const { choices, report, tell, change, restore, importFile } = useChoices(services);
  if (!choices) return <main class="look options" aria-busy="true" />;
  const set = (altered: Partial<Choices>) => void change(() => altered);
  const undo = () => {
    const before = report?.kind === 'done' && report.before;
    if (before) void change(() => before, 'undone');
  };
  return (
    <div class="look options">
      <main>
        <h1>{words.title}</h1>
        <section>
          <h2>{words.marks}</h2>
          <MarkStyleChoice
            chosen={choices.markStyle}
            onChoose={(markStyle) => set({ markStyle })}
          />
          <Choice
            name="repeats"
            legend={words.repeats}
            options={repeatsChoices}
            words={(choice) => words.repeatsChoices[choice]}
            chosen={choices.repeats}
            onChoose={(repeats) => set({ repeats })}
          />
          <Choice
            name="rest-delay"
            legend={words.restDelay}
            options={delaysWith(choices.restDelay)}
            words={words.delay}
            chosen={choices.restDelay}
            onChoose={(restDelay) => set({ restDelay })}
          >
            <p class="note">{words.restDelayNote}</p>
          </Choice>
        </section>
        <section>
          <h2>{words.sites}</h2>
          <Sites
            sites={choices.sitesOff}
            onSwitch={(host, on) =>
              void change(
                ({ sitesOff }) => ({ sitesOff: withName(sitesOff, host, !on) }),
                on ? 'siteOn' : 'siteOff',
                true,
              )
            }
          />
        </section>
        <section>
          <h2>{words.muted}</h2>
          <NameList
            names={choices.muted}
            none={words.noMuted}
            remove={words.unmute}
            lang="zh-CN"
            onRemove={(name) =>
              void change(({ muted }) => ({ muted: withName(muted, name, false) }), 'unmuted', true)
            }
          />
        </section>
        <section>
          <h2>{words.history}</h2>
          <HistorySetting services={services.history} />
        </section>
        <section>
          <h2>{words.keys}</h2>
          <Keys
            isMac={services.isMac}
            shortcuts={services.shortcuts}
            onChange={() =>
              void services
                .openShortcuts()
                .catch((error: unknown) => tell({ kind: 'no-shortcuts', reason: reasonOf(error) }))
            }
          />
        </section>
        <section class="language">
          <Choice
            name="language"
            legend={words.language}
            options={languages}
            words={(one) => words.languages[one]}
            chosen={choices.language}
            onChoose={(language) => set({ language })}
          >
            <p class="note">{words.languageNote}</p>
          </Choice>
        </section>
        <section>
          <h2>{words.backup}</h2>
          <Backup
            onExport={() => services.save(words.fileName(dayInChina()), exported(choices))}
            onImport={(file) => void importFile(file)}
            onRestore={() => void restore()}
          />
        </section>
      </main>
      <ReportBar report={report} onUndo={undo} />
    </div>
  );
};
