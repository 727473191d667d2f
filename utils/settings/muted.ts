import { muted } from './settings.ts';
import { withName } from './names.ts';

/**
 * Marks a term on no page any more (不再标注), or again; open pages follow at once.
 * @param name as its card has it
 * @throws as `Setting.set`
 */
export const setMuted = async (name: string, on: boolean): Promise<void> =>
  muted.set(withName(await muted.get(), name, on));
