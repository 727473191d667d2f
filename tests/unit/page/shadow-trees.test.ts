import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { elementAbove } from '../../../utils/page/masks.ts';
import { isReached } from '../../../utils/page/reached.ts';
import { readPieces } from '../../../utils/page/readable-text.ts';
import { isUnread } from '../../../utils/page/unread.ts';
import { ShadowTrees } from '../../../utils/page/shadow-trees.ts';
import { bodyOf, markupStyles } from './markup.ts';

interface Watcher {
  report: (records: object[]) => void;
  isOn: boolean;
}
const watchers: Watcher[] = [];

beforeEach(() => {
  watchers.length = 0;
  vi.stubGlobal(
    'MutationObserver',
    class {
      readonly #watcher: Watcher;
      constructor(report: Watcher['report']) {
        this.#watcher = { report, isOn: false };
        watchers.push(this.#watcher);
      }
      observe(): void {
        this.#watcher.isOn = true;
      }
      disconnect(): void {
        this.#watcher.isOn = false;
      }
    },
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const treeIn = (body: Element, id: string, html: string): ShadowRoot => {
  const tree = body.querySelector(`#${id}`)?.attachShadow({ mode: 'open' });
  if (!tree) throw new Error(`No element ${id}.`);
  tree.innerHTML = html;
  return tree;
};

describe('shadow trees', () => {
  test('are told of on the way, and read by themselves', () => {
    const body = bodyOf('<div id="host">高新技术<b>企业</b></div><nav id="menu">栏目</nav>');
    const tree = treeIn(body, 'host', '粉煤<i>灰</i><p>能源</p>');
    const unread = treeIn(body, 'menu', '能源');
    const met: ShadowRoot[] = [];
    const read = (root: Element | ShadowRoot): string => {
      const pieces = readPieces(root, {
        styles: markupStyles,
        onHidden() {},
        onShadow: (one) => met.push(one),
      });
      return [...pieces].map((piece) => piece?.text ?? '').join('');
    };
    expect(read(body)).toBe('高新技术企业');
    expect(met).toEqual([tree]);
    expect(read(tree)).toBe('粉煤灰\n能源');
    expect(isReached(unread, { styles: markupStyles, isUnread })).toBe(false);
    expect(tree.firstChild && elementAbove(tree.firstChild)?.id).toBe('host');
  });

  test('are read once, and again when something in them changes, until they are gone', () => {
    const body = bodyOf('<div id="host"></div>');
    const tree = treeIn(body, 'host', '粉煤灰');
    const told: string[] = [];
    const trees = new ShadowTrees({
      onText: (node) => told.push(`text ${node.data}`),
      onBatch: () => told.push('batch'),
      onFirst: () => told.push('first'),
    });
    trees.meet(tree);
    trees.meet(tree);
    expect(trees.take()).toEqual([tree]);
    trees.meet(tree);
    expect(trees.isEmpty).toBe(true);
    watchers[0]?.report([{ type: 'characterData', target: tree.firstChild }]);
    expect(trees.take()).toEqual([tree]);
    expect(told).toEqual(['first', 'text 粉煤灰', 'batch']);
    body.querySelector('#host')?.remove();
    trees.touch(tree);
    expect(trees.take()).toEqual([]);
    expect(watchers.some(({ isOn }) => isOn)).toBe(false);
  });
});
