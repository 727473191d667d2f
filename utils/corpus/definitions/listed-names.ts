import { readNumeral } from '../text/numerals.ts';
import { explains } from './brackets.ts';
import { counter, ownCount } from './counted-names.ts';
import type { FoundDefinition } from './found.ts';
import { verbs } from './name-before.ts';
import { labelLength } from './term.ts';

/** What a number in front of a name may count by. */
const classifiers = '大|条|类|种|项|个|张|层|方|块|支';
const unquoted = new RegExp(
  `(?<![第\\d十百千万亿零年月日前后近约超增之.%～~—–-])([两三四五六七八九十]|\\d{1,2}) ?(?:(${classifiers})|(?!${classifiers}|[级届年月日号次倍成亿万千百十名家座台辆件批期小所位来者角亚板维元氧江湾峡明门台原甲乙酸烯醚胺醇]|分之|以上|以内|左右|及)) ?(\\p{Script=Han}{1,14})`,
  'gu',
);
const quoted = /[“"](新?([两双二三四五六七八九十]|\d{1,2})[\p{Script=Han}]{1,7})[”"]/gu;
const classified = new RegExp(`^.(?:${classifiers})`, 'u');
/** 三位一体, 双向, 两手抓: turns of phrase, no names. */
const noName =
  /^两个方面|加(?![工快强速])|位一体|一条龙|双向|双轮|双随机|双循环|双一流|双提升|三板|三农|手抓|相结合|进一/u;

/** What a numbered name may end in; longer words first. */
const head = new RegExp(
  `^[^的]{0,12}?(?:${[
    '领域|体系|工程|基地|行动|计划|集群|中心|平台|区域|环节|方向|层次|类型|方面|主体|要素|枢纽|场景|职能|维度|抓手|条件|版块|板块',
    '特色产业|优势产业|主导产业|支柱产业|新兴产业|先导产业|重点产业|产业|信息库|数据库|项目|企业|行业|机制|模式|功能区|功能|园区|片区|示范区|经济带|经济区|城市群|都市圈',
    '控制线|目标|任务|方式|路径|载体|支撑|系统|网络|通道|关系|制度|标准|服务|业务|市场|资源|技术|能力|品牌|指标|动力|优势|清单|组别|阶段|步骤|部分|特征|原则|举措|支柱|赛道|产品|设备|学科|群体|渠道|保障|生态|工作法|公证书|再生资源|部件',
    '[区链圈带线库业网类港廊城权]',
  ].join('|')})(?=$|[，。；、：”）)]|的|为|和|与|及|等|以及|建设|发展|实施|中|内|上|之一)`,
  'u',
);

/** 三权分置, 新三样: shorter ones (三区, 双特) mean another thing elsewhere. */
const known = /^新|^(?!.*合一$).{4}/u;

const longestList = 160;
const endsJoint = /(?:以及|[及和与、])$/u;
/** What only a phrase holds: a list of examples, a verb of its own. */
const noPart = /等.|为主题|为主/u;
const listBefore = /[^，。；：:;！？\t\n（）()]+$/u;

const countOf = (numeral: string): number => (numeral === '双' ? 2 : (readNumeral(numeral) ?? 0));

const joint = /以及|(?<!涉|普|以)及|(?<![饱调共中混温亲缓谐])和(?!平|谐)|(?<!参|给|赋)与(?!会)/u;
const joints = new RegExp(joint, 'gu');

/** Things in a list: parted by 、, and the last two by 和 or its kin where the count asks for it. */
const partsOf = (list: string, count: number): string[] | undefined => {
  const parts = list.split('、');
  if (parts.length === count) return parts;
  const last = parts.pop() ?? '';
  if (parts.length !== count - 2) return undefined;
  const found = [...last.matchAll(joints)];
  const at = found.length === 1 ? found[0] : undefined;
  return at && [...parts, last.slice(0, at.index), last.slice(at.index + at[0].length)];
};

/** 围绕, 打造了集: what stands in front of the first thing of a list. */
const leading = new RegExp(
  `^(?:${[
    '建设|实施|强化|完善|打造|形成|建立|构建|搭建|建成|突出|配置|发展|推进|推动|促进|深化|聚焦|瞄准|紧扣|紧抓|抓好|抓住|做好|做强|做大|用好|打好|建好|严守|划定|统筹|塑造|支撑|整合|完成|覆盖|涉及|通过|借助|依托|围绕|结合|针对|针对性|立足|优化|培育|加快|加强|积极|大力|深入|全面|统一|重点|主要|继续|落实|利用|引导|鼓励|支持|健全|开展|组建|提升|提高|实现|推行|推出|设立|进行',
    '[^、，]*(?:区域|境)内的|主要包括|包[括含]|分为|扶持|充分发挥|发挥|[我全][市省区国]|指|基于|本\\p{Script=Han}|了|的|及|和|与|集(?![成约中群聚])|以|从|把|将|对(?!外)|在(?!线)|按|由|[：:]',
  ].join('|')})+(?=.{2})`,
  'u',
);

