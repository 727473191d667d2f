import type { Page } from 'puppeteer-core';
import { commands, type CommandName } from '../../../utils/keys.ts';
import type { Lens } from './lens.ts';

/** Presses the key of a command in the active tab. */
export const press = (lens: Lens, name: CommandName): Promise<void> =>
  lens.command(name, commands[name].suggested);

/** Selects text of the element with this id, from one character of its first node to another. */
export const select = (page: Page, id: string, from: number, to: number): Promise<void> =>
  page.evaluate(
    (id, from, to) => {
      const node = document.getElementById(id)?.firstChild;
      if (node) document.getSelection()?.setBaseAndExtent(node, from, node, to);
    },
    id,
    from,
    to,
  );
