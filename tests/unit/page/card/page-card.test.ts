import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { TermCard } from '../../../../utils/cards/model.ts';
import { CardDesk } from '../../../../utils/page/card/desk.tsx';
import type { PageMark } from '../../../../utils/page/mark-index.ts';

/** What stands for a card on the screen: what was drawn, whether it is there, what has the focus. */
const screen = vi.hoisted(() => ({
  hosts: [] as {
    said: string;
    isOpen: boolean;
    focused: boolean;
    place: string;
    placings: number;
  }[],
}));

interface Drawn {
  type: { name: string };
  props: { card?: { name: string }; say?: string };
}

vi.mock('../../../../utils/page/card/host.tsx', () => ({
  CardHost: class {
    isOpen = false;
    readonly frame = {
      classList: { toggle: () => undefined },
      style: {},
      addEventListener: () => undefined,
    };
    readonly seen: (typeof screen.hosts)[number];
    constructor() {
      this.seen = { said: '', isOpen: false, focused: false, place: '', placings: 0 };
      screen.hosts.push(this.seen);
    }
    get box() {
      return this.isOpen ? { left: 10, top: 20, right: 430, bottom: 320 } : undefined;
    }
    get hasFocus() {
      return this.seen.focused;
    }
    readonly hasKeyFocus = false;
    readonly hasSelection = false;
    owns() {
      return false;
    }
    focus() {
      this.seen.focused = true;
    }
    draw({ props: { children } }: { props: { children: Drawn } }) {
      this.isOpen = true;
      this.seen.isOpen = true;
      this.seen.said = children.props.card?.name ?? children.props.say ?? children.type.name;
    }
    place(_term: unknown, _pointer: unknown, stood?: string) {
      this.seen.place = 'beside';
      this.seen.placings += 1;
      return stood ?? 'below';
    }
    putAt(corner: { x: number; y: number }) {
      this.seen.place = `${corner.x} ${corner.y}`;
      return corner;
    }
    hide() {
      this.isOpen = false;
      Object.assign(this.seen, { said: '', isOpen: false, focused: false });
    }
  },
}));
const boxes = vi.hoisted(() => ({ of: [{ left: 0, top: 0, right: 40, bottom: 20 }] }));
vi.mock('../../../../utils/page/term-at-point.ts', () => ({ boxesOfMark: () => boxes.of }));
vi.mock('../../../../utils/page/card/scheme.ts', () => ({ schemeAt: () => 'light' }));

const markOf = (term: number): PageMark => ({
  term,
  kind: 0,
  places: [{ node: {}, from: 0, to: 1 }] as never,
});
const at = { x: 5, y: 5 };

const setUp = () => {
  const answers = new Map<number, (card: TermCard | null | Error) => void>();
  const onTaken = vi.fn<() => void>();
  let isAlive = true;
  const desk = new CardDesk({
    cards: {
      get: (term) =>
        new Promise((done, fail) => {
          answers.set(term, (card) => (card instanceof Error ? fail(card) : done(card)));
        }),
    },
    findTerms: () => Promise.resolve([]),
    open: () => Promise.resolve(),
    isAlive: () => isAlive,
    language: () => Promise.resolve('zh'),
    onTaken,
  });
  return {
    desk,
    onTaken,
    die: () => (isAlive = false),
    answer: async (term: number, card: TermCard | null | Error) => {
      answers.get(term)?.(card);
      await vi.advanceTimersByTimeAsync(0);
    },
    said: () => screen.hosts.filter(({ isOpen }) => isOpen).map(({ said }) => said),
  };
};

const cardOf = (name: string): TermCard => ({ name }) as TermCard;