const without = (name: string, cut: RegExp): string => {
  const shorter = name.replace(cut, '').trim();
  return shorter.length < 2 ? name : shorter;
};

/** The first thing of a list: behind the verbs that begin its clause, or behind the last verb if it is longer than `most`. */
const firstOf = (words: string, most: number): string => {
  const name = words.slice(labelLength(words)).trim();
  const begun = without(name, leading);
  return begun !== name && begun.length <= most ? begun : without(without(name, verbs), leading);
};

/**
 * Two things are few: the name says what both are (生活垃圾分类清运网络和再生资源回收网络“两网融合”), or a noun does
 * (两大目标).
 */
const areTwo = (parts: readonly string[], term: string): boolean =>
  parts.every((part) => !joint.test(part) && !part.includes('等')) &&
  (classified.test(term) ||
    Array.from(term).some(
      (char) => !/[两双大个]/u.test(char) && parts.every((part) => part.includes(char)),
    ));

/** The list that ends where a name begins that counts it; `sure` where it is whole and its begin certain. */
const listedBefore = (
  text: string,
  at: number,
  term: string,
  count: number,
): { list: string; sure: boolean } | undefined => {
  const before = text.slice(Math.max(0, at - longestList), at).trimEnd();
  // “网络、平台、安全”三大基础支撑体系
  const inQuotes = /[“"]([^“”"]{4,60})[”"]的?$/u.exec(before)?.[1];
  if (inQuotes !== undefined) {
    const things = inQuotes.split(/[、，,+\-—]/u);
    if (things.length === count) return { list: inQuotes, sure: true };
  }
  const words = listBefore.exec(before)?.[0] ?? '';
  const list = words.replace(/(?:等[^、，]{0,16}|是[^、，]{1,16}的|这|的)$/u, '');
  if (endsJoint.test(list)) return undefined;
  const parts = count < 2 ? undefined : partsOf(list, count);
  const first = parts?.[0];
  if (first === undefined || !parts) return undefined;
  const others = parts.slice(1);
  const longest = Math.max(...others.map((part) => part.length));
  const most = Math.max(longest + 6, longest * 2);
  // 推动生活和工作数字化、激发数字创新活力: verbs of their own.
  const acts = others.some((part) => leading.test(part));
  let name = acts
    ? first.slice(labelLength(first)).replace(/^.*(?:[将从]|包[括含]|分为)/u, '')
    : firstOf(first, most);
  // 利用信息化手段对墒情: what stands in front is longer than any thing of the list.
  if (name.length > most) name = name.replace(/^.*[的对把将以用](?=.{2})/u, '');
  if (count === 2 && !areTwo([name, ...others], term)) return undefined;
  if (others.some((part) => part.trim().length < 2 || part.length > 30 || noPart.test(part)))
    return undefined;
  const alike = parts.every((part) => part.slice(-2) === first.slice(-2));
  if (name.length > most && !alike) return undefined;
  const from = words.slice(words.indexOf(name));
  return {
    list: from.replace(/(?<=等)[^、，]{0,16}$|是[^、，]{1,16}的$|这$/u, '').trim(),
    sure: name.length <= most && !list.endsWith('等') && words.trim() === list.trim(),
  };
};

/**
 * A list in front of the name that counts it: 耕地和永久基本农田、生态保护红线、城镇开发边界三条控制线, 宅基地所有权、资格权、使用权“三权分置”. The
 * name's number is that of the things listed.
 *
 * @returns names in quotation marks that count all they mean hold everywhere, if long enough to mean one thing; others
 *   in their place
 */
export const findListedNames = (text: string): FoundDefinition[] => {
  const found: FoundDefinition[] = [];
  const take = (term: string, numeral: string, start: number, local: boolean): void => {
    if (noName.test(term)) return;
    const listed = listedBefore(text, start, term, countOf(numeral));
    if (!listed) return;
    const place = { start: text.lastIndexOf(listed.list, start), end: start + term.length };
    const own = local || !listed.sure || ownCount.test(term) || /[“”]/u.test(listed.list);
    found.push(explains(term, listed.list, place, own));
  };
  for (const { 0: whole, 1: numeral = '', 3: words = '', index } of text.matchAll(unquoted)) {
    if (/[“"]/u.test(text.charAt(index - 1))) continue;
    const name = head.exec(words + text.slice(index + whole.length, index + whole.length + 2))?.[0];
    if (name === undefined || name.length > words.length) continue;
    // 西气东输三线: a number and what it numbers, nothing that it counts.
    if (name.length < 2 && !classified.test(whole)) continue;
    const counts = whole.slice(0, whole.length - words.length).replaceAll(' ', '');
    const term = counts + name.replace(counter, '');
    take(term, numeral, index, !/^.条/u.test(whole));
  }
  for (const { 1: term = '', 2: numeral = '', index } of text.matchAll(quoted))
    take(term, numeral, index, !known.test(term));
  return found;
};
