/** The words of the list of a page's terms. */
import type { Order } from '../../utils/page-terms/model.ts';

const zh = {
  label: '本页的术语',
  busy: '正在列出…',
  foreign:
    '这里列出政府网页上标注的术语。当前网页不是政府网页，或在安装本扩展之前已经打开（请刷新）。',
  none: '本页没有标注。',
  failed: '本页的术语列不出来，请刷新网页后再试。',
  kinds: '类别',
  all: '全部',
  /** In the order of `markKinds`. */
  kind: ['界定', '文件', '目录所列', '政策表述'],
  orders: { page: '按出现先后', count: '按次数' } as Record<Order, string>,
  order: '排序',
  times: (count: number) => `${count} 处`,
  go: (name: string) => `到本页的“${name}”`,
  went: (nth: number, of: number) => `第 ${nth} 处，共 ${of} 处`,
  unseen: '现在看不见，可能在折叠的部分里。',
  lost: '网页已变，请重新打开这个窗口。',
  card: '卡片',
  cardOf: (name: string) => `打开“${name}”的卡片`,
  notHeld: '语料未收录正文',
  called: (articles: readonly string[]) => `本页提到${articles.join('、')}`,
  copy: '复制清单',
  saveMarkdown: '存为 Markdown',
  saveCsv: '存为表格（CSV）',
  making: (done: number, of: number) => `正在整理 ${done}/${of}…`,
  copied: '清单已复制。',
  saved: '清单已交给浏览器保存。',
  notMade: (reason: string) => `没有成功，请再试一次。（${reason}）`,
  fileName: (day: string) => `政策术语清单-${day}`,
};

const en: typeof zh = {
  label: 'Terms of this page',
  busy: 'Listing…',
  foreign:
    'The terms that are marked on government pages are listed here. This is no government page, or it was open before the extension came (please reload).',
  none: 'Nothing is marked on this page.',
  failed: 'The terms of this page cannot be listed; please reload it and try again.',
  kinds: 'Kinds',
  all: 'All',
  kind: ['Defined', 'Documents', 'In catalogues', 'Expressions'],
  orders: { page: 'As on the page', count: 'By frequency' },
  order: 'Order',
  times: (count) => `× ${count}`,
  go: (name) => `Go to “${name}” on the page`,
  went: (nth, of) => `${nth} of ${of}`,
  unseen: 'Cannot be seen now; it may be in a part that is folded.',
  lost: 'The page has changed; please open this window again.',
  card: 'Card',
  cardOf: (name) => `Open the card of “${name}”`,
  notHeld: 'text not in the corpus',
  called: (articles) => `The page names ${articles.join('、')}`,
  copy: 'Copy the list',
  saveMarkdown: 'Save as Markdown',
  saveCsv: 'Save as a table (CSV)',
  making: (done, of) => `Gathering ${done} of ${of}…`,
  copied: 'The list is copied.',
  saved: 'The list was handed to the browser.',
  notMade: (reason) => `That failed; please try again. (${reason})`,
  fileName: (day) => `policy-terms-${day}`,
};

export const pageTermsWords = { zh, en };