beforeEach(() => {
  vi.useFakeTimers();
  screen.hosts.length = 0;
  boxes.of = [{ left: 0, top: 0, right: 40, bottom: 20 }];
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
    },
  );
  vi.stubGlobal('document', { activeElement: null });
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('removeEventListener', () => undefined);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('answers', () => {
  test('that come late are waited for in a small card, not before 100 ms', async () => {
    const { desk, answer, said } = setUp();
    void desk.open(markOf(1), at);
    await vi.advanceTimersByTimeAsync(99);
    expect(said()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(said()).toEqual(['Waiting']);
    await answer(1, cardOf('甲'));
    await vi.advanceTimersByTimeAsync(250);
    expect(said()).toEqual(['甲']);
  });

  test('of a term that the pointer has left are dropped', async () => {
    const { desk, answer, said } = setUp();
    void desk.open(markOf(1), at);
    void desk.open(markOf(2), at);
    await answer(2, cardOf('乙'));
    expect(said()).toEqual(['乙']);
    await answer(1, cardOf('甲'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(said()).toEqual(['乙']);
  });

  test('to a card that was closed are dropped, and no waiting shows', async () => {
    const { desk, answer, said } = setUp();
    void desk.open(markOf(1), at);
    desk.close();
    await vi.advanceTimersByTimeAsync(1_000);
    await answer(1, cardOf('甲'));
    expect(said()).toEqual([]);
  });

  test('after the extension was updated show nothing', async () => {
    const { desk, answer, said, die } = setUp();
    void desk.open(markOf(1), at);
    die();
    await answer(1, cardOf('甲'));
    expect(said()).toEqual([]);
  });

  test('that fail or are none say so', async () => {
    const { desk, answer, said } = setUp();
    void desk.open(markOf(1), at);
    await answer(1, null);
    expect(said()).toEqual(['lost']);
    void desk.open(markOf(2), at);
    await answer(2, new Error('no background'));
    expect(said()).toEqual(['lost']);
  });

  test('wait while the term’s text is away', async () => {
    const { desk, answer, said } = setUp();
    boxes.of = [];
    void desk.open(markOf(1), at);
    await answer(1, cardOf('甲'));
    expect(said()).toEqual([]);
    boxes.of = [{ left: 0, top: 0, right: 40, bottom: 20 }];
    desk.adopt(markOf(1));
    expect(said()).toEqual(['甲']);
  });
});

describe('pinning', () => {
  test('leaves a second card to open, and one pinned at most', async () => {
    const { desk, answer, said } = setUp();
    void desk.open(markOf(1), at);
    await answer(1, cardOf('甲'));
    desk.pin();
    expect(desk.isOpen).toBe(false);
    expect(desk.isPinned(markOf(1))).toBe(true);
    expect(screen.hosts[0]?.place).toBe('10 20');
    void desk.open(markOf(2), at);
    await answer(2, cardOf('乙'));
    expect(said()).toEqual(['甲', '乙']);
    desk.close();
    expect(said()).toEqual(['甲']);
    void desk.open(markOf(2), at);
    await answer(2, cardOf('乙'));
    desk.pin();
    expect(said()).toEqual(['乙']);
    desk.unpin();
    expect(said()).toEqual([]);
    expect(desk.isPinned(markOf(2))).toBe(false);
  });

  test('holds of a card that is still under way', async () => {
    const { desk, answer, said } = setUp();
    void desk.open(markOf(1), at, { pinned: true });
    void desk.open(markOf(2), at);
    await answer(2, cardOf('乙'));
    await answer(1, cardOf('甲'));
    desk.close();
    expect(said()).toEqual(['甲']);
  });

  test('a pinned card that was waited for is put beside its term anew with its contents', async () => {
    const { desk, answer, said } = setUp();
    void desk.open(markOf(1), at, { pinned: true });
    await vi.advanceTimersByTimeAsync(100);
    expect(said()).toEqual(['Waiting']);
    expect(screen.hosts[0]).toMatchObject({ place: 'beside', placings: 1 });
    await answer(1, cardOf('甲'));
    await vi.advanceTimersByTimeAsync(250);
    expect(screen.hosts[0]).toMatchObject({ said: '甲', place: '10 20', placings: 2 });
  });

  test('a pinned card does not follow its term', async () => {
    const { desk, answer } = setUp();
    void desk.open(markOf(1), at, { pinned: true });
    await answer(1, cardOf('甲'));
    desk.follow();
    expect(screen.hosts[0]?.place).toBe('10 20');
  });

  test('clear closes all', async () => {
    const { desk, answer, said } = setUp();
    void desk.open(markOf(1), at, { pinned: true });
    await answer(1, cardOf('甲'));
    void desk.open(markOf(2), at);
    await answer(2, cardOf('乙'));
    desk.clear();
    expect(said()).toEqual([]);
  });
});

describe('focus', () => {
  test('goes into a card that keys open, and back when it closes', async () => {
    const { desk, answer } = setUp();
    class Field {
      readonly isConnected = true;
      readonly focus = vi.fn<() => void>();
    }
    const field = new Field();
    vi.stubGlobal('HTMLElement', Field);
    vi.stubGlobal('document', { activeElement: field });
    void desk.open(markOf(1), at, { focus: true });
    await answer(1, cardOf('甲'));
    expect(screen.hosts[0]?.focused).toBe(true);
    expect(desk.isHeld).toBe(true);
    desk.close();
    expect(field.focus).toHaveBeenCalledOnce();
  });

  test('stays where it is when the pointer opens a card', async () => {
    const { desk, answer } = setUp();
    void desk.open(markOf(1), at);
    await answer(1, cardOf('甲'));
    expect(screen.hosts[0]?.focused).toBe(false);
    expect(desk.isHeld).toBe(false);
  });
});
