import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { readExported, type Problem } from '../../utils/settings/exchange.ts';
import type { Choices } from '../../utils/settings/settings.ts';
import { SettingTooLong } from '../../utils/settings/too-long.ts';
import { reasonOf } from '../reason.ts';
import type { OptionsServices } from './services.ts';
import type { optionsWords } from './words.ts';

type Done = keyof (typeof optionsWords)['zh']['done'];

/** What became of the last thing that the reader did. */
export type Report =
  | {
      kind: 'done';
      done: Done;
      /** Tells it from the one before, which may have the same words. */
      at: number;
      /** What held before, where it can be had back. */
      before?: Partial<Choices>;
    }
  | { kind: 'too-long'; key: keyof Choices }
  | { kind: 'not-kept' | 'unread' | 'no-shortcuts'; reason: string }
  | { kind: 'not-imported'; problems: readonly (Problem | { part: 'unreadable' })[] };

/** A change, told what holds at that moment. */
type Alter = (now: Choices) => Partial<Choices>;

/** Of all that holds, what `altered` puts in its place. */
const kept = (now: Choices, altered: Partial<Choices>): Partial<Choices> =>
  Object.fromEntries(Object.entries(now).filter(([key]) => Object.hasOwn(altered, key)));

const failure = (error: unknown): Report =>
  error instanceof SettingTooLong
    ? { kind: 'too-long', key: error.key as keyof Choices }
    : { kind: 'not-kept', reason: reasonOf(error) };

/**
 * The choices, followed as they change wherever, and ways to change them: each is kept at once, one
 * after the other, and reported. `choices` is undefined until they are read.
 */
export const useChoices = (services: OptionsServices) => {
  const { fallbacks, read, write, reset, watch } = services;
  const [choices, setChoices] = useState<Choices>();
  const [report, setReport] = useState<Report>();
  const last = useRef(Promise.resolve());
  const done = useRef(0);
  const count = (): number => (done.current += 1);

  const look = useCallback(async () => {
    try {
      setChoices(await read());
    } catch (error) {
      setChoices((known) => known ?? fallbacks);
      setReport({ kind: 'unread', reason: reasonOf(error) });
    }
  }, [fallbacks, read]);
  useEffect(() => {
    void look();
    return watch(() => void look());
  }, [look, watch]);

  /** Does `step` once what was done before is through, and shows what holds then. */
  const queue = (step: (now: Choices) => Promise<Report>): Promise<void> => {
    last.current = last.current.then(async () => {
      try {
        setReport(await step(await read()));
      } catch (error) {
        setReport(failure(error));
      }
      await look();
    });
    return last.current;
  };

  /** `undoable`: offers to take it back. */
  const change = (alter: Alter, done: Done = 'kept', undoable = false): Promise<void> =>
    queue(async (now) => {
      const altered = alter(now);
      setChoices({ ...now, ...altered });
      await write(altered);
      return { kind: 'done', done, at: count(), ...(undoable && { before: kept(now, altered) }) };
    });

  return {
    choices,
    report,
    tell: setReport,
    change,
    restore: () =>
      queue(async (now) => {
        await reset();
        return { kind: 'done', done: 'restored', at: count(), before: now };
      }),
    importFile: async (file: Pick<File, 'text'>): Promise<void> => {
      let text: string;
      try {
        text = await file.text();
      } catch {
        setReport({ kind: 'not-imported', problems: [{ part: 'unreadable' }] });
        return;
      }
      const found = readExported(text);
      if ('problems' in found) setReport({ kind: 'not-imported', problems: found.problems });
      else await change(() => found.choices, 'imported', true);
    },
  };
};
