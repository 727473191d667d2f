import type { Language } from '../../settings/settings.ts';

/** Kinds of a mark, in the order of `markKinds`. */
type Kinds = readonly [string, string, string, string];

export interface WalkWords {
  kinds: Kinds;
  place: (at: number, of: number) => string;
  /** Between the parts of what is said. */
  comma: string;
  /** The walk has come around an end of the page. */
  around: { next: string; previous: string };
  /** Said with the first term of a walk. */
  hint: string;
  nothing: string;
}

/** What is said of the term that one walks to. */
export const words: Readonly<Record<Language, WalkWords>> = {
  zh: {
    kinds: ['有界定', '政策文件', '目录所列', '政策表述'],
    place: (at, of) => `第 ${at} 个，共 ${of} 个`,
    comma: '，',
    around: { next: '已到末尾，从头开始', previous: '已到开头，从末尾开始' },
    hint: '按回车键打开卡片，按 Esc 键结束',
    nothing: '本页没有标注的术语',
  },
  en: {
    kinds: ['defined', 'policy document', 'listed in a catalogue', 'policy expression'],
    place: (at, of) => `${at} of ${of}`,
    comma: ', ',
    around: { next: 'From the top again', previous: 'From the end again' },
    hint: 'Enter opens the card, Esc ends',
    nothing: 'No term is marked on this page',
  },
};
