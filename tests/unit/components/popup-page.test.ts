import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { hashOf } from '../../../components/popup/address.ts';
import { nothingAsked } from '../../../components/popup/asked.ts';
import { removeBlanks } from '../../../components/popup/blanks.ts';
import { settle } from './dom.ts';
import { answer, engineOf, hits, never, openPopup, type Search } from './popup-fixtures.ts';

beforeAll(async () => {
  await import('../../../components/popup/opened-view.tsx');
});

describe('the address', () => {
  it('asks, and follows what is asked', async () => {
    const asked = { ...nothingAsked, query: '贵州 磷石膏', plain: ['贵州'] };
    const search = vi.fn<Search>(() => Promise.resolve(answer({ hits })));
    const popup = await openPopup({ engine: engineOf(search) }, { hash: hashOf(asked) });
    expect(popup.field.value).toBe('贵州 磷石膏');
    expect(search.mock.lastCall?.[0]).toEqual(asked);
    await popup.type('磷石膏 利用');
    expect(new URLSearchParams(location.hash.slice(1)).get('q')).toBe('磷石膏 利用');
  });
});

/** What the page's body holds as it is read. */
const page = readFileSync('entrypoints/popup/index.html', 'utf8')
  .replace(/^.*<body>/su, '')
  .replace(/<script.*$/su, '');

describe('the page before its script', () => {
  const body = page.replaceAll(/>\s+|\s+</gu, (gap) => gap.trim());

  /** Each element with its attributes in one order. */
  const described = (root: ParentNode): string[] =>
    Array.from(
      root.querySelectorAll('header, header *, input'),
      ({ localName, attributes, textContent }) =>
        [
          localName,
          ...[...attributes].map(({ name, value }) => `${name}=${value}`).toSorted(),
          textContent,
        ].join(' '),
    );

  it('is what the popup draws first', async () => {
    const popup = await openPopup();
    // Written by their properties, which this document has not.
    const still = body
      .replace('autofocus', '')
      .replace('spellcheck="false"', '')
      .replace('maxlength', 'maxLength');
    expect(described(popup.place)).toEqual(described(parseHTML(still).document));
  });

  it('has a field that stays, with what was typed into it', async () => {
    const typed = body.replace('autofocus', 'data-early value="粉煤灰"');
    const popup = await openPopup({}, { body: typed });
    expect(popup.place.querySelectorAll('input')).toHaveLength(1);
    expect(popup.field.value).toBe('粉煤灰');
    expect(popup.options()).toHaveLength(3);
    expect(popup.place.querySelectorAll('header')).toHaveLength(1);
  });
});

describe('the elements of the page before its script', () => {
  /** The elements that were there, and of these those that are put in again as the popup is drawn. */
  const drawOver = async (prepare: (place: HTMLElement) => void) => {
    const moved: string[] = [];
    const popup = await openPopup(
      {},
      {
        body: page,
        before: (place) => {
          prepare(place);
          const there = new Set<Node>(place.querySelectorAll('*'));
          for (const element of [place, ...place.querySelectorAll('*')]) {
            const insert = element.insertBefore.bind(element);
            element.insertBefore = (node, child) => {
              if (there.has(node)) moved.push((node as unknown as Element).localName);
              return insert(node, child);
            };
          }
        },
      },
    );
    return { popup, moved };
  };

  it('stay where they are, or the field would lose the focus and what is composed in it', async () => {
    const { popup, moved } = await drawOver(removeBlanks);
    expect(moved).toEqual([]);
    expect(popup.place.querySelectorAll('input')).toHaveLength(1);
  });

  it('would be moved if blanks stood between them', async () => {
    const { moved } = await drawOver(() => undefined);
    expect(moved).not.toEqual([]);
  });
});

describe('a wide tab', () => {
  it('keeps the list beside what is opened; Escape leaves that first', async () => {
    const search: Search = () => Promise.resolve(answer({ hits }));
    const popup = await openPopup({ engine: engineOf(search) }, { isWide: true });
    expect(popup.text()).toContain('选中一条结果，在此查看。');
    await popup.type('粉煤灰');
    await popup.press('Enter');
    await settle();
    expect(popup.place.querySelector('dialog h2')?.textContent).toBe('粉煤灰');
    expect(popup.place.querySelector('.results')?.hasAttribute('inert')).toBe(false);
    await popup.press('Escape');
    expect(popup.place.querySelector('dialog')).toBeNull();
    expect(popup.field.value).toBe('粉煤灰');
  });

  it('is not the popup: there what is opened covers the list', async () => {
    const search: Search = () => Promise.resolve(answer({ hits }));
    const popup = await openPopup({ engine: engineOf(search), readCard: () => never });
    await popup.type('粉煤灰');
    await popup.press('Enter');
    expect(popup.place.querySelector('.results.away')).toBeNull();
    const opened = await openPopup({ engine: engineOf(search) });
    await opened.type('粉煤灰');
    await opened.press('Enter');
    expect(opened.place.querySelector('.results.away')).not.toBeNull();
  });
});
