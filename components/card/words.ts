/** The card's own words. */
interface CardWords {
  label: (name: string) => string;
  variants: string;
  empty: string;
  back: (name: string) => string;
  backShort: string;
  articles: string;
  definitions: string;
  documents: string;
  cited: string;
  catalogues: string;
  /** Entries that only mention the term. */
  mentions: string;
  statements: string;
  topics: string;
  otherTopics: (n: number) => string;
  clauses: string;
  /** So many of them, beside a heading. */
  count: {
    definitions: (n: number) => string;
    articles: (n: number) => string;
    documents: (n: number) => string;
    entries: (n: number) => string;
    citations: (n: number) => string;
    statements: (n: number) => string;
    clauses: (n: number) => string;
  };
  otherDefinitions: (n: number) => string;
  /** `counted` as `count` says it. */
  unfold: (counted: string) => string;
  unlisted: (counted: string) => string;
  /** How keys go between the terms of a text, for who hears the card. */
  termKeys: string;
  onlyThere: string;
  /** Before the title of a compilation. */
  source: string;
  open: string;
  openAt: (source: string, lines: string) => string;
  copy: string;
  copyOf: (what: string) => string;
  copied: string;
  notCopied: string;
  criteria: string;
  mergedCriteria: (line: number) => string;
  lostText: string;
  lostCriteria: string;
  columns: { number: string; entry: string };
  andOthers: string;
  regions: (n: number) => string;
  places: (n: number) => string;
  relationsTo: string;
  relationsFrom: string;
  unnamed: string;
  citing: string;
  more: string;
  search: string;
  star: string;
  unstar: string;
  starred: (name: string) => string;
  unstarred: (name: string) => string;
  mute: string;
  muted: (name: string) => string;
  unmuted: (name: string) => string;
  undo: string;
  dismiss: string;
  dismissed: string;
  failed: {
    lookUp: string;
    open: string;
    search: string;
    star: string;
    mute: string;
    dismiss: string;
  };
}

const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

const zh: CardWords = {
  label: (name) => `政策镜：${name}`,
  variants: '又作',
  empty: '语料中没有这个词的界定、文件、目录条目或政策表述。',
  back: (name) => `返回：${name}`,
  backShort: '返回',
  articles: '所引条文',
  definitions: '界定',
  documents: '文件',
  cited: '语料未收录的文件',
  catalogues: '目录条目',
  mentions: '其他提及',
  statements: '政策表述',
  topics: '主题',
  otherTopics: (n) => `其余 ${n} 个主题`,
  clauses: '条文用例',
  count: {
    definitions: (n) => `${n} 处`,
    articles: (n) => `${n} 条`,
    documents: (n) => `${n} 件`,
    entries: (n) => `${n} 条`,
    citations: (n) => `${n} 处`,
    statements: (n) => `${n} 条`,
    clauses: (n) => `${n} 处`,
  },
  otherDefinitions: (n) => `另有 ${n} 处定义`,
  unfold: (counted) => `展开其余 ${counted}`,
  unlisted: (counted) => `另有 ${counted}，未在此列出。`,
  termKeys: '左右方向键在本段的词之间移动，回车查词。',
  onlyThere: '仅在该文件内',
  source: '出处：',
  open: '打开原文',
  openAt: (source, lines) => `打开原文：${source} ${lines}`,
  copy: '复制',
  copyOf: (what) => `复制${what}，附出处`,
  copied: '已复制，附出处。',
  notCopied: '未能复制，请选中文字后按 Ctrl+C。',
  criteria: '界定要点',
  mergedCriteria: (line) => `界定要点（与第 ${line} 行合并单元格）`,
  lostText: '原文此处条目文字缺失，未作推断。',
  lostCriteria: '原文此处界定要点缺失，未作推断。',
  columns: { number: '编号', entry: '条目' },
  andOthers: '等',
  regions: (n) => `收录于 ${n} 个省区`,
  places: (n) => `本目录收录 ${n} 处`,
  relationsTo: '本文件对其他文件',
  relationsFrom: '其他文件对本文件',
  unnamed: '政策表述（来源未载明所出文件）',
  citing: '引用它的文件',
  more: '更多操作',
  search: '检索此词',
  star: '加星标',
  unstar: '取消星标',
  starred: (name) => `“${name}”已加星标，可在工具栏弹窗的“历史”里查看。`,
  unstarred: (name) => `“${name}”已取消星标。`,
  mute: '不再标注此词',
  muted: (name) => `今后不再标注“${name}”。`,
  unmuted: (name) => `已恢复标注“${name}”。`,
  undo: '撤销',
  dismiss: '此处不是这个意思',
  dismissed: '本页不再标注此词，重新加载网页后恢复。',
  failed: {
    lookUp: '查不到此词的资料，请重新加载本页。',
    open: '原文打不开，请重新加载本页后再试。',
    search: '检索页打不开，请重新加载本页后再试。',
    star: '星标未能保存，请稍后再试。',
    mute: '未能保存，请稍后再试。',
    dismiss: '未能隐去，请重新加载本页后再试。',
  },
};

