import { load } from './send.ts';
import { handed } from './handed.ts';

/**
 * Runs `entrypoints/follow.ts` in this frame, unless it was run before.
 * @throws where it cannot be fetched
 */
export const fetchFollower = async (): Promise<void> => {
  if (!handed.makeFollower) await load('follow');
  if (!handed.makeFollower) throw new Error('The follower’s script did not run in this frame.');
};
