/** The words of the popup. */
import type { HitKind } from '../../utils/search/model.ts';
import type { Trouble } from '../../utils/store/trouble.ts';

const zh = {
  title: '政策镜：查术语、条文、目录',
  search: '查术语、条文、文件、目录',
  kinds: {
    term: '术语',
    definition: '界定',
    entry: '目录条目',
    document: '文件',
    clause: '条文',
    statement: '政策表述',
  } as Record<HitKind, string>,
  hits: '查询结果',
  back: '‹ 返回结果',
  start: '输入术语、文件名、发文字号，或条文里的几个词。',
  examples: '例如',
  nothing: (query: string) => `没有找到“${query}”。`,
  tips: '可以试试：',
  tipList: [
    '减少字数，只留关键的两到四个字；',
    '换用文件里的说法，如“固体废弃物”而不是“垃圾”；',
    '查文件时只输入标题中的几个字，或完整的发文字号。',
  ],
  unreadHit: '这一条的资料无法读取。',
  unread: '语料无法读取，暂时不能查询。',
  unreadTexts: '全文无法读取，现在只能按术语、文件名和文号查询。',
  remedy: '请在浏览器的扩展管理页停用再启用“政策镜”；仍不能用时，请删除后重新安装。',
  trouble: {
    full: '磁盘空间不足，语料未能存入浏览器。查询照常可用，但会慢一些；腾出空间后重启浏览器即可恢复。',
    failed: '语料未能存入浏览器。查询照常可用，但会慢一些。',
  } as Record<Trouble, string>,
  status: {
    loading: '正在载入词目…',
    notYet: '词目中没有，正在载入全文…',
    none: '没有找到。',
    some: (count: number) => `列出 ${count} 条，正在载入全文…`,
    all: (count: number) => `列出 ${count} 条。`,
  },
  page: {
    foreign: '本页不是政府网页，或在安装本扩展之前已经打开（请刷新）。',
    failed: '本页未能标注，请刷新网页后再试。',
    off: '本站已停用标注。',
    none: '本页没有标注。',
    marked: (terms: number, marks: number) => `本页标注 ${terms} 个词，共 ${marks} 处。`,
  },
  markOn: (host: string) => `在 ${host} 上标注`,
  unsaved: (reason: string) => `开关未能保存：${reason}`,
  tooMany: '关闭标注的网站太多，浏览器不再接受。请先在设置里移出几个。',
  settings: '设置',
};

const en: typeof zh = {
  title: 'Policy Lens: look up terms, clauses, catalogues',
  search: 'Terms, clauses, documents, catalogues',
  kinds: {
    term: 'term',
    definition: 'definition',
    entry: 'entry',
    document: 'document',
    clause: 'clause',
    statement: 'statement',
  },
  hits: 'Results',
  back: '‹ Back to results',
  start: 'Type a term, a title, a document number, or a few words of a clause, in Chinese.',
  examples: 'Such as',
  nothing: (query) => `Nothing was found for “${query}”.`,
  tips: 'You could try:',
  tipList: [
    'fewer characters: the two to four that matter;',
    'the words of documents: 固体废弃物 rather than 垃圾;',
    'for a document, a few characters of its title, or its whole number.',
  ],
  unreadHit: 'This cannot be read.',
  unread: 'The corpus cannot be read; nothing can be looked up now.',
  unreadTexts: 'The full text cannot be read; only terms, titles and document numbers are found.',
  remedy:
    'Please disable and enable Policy Lens on the browser’s page of extensions; if that fails, remove it and install it again.',
  trouble: {
    full: 'The disk is full and the corpus could not be stored in the browser. All works, more slowly; free some space and restart the browser.',
    failed: 'The corpus could not be stored in the browser. All works, more slowly.',
  },
  status: {
    loading: 'Loading names…',
    notYet: 'No such name; loading the full text…',
    none: 'Nothing was found.',
    some: (count) => `${count} listed; loading the full text…`,
    all: (count) => `${count} listed.`,
  },
  page: {
    foreign:
      'This is no government page, or it was open before the extension came (please reload).',
    failed: 'This page could not be marked; please reload it and try again.',
    off: 'This site is not marked.',
    none: 'Nothing is marked on this page.',
    marked: (terms, marks) => `${terms} terms are marked on this page, in ${marks} places.`,
  },
  markOn: (host) => `Mark ${host}`,
  unsaved: (reason) => `The switch was not saved: ${reason}`,
  tooMany: 'The browser keeps no more sites; please take some off the list in the settings.',
  settings: 'Settings',
};

export const popupWords = { zh, en };
