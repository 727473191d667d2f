/** The words of the history. */
import type { FileProblem } from '../../utils/history/exchange.ts';
import type { Item } from '../../utils/history/model.ts';
import type { Trouble } from '../../utils/store/trouble.ts';

const weekdays = ['日', '一', '二', '三', '四', '五', '六'];

const zh = {
  label: '历史',
  lists: '列表',
  lookUps: '查询记录',
  stars: '星标',
  find: '在历史中查找',
  kinds: { term: '术语', place: '原文', query: '检索' } as Record<Item['kind'], string>,
  today: '今天',
  yesterday: '昨天',
  day: (date: Date) =>
    `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日 星期${weekdays[date.getDay()] ?? ''}`,
  line: (line: number) => `第 ${line} 行`,
  more: (count: number) => `再列 ${count} 条`,
  star: (name: string) => `给“${name}”加星标`,
  unstar: (name: string) => `取消“${name}”的星标`,
  notStarred: '星标未能保存，请稍后再试。',
  erase: (name: string) => `删除“${name}”`,
  gone: '语料更新后已没有这一条。',
  nothingKept: '还没有记录。看过的卡片、打开的原文和用过的检索会列在这里，只存在本机。',
  nothingStarred: '还没有星标。在卡片的“⋯”里选“加星标”，或点记录前的星号，就会收在这里。',
  nothingFound: (query: string) => `历史中没有“${query}”。`,
  off: '已停止记录。',
  private: '当前是无痕（隐私）窗口，在这里的查询不留记录。',
  keep: '记录查询历史',
  keepNote: '只存在本机：查了什么、什么时候查的；不记网址。最多 2,000 条，旧的自动删除。',
  askErase: (count: number) => `已停止记录。已有的 ${count} 条记录要删除吗？`,
  eraseThem: '删除已有记录',
  leaveThem: '保留',
  clear: { lookUps: '清空记录', stars: '清空星标' },
  exportJson: '导出（JSON）',
  exportMarkdown: '导出（Markdown）',
  importFile: '导入…',
  fileName: (day: string) => `政策镜历史-${day}`,
  undo: '撤销',
  erased: (count: number) => `已删除 ${count} 条。`,
  imported: (lookUps: number, stars: number) => `已导入 ${lookUps} 条记录、${stars} 个星标。`,
  importedNothing: '文件里的内容这里都已经有了。',
  undone: '已撤销。',
  saved: '文件已交给浏览器保存。',
  failed: (reason: string) => `没有成功，历史没有改变。请稍后再试。（${reason}）`,
  unread: (reason: string) =>
    `历史读不出来，查询和卡片不受影响。请重新启动浏览器后再试。（${reason}）`,
  trouble: {
    full: '磁盘空间不足，最近的查询没有记下来；腾出空间后会自动恢复记录。',
    failed: '最近的查询没有记下来。查询和卡片不受影响；请重新启动浏览器后再看。',
  } as Record<Trouble, string>,
  problems: {
    file: '没有导入：文件不是政策镜导出的历史。',
    version: '没有导入：文件由更新版本的政策镜导出，请先更新扩展。',
    rows: '没有导入：文件里有不合格式的内容。',
    unreadable: '没有导入：文件读不出来。',
  } as Record<FileProblem | 'unreadable', string>,
};

const en: typeof zh = {
  label: 'History',
  lists: 'Lists',
  lookUps: 'Looked up',
  stars: 'Starred',
  find: 'Find in the history',
  kinds: { term: 'term', place: 'source', query: 'search' },
  today: 'Today',
  yesterday: 'Yesterday',
  day: (date) =>
    date.toLocaleDateString('en', {
      weekday: 'long',
      year: 'numeric',
      month: 'long',
      day: 'numeric',
    }),
  line: (line) => `line ${line}`,
  more: (count) => `${count} more`,
  star: (name) => `Star “${name}”`,
  unstar: (name) => `Take the star of “${name}” away`,
  notStarred: 'The star could not be kept. Please try again later.',
  erase: (name) => `Delete “${name}”`,
  gone: 'No longer in the corpus since its update.',
  nothingKept:
    'Nothing yet. Cards that you looked at, passages that you opened and searches are listed here, on this machine alone.',
  nothingStarred:
    'Nothing yet. Choose “Star” under “⋯” on a card, or press the star beside a look-up.',
  nothingFound: (query) => `The history has no “${query}”.`,
  off: 'Nothing is kept any more.',
  private: 'This is a private window: what is looked up here is not kept.',
  keep: 'Keep a history',
  keepNote:
    'On this machine alone: what was looked up and when, no addresses. At most 2,000; the oldest go.',
  askErase: (count) => `Nothing is kept any more. Delete the ${count} look-ups that are there?`,
  eraseThem: 'Delete',
  leaveThem: 'Leave them',
  clear: { lookUps: 'Delete all look-ups', stars: 'Take all stars away' },
  exportJson: 'Export (JSON)',
  exportMarkdown: 'Export (Markdown)',
  importFile: 'Import…',
  fileName: (day) => `policy-lens-history-${day}`,
  undo: 'Undo',
  erased: (count) => `${count} deleted.`,
  imported: (lookUps, stars) => `${lookUps} look-ups and ${stars} stars came in.`,
  importedNothing: 'All that the file holds is here already.',
  undone: 'Undone.',
  saved: 'The file was handed to the browser.',
  failed: (reason) => `That failed, and nothing was changed. Please try again later. (${reason})`,
  unread: (reason) =>
    `The history cannot be read; search and cards work. Please restart the browser. (${reason})`,
  trouble: {
    full: 'The disk is full: the last look-up was not kept. Free some space and it goes on by itself.',
    failed: 'The last look-up was not kept. Search and cards work; please restart the browser.',
  },
  problems: {
    file: 'Nothing came in: the file holds no history of Policy Lens.',
    version: 'Nothing came in: a later version wrote the file; please update the extension first.',
    rows: 'Nothing came in: something in the file has a wrong form.',
    unreadable: 'Nothing came in: the file cannot be read.',
  },
};

export const historyWords = { zh, en };
