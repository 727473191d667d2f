import { handed } from './handed.ts';
import { load } from './send.ts';

/**
 * Runs another of the page's scripts in this frame, unless it was run before.
 * @param left what it leaves here
 * @throws where it cannot be fetched
 */
export const fetchScript = async (
  script: 'follow' | 'hand',
  left: 'makeFollower' | 'makeHand',
): Promise<void> => {
  if (!handed[left]) await load(script);
  if (!handed[left]) throw new Error(`No ${script}.js`);
};
