import type { DefinitionForm } from '../model.ts';
import { labelLength, readTerm, type NamedTerm } from './term.ts';
import { isThing } from './thing.ts';

/** Where a sentence says what kind of thing another is. */
interface OfKind extends NamedTerm {
  /** Offset of the defining words in the sentence. */
  at: number;
  form: DefinitionForm;
  /** True where it says what the thing does in this place. */
  local?: true;
}

// T是…的过程: only with a general noun at the end, so that praise (X是关键) does not count.
const nouns =
  '过程|行为|活动|方式|形态|行业|部门|总和|总称|方法|模式|系统|技术|技术体系|平台|设施|基础设施|机制|制度|服务|资源|产业|能力|集合|载体|机构|工具|材料|产品|设备|科学|体系|区域';
const isKind = new RegExp(
  `^([\\p{Script=Han}A-Za-z\\d+“”（）()-]{3,24}?)是(?!否|指|不|以|为了|由于|因为)(.{6,}的[^的，。；]{0,8}(?:${nouns}))$`,
  'u',
);
const isKindFrom = new RegExp(
  `^([\\p{Script=Han}A-Za-z\\d+“”（）()-]{3,24}?)是(以.{8,}的[^的，。；]{0,8}(?:${nouns}))$`,
  'u',
);

/** A general noun at the end of the first clause; what follows says more of it. */
const furtherNouns = `${nouns}|文件|负责人|原则|责任主体|具体表现|事项|依据|工序|规范|标准|标准类|整体|基金|凭证|管理人员|时期|规划期`;
const isFirst = new RegExp(
  `^([\\p{Script=Han}A-Za-z\\d+“”（）()、《》-]{2,24}?)[，,]?(?:应当)?是(?!否|指|不|以|为了|由于|因为)([^，,。；：]{4,}?的[^的，。；：]{0,10}(?:${furtherNouns})|一种[^，,。；：]{4,}|非?[^的，,。；：]{2,8}事项)(?=$|[，,])`,
  'u',
);
/** T主要是D, T主要为…提供…. */
const isMostly =
  /^([\p{Script=Han}A-Za-z\d、“”]{4,24}?)主要(?:[是为](?!了|以|由|通过|从|在))(.{6,})$/u;
/** T是…的底座，主要包括…: what it covers tells more than what it is praised as. */
const isAndCovers =
  /^([\p{Script=Han}A-Za-z\d、“”]{3,24}?)是(?!否|指)([^，。；：]{3,40}[，,](?:主要|具体|一般|通常)?(?:包[括含]|分为)[^，].{6,})$/u;
/** 重要载体, 战略性产业: praise, no kind. */
const praise = new RegExp(
  `(?:重要|关键|核心|主要|战略|先导|基础|支柱|首要|根本|最大|之一|唯一|首个|主管)性?的?[^，,的]{0,4}(?<!原则|工序|文件)$`,
  'u',
);
/** …的依据, …的具体表现: the part that it plays in one text. */
const role = /(?:依据|具体表现|事项|规范|凭证)$/u;
/** 城市人民政府是…的责任主体, …的功能是…: who does it, what it is for. */
const actor =
  /(?:任务|功能|作用|目标|目的|核心|宗旨|特别|尤其|高校|人民政府|委员会|主管部门|[厅局委省市县])$|^(?:我[省国市]|中心)$/u;

/**
 * T是…的过程: a sentence that says what kind of thing T is, told by the general noun at its end, or at the end of its
 * first clause (`explains`).
 */
export const ofKind = (sentence: string): OfKind | undefined => {
  const from = labelLength(sentence);
  const words = sentence.slice(from).replace(/^.*认为|^在[^，,]{2,12}中[，,]/u, '');
  const whole = isKind.exec(words) ?? isKindFrom.exec(words);
  const named = whole?.[1] === undefined ? undefined : readTerm(whole[1]);
  if (named && whole && !actor.test(named.term))
    return {
      ...named,
      at: sentence.length - (whole[2]?.length ?? 0),
      form: 'defines',
      ...(praise.test(/^[^，,]*/u.exec(whole[2] ?? '')?.[0] ?? '') && { local: true }),
    };
  const mostly = isMostly.exec(words);
  const covers = isAndCovers.exec(words);
  if (covers?.[1] !== undefined && isThing(covers[1]))
    return {
      term: covers[1],
      aliases: [],
      at: sentence.length - (covers[2]?.length ?? 0),
      form: 'explains',
      local: true,
    };
  if (mostly?.[1] !== undefined && isThing(mostly[1]))
    return {
      term: mostly[1],
      aliases: [],
      at: from + mostly[1].length,
      form: 'explains',
      local: true,
    };
  const first = isFirst.exec(words);
  const [said = '', name = '', kind = ''] = first ?? [];
  const own = /^本(?:规范条件|目录|指引|指南|清单|标准)$/u.test(name);
  const term = own ? { term: name, aliases: [] } : readTerm(name);
  return term && (own || isThing(term.term)) && !actor.test(term.term) && !praise.test(kind)
    ? {
        ...term,
        at: sentence.length - words.length + said.length - kind.length,
        form: 'explains',
        ...(role.test(kind) && { local: true }),
      }
    : undefined;
};
