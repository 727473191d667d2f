import type { Citation, PolicyDocument } from '../corpus/model.ts';
import { foldTerm } from '../matcher/fold.ts';

const editionYear = /[（(](\d{4})(\s*年?\s*[版本]?)[)）]$/u;
const law = /(?:法|条例|办法|规定)$/u;
const following = ['实施细则', '实施条例', '实施办法', '实施意见', '实施规定', '实施方案', '解读'];

/** Editions that a title may come in: catalogues of this kind have been issued since the 1990s. */
const years = Array.from({ length: 46 }, (_, i) => String(1995 + i));

/**
 * Characters that make another word of a term's end, read off real texts: 能源法律 is no 能源法, 收获机械
 * no 收获机, 服务业务 no 服务业, 产业链主体 no 链主, 环保理念 no 保理. Of the ends that a term has, the longest decides: what
 * begins behind 执法 (执法案件) is another matter than behind a law.
 */
const bondsAfter: readonly (readonly [end: string, next: string, phrases?: string])[] = [
  // The last character begins another word. 法规 is told from 法|规定 by what goes on.
  [
    '法',
    '律院人制案定治庭官务则',
    '规、 规， 规。 规和 规与 规及 规的 规体 规政 规标 规章 规制 规要 规库 规建 学院 学专 学家 学会 学教 学研 学者',
  ],
  ['执法', ''],
  ['办法', ''],
  ['机', '械'],
  ['药', '品物材'],
  ['创新药', '品物材学'],
  ['生物药', '品物材谷'],
  ['中药', '材'],
  ['医药', ''],
  ['能', '源力够否'],
  ['智能', '源'],
  ['赋能', ''],
  ['器', '械材件'],
  ['业', '务'],
  ['服务业', '务绩态'],
  ['制造业', '务绩'],
  ['种业', '务绩态'],
  ['区', '域'],
  ['高新区', '域块'],
  ['经开区', '域块'],
  ['体', '系'],
  ['智能体', '育系'],
  ['人', '员'],
  ['层', '面次级'],
  ['板', '块'],
  ['网', '络站点址页格'],
  ['券', '商'],
  ['证', '明'],
  ['期', '间限货待'],
  ['债', '务券权'],
  ['贷', '款'],
  ['办', '理'],
  ['次办', '理结成'],
  ['率', '先'],
  ['量', '化'],
  ['标', '准'],
  ['气', '体候味'],
  ['车', '间'],
  ['库', '存'],
  ['具', '体'],
  ['评审权', '限'],
  ['费', '用'],
  ['社', '会'],
  ['名单', '位'],
  // The term is a word of a longer one.
  ['污染', '物源'],
  ['机械', '化'],
  ['产业', '化'],
  ['标准', '化'],
  ['信息', '化'],
  ['企业', '家'],
  ['管理', '师局'],
  ['咨询', '师'],
  ['设计', '师'],
  // Ends of few terms, that texts hold by chance.
  ['产品', '牌'],
  ['水产品', '牌种'],
  ['畜产品', '牌种'],
  ['化学品', '牌种'],
  ['生物质', '量'],
  ['资本金', '额融'],
  ['农民工', '作资程'],
  ['海藻酸', '钠'],
  ['海外仓', '储'],
  ['产学研医', '用'],
  ['化工', '作程具艺业资商会伤匠序'],
  ['体育', '种苗'],
  ['能源', '于自'],
  ['征信', '息号'],
  ['增信', '息贷心任'],
  ['保理', '赔念由顺'],
  ['环评', '价估'],
  ['链主', '要体导动流席'],
  ['流片', '区段'],
  ['托育', '种苗'],
  ['岸电', '子商信'],
  ['碳汇', '聚总报集'],
  ['算力', '度求'],
  ['混改', '性'],
  ['代偿', '还付'],
  ['标准地', '方区址点膜图'],
  ['融资贵', '州阳'],
  ['创新链', '接'],
  ['产业链', '接'],
  ['人才链', '接'],
  ['融资难', '题'],
  ['补偿金', '额'],
  ['养老金', '融'],
  ['低碳', '化'],
  ['枢纽港', '口'],
  ['双创', '新造伤'],
  ['散煤', '炭'],
  ['股改', '革'],
  ['耕地', '区'],
  ['价值链', '接'],
  ['招标', '人'],
  ['种子', '期轮', '基金'],
  ['石墨', '烯'],
  ['页岩', '气油'],
  ['磷酸', '铁锰钙'],
  ['乙醇', '酸'],
  ['二醇', '酯'],
  ['柠檬', '醛酸'],
  ['海藻', '酸糖'],
  ['海洋生物', '质'],
  ['葡萄', '糖柚'],
  ['特种钢', '丝'],
  ['石油', '', '输出国'],
  ['风电钢', '结'],
  ['都市圈', '环'],
  ['玻璃', '钢', '门”'],
  ['纤维', '素'],
  ['水电', '补费气暖'],
  ['成品油', '套'],
  ['发电', '量'],
];

