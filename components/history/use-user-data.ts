import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { readHistoryFile } from '../../utils/history/exchange.ts';
import type { UserData } from '../../utils/history/store.ts';
import type { Trouble } from '../../utils/store/trouble.ts';
import { useWords } from '../language.ts';
import { reasonOf } from '../reason.ts';
import type { HistoryServices } from './services.ts';
import { historyWords } from './words.ts';

/** What became of the last thing that the reader did. */
export interface Report {
  text: string;
  warn?: boolean;
  /** Takes it back. */
  undo?: () => void;
}

/** What is kept, followed as it changes wherever, and ways to change it that say what became of them. */
export const useUserData = (services: HistoryServices) => {
  const words = useWords(historyWords);
  const { watch, keeps, trouble: readTrouble } = services;
  const [data, setData] = useState<UserData>();
  const [unread, setUnread] = useState<string>();
  const [isKept, setIsKept] = useState<boolean>();
  const [trouble, setTrouble] = useState<Trouble>();
  const [report, setReport] = useState<Report>();
  const isShown = useRef(true);
  useEffect(
    () => () => {
      isShown.current = false;
    },
    [],
  );
  useEffect(
    () =>
      watch(
        (read) => {
          setUnread(undefined);
          setData(read);
          // A note of trouble goes when a look-up could be kept again; where it cannot be read, none is shown.
          readTrouble().then(setTrouble, () => setTrouble(undefined));
        },
        (error) => setUnread(reasonOf(error)),
      ),
    [watch, readTrouble],
  );
  useEffect(() => {
    // Where the setting cannot be read, what holds without it is shown.
    const look = () => void keeps.get().then(setIsKept, () => setIsKept(true));
    look();
    return keeps.watch(look);
  }, [keeps]);

  /** Does something and says what became of it. */
  const attempt = useCallback(
    async (what: () => Promise<Report>) => {
      try {
        const done = await what();
        if (isShown.current) setReport(done);
      } catch (error) {
        if (isShown.current) setReport({ text: words.failed(reasonOf(error)), warn: true });
      }
    },
    [words],
  );
  const undoBy = (undoing: () => Promise<unknown>) => () =>
    void attempt(async () => {
      await undoing();
      return { text: words.undone };
    });

  return {
    data,
    unread,
    isKept,
    trouble,
    report,
    erase: (gone: Partial<UserData>) =>
      attempt(async () => {
        await services.erase(gone);
        const count = (gone.lookUps?.length ?? 0) + (gone.stars?.length ?? 0);
        return { text: words.erased(count), undo: undoBy(() => services.restore(gone)) };
      }),
    eraseLookUps: () =>
      attempt(async () => {
        const lookUps = await services.eraseLookUps();
        return {
          text: words.erased(lookUps.length),
          undo: undoBy(() => services.restore({ lookUps })),
        };
      }),
    setStarred: (item: Parameters<HistoryServices['setStarred']>[0], on: boolean) =>
      attempt(async () => {
        await services.setStarred(item, on);
        return { text: '' };
      }),
    setKept: (on: boolean) =>
      attempt(async () => {
        await keeps.set(on);
        return { text: '' };
      }),
    save: (name: string, text: string, type: string) =>
      attempt(async () => {
        services.save(name, text, type);
        return { text: words.saved };
      }),
    openTab: () =>
      attempt(async () => {
        await services.openTab();
        return { text: '' };
      }),
    importFile: (file: Pick<File, 'text'>) =>
      attempt(async () => {
        const text = await file.text().catch(() => undefined);
        if (text === undefined) return { text: words.problems.unreadable, warn: true };
        const found = readHistoryFile(text);
        if ('problem' in found) return { text: words.problems[found.problem], warn: true };
        const added = await services.restore(found);
        const { lookUps, stars } = added;
        if (lookUps.length + stars.length === 0) return { text: words.importedNothing };
        return {
          text: words.imported(lookUps.length, stars.length),
          undo: undoBy(() => services.erase(added)),
        };
      }),
  };
};
