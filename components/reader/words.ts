/** The words of the reader page. */
const zh = {
  title: '原文',
  failed: '未能打开原文',
  incomplete: '地址不完整。请从卡片或查询结果里的“打开原文”进入。',
  unknown: (source: string, line: number) =>
    `语料中没有这个位置（${source} 第 ${line} 行）。它可能属于旧版语料，请重新查询。`,
  unread: '语料无法读取。请在浏览器的扩展管理页停用再启用“政策镜”；仍不能用时，请删除后重新安装。',
  line: (line: number) => `第 ${line} 行`,
  lineTitle: (line: number) => `原文第 ${line} 行`,
  source: '出处：',
  noText: (line: number) => `第 ${line} 行不是正文（目录、页眉或空行），下面显示其后最近的条文。`,
  before: (count: number) => `显示更多（前面还有 ${count} 段）`,
  after: (count: number) => `显示更多（后面还有 ${count} 段）`,
};

const en: typeof zh = {
  title: 'Source text',
  failed: 'The text could not be opened',
  incomplete: 'The address is not complete. Please come here from a card or from a search result.',
  unknown: (source, line) =>
    `The corpus has no such place (${source}, line ${line}). It may belong to an older corpus; please search again.`,
  unread:
    'The corpus cannot be read. Please disable and enable Policy Lens on the browser’s page of extensions; if that fails, remove it and install it again.',
  line: (line) => `line ${line}`,
  lineTitle: (line) => `line ${line} of the source`,
  source: 'Source: ',
  noText: (line) =>
    `Line ${line} is no text of a document (contents, a page header, an empty line); below is the next clause.`,
  before: (count) => `Show more (${count} before)`,
  after: (count) => `Show more (${count} after)`,
};

export const readerWords = { zh, en };
