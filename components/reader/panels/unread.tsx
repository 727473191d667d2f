import { useWords } from '../../language.ts';
import type { Read } from './use-read.ts';
import { panelWords } from './words.ts';

/** What stands for a panel's contents until they are read, and where they cannot be. */
export const Reading = ({ read }: { read: Read<unknown> }) => {
  const words = useWords(panelWords);
  if (read.state === 'failed')
    return (
      <p class="lost" role="alert">
        {words.unread}
      </p>
    );
  return (
    <p class="quiet" aria-busy="true">
      {words.reading}
    </p>
  );
};
