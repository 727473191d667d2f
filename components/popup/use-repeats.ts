import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Repeats } from '../../utils/settings/settings.ts';
import { reasonOf } from './opened.ts';
import type { PopupServices } from './services.ts';

/**
 * How repeated terms are marked, and the way to choose. `chosen` is undefined until it is known;
 * `unsaved` tells why the choice could not be read or kept, until it can.
 */
export const useRepeats = ({
  repeats,
  setRepeats,
}: Pick<PopupServices, 'repeats' | 'setRepeats'>): {
  chosen: Repeats | undefined;
  unsaved: string | undefined;
  choose: (choice: Repeats) => Promise<void>;
} => {
  const [chosen, setChosen] = useState<Repeats>();
  const [unsaved, setUnsaved] = useState<string>();
  const read = useCallback(
    () =>
      repeats().then(setChosen, (error: unknown) => {
        setUnsaved(reasonOf(error));
      }),
    [repeats],
  );
  useEffect(() => void read(), [read]);
  const choose = useCallback(
    async (choice: Repeats) => {
      setChosen(choice);
      try {
        await setRepeats(choice);
        setUnsaved(undefined);
      } catch (error) {
        setUnsaved(reasonOf(error));
        await read();
      }
    },
    [read, setRepeats],
  );
  return { chosen, unsaved, choose };
};