/** The same before a term's start: 创新型… is no 新型…, 非化石… no 化石…, 高科技企业 no 科技企业. */
const bondsBefore: readonly (readonly [start: string, previous: string])[] = [
  ['新型', '创'],
  ['生物', '微'],
  ['金属', '非'],
  ['化石', '非'],
  ['上市公司', '非'],
  ['国有', '非'],
  ['关税', '非'],
  ['职业体育', '非'],
  ['义务教育', '非'],
  ['招标', '非'],
  ['转基因', '非'],
  ['机动车', '非'],
  ['标准必要', '非'],
  ['公平', '不'],
  ['水污染', '下'],
  ['硅材料', '晶'],
  ['光通信', '见'],
  ['光接入', '见'],
  ['科技', '高'],
  ['技术', '高'],
  ['港澳', '粤'],
  ['版权', '出'],
  // 知识产权保护 is another matter than 产权保护; its 知识产权 keeps its mark.
  ['产权', '识'],
  ['制药', '仿'],
  ['可移动文物', '不'],
  ['动产抵押', '不'],
  ['炭黑', '白'],
  ['铁矿', '铬'],
  ['铝粉', '化'],
  ['产品质量安全', '农'],
  ['算法', '预'],
];

const longestEndFirst = bondsAfter.toSorted(([a], [b]) => b.length - a.length);

const wordsBehind = (name: string): string[] => {
  const [, next = '', phrases = ''] = longestEndFirst.find(([end]) => name.endsWith(end)) ?? [];
  return [...Array.from(next), ...phrases.split(' ').filter(Boolean)];
};

/**
 * Words that hold a term by chance, because its first or last character belongs to another word.
 * @param names every string that means a term
 */
export const bondedWords = (names: readonly string[]): string[] =>
  names.flatMap((name) => [
    ...wordsBehind(name).map((behind) => name + behind),
    ...bondsBefore.flatMap(([start, previous]) =>
      name.startsWith(start) ? [previous + name] : [],
    ),
  ]);

/**
 * Titles that hold the title of a document of the corpus but are others: 专利代理条例实施细则, another
 * year's edition, longer titles that the corpus cites.
 * @param titles every string that means a document
 */
export const otherTitles = (
  documents: readonly PolicyDocument[],
  citations: readonly Citation[],
  titles: readonly string[],
): string[] => {
  const longer = new Set<string>();
  for (const title of titles) {
    if (law.test(title)) for (const word of following) longer.add(title + word);
  }
  for (const { title } of documents) {
    const match = editionYear.exec(title);
    if (!match) continue;
    const base = title.slice(0, match.index);
    for (const year of years)
      for (const form of ['', '年', '年版', '年本', '版', '本'])
        longer.add(`${base}（${year}${form}）`);
  }
  const forms = titles.map(foldTerm);
  for (const { cited } of citations) {
    const form = foldTerm(cited);
    if (forms.some((title) => form.length > title.length && form.includes(title)))
      longer.add(cited);
  }
  return [...longer];
};