const en: CardWords = {
  label: (name) => `Policy Lens: ${name}`,
  variants: 'Also',
  empty: 'The corpus has no definition, document, catalogue entry or policy expression for this.',
  back: (name) => `Back to ${name}`,
  backShort: 'Back',
  articles: 'Articles cited',
  definitions: 'Definition',
  documents: 'Document',
  cited: 'Document not held by the corpus',
  catalogues: 'Catalogue entries',
  mentions: 'Mentioned elsewhere',
  statements: 'Policy statements',
  topics: 'Topics',
  otherTopics: (n) => plural(n, 'more topic'),
  clauses: 'Use in clauses',
  count: {
    definitions: (n) => `${n}`,
    articles: (n) => `${n}`,
    documents: (n) => `${n}`,
    entries: (n) => `${n}`,
    citations: (n) => `${n}`,
    statements: (n) => `${n}`,
    clauses: (n) => `${n}`,
  },
  otherDefinitions: (n) => plural(n, 'more definition'),
  unfold: (counted) => `Show ${counted} more`,
  unlisted: (counted) => `${counted} more, not listed here.`,
  termKeys: 'Left and right arrow keys go between the terms of this text, Enter looks one up.',
  onlyThere: 'In that document only',
  source: 'Source: ',
  open: 'Open',
  openAt: (source, lines) => `Open source: ${source}, ${lines}`,
  copy: 'Copy',
  copyOf: (what) => `Copy with its source: ${what}`,
  copied: 'Copied with its source.',
  notCopied: 'Could not copy. Select the text and press Ctrl+C.',
  criteria: 'Criteria',
  mergedCriteria: (line) => `Criteria (cell merged with line ${line})`,
  lostText: 'The print lost the text of this entry; nothing is guessed.',
  lostCriteria: 'The print lost the criteria here; nothing is guessed.',
  columns: { number: 'No.', entry: 'Entry' },
  andOthers: ' …',
  regions: (n) => `Listed for ${plural(n, 'province or region', 'provinces and regions')}`,
  places: (n) => `Listed ${n} times in this catalogue`,
  relationsTo: 'What it does to others',
  relationsFrom: 'What others do to it',
  unnamed: 'Policy statement (its source names no document)',
  citing: 'Cited by',
  more: 'More actions',
  search: 'Search for it',
  star: 'Star',
  unstar: 'Take the star away',
  starred: (name) => `“${name}” is starred; find it under History in the toolbar popup.`,
  unstarred: (name) => `“${name}” is no longer starred.`,
  mute: 'Never mark it',
  muted: (name) => `“${name}” will not be marked any more.`,
  unmuted: (name) => `“${name}” is marked again.`,
  undo: 'Undo',
  dismiss: 'Not meant here',
  dismissed: 'No longer marked on this page until it is reloaded.',
  failed: {
    lookUp: 'Nothing could be fetched for this term. Please reload the page.',
    open: 'The source could not be opened. Please reload the page and try again.',
    search: 'The search page could not be opened. Please reload the page and try again.',
    star: 'The star could not be kept. Please try again later.',
    mute: 'Could not be saved. Please try again later.',
    dismiss: 'Could not be hidden. Please reload the page and try again.',
  },
};

export const cardWords = { zh, en };
