/** What a name of a thing does not begin with, hold or end in. */
const notThing = new RegExp(
  [
    '^(?:其(?!他)|本[区市省县]|这|该|此|主要|重点|具体|上述|前述|以|按|对(?!外)|在|为|由|从|将|通过|根据|并|也|还|同时|不|均|且|指(?![标导数南挥引])|所|现阶段|即|如|而|经|需|须|应|可|已|我|各(?!项|类)|有|要|是|至|或|和|与|及|使|提供|提出|支持|鼓励|推动|推进|促进|建立|构建|形成|打造|制定|开展|加快|加强|完善|落实|实施|发展|培育|引导|优化|聚焦|吸引|依托|组织|完成|申请(?!人)|申报|符合|满足|具有|具备|享受|给予|建设|进一步|践行|整合|秉持|希望|深化|出台|创新|走|拓展|搭建|高起点|逐渐|着力|附件|目前|注)',
    '是|指(?![标导数南挥引])|提供|提出|给予|实行|采取|采用|予以|应当|(?<![相对响反适供])应(?![急用])|须|能够|可以|已|将|被|把|用于|需要|通过|根据|按照|不得|进行|完成|达到|超过|具有|具备|涉及(?!.*的)|属于|来源|有效|统称|简称|使用(?!权|单位|范围|费|寿命|者|的)',
    '(?:[不可能应须还也均都并所在于为从时后内外上下中的等]|重点|主要|支持|开发|提供|具体|一般|方面|部分|之一|附件)$',
  ].join('|'),
  'u',
);
const thing =
  /^(?![（(])(?=.*\p{Script=Han}{2})[\p{Script=Han}A-Za-z\d“”"（）()、《》·+/ -]{2,30}$/u;
/** Names that say nothing by themselves. */
const bare =
  /^(?:内容|范围|对象|方式|形式|类型|类别|任务|措施|条件|材料|要求|目标|项目|服务|产品|领域|资料|流程|程序|指标|因素|情形|费用|支持|活动|平台|机构|企业|信息|系统|技术|专业|人员|核心|主体|成员)$/u;

/** 研发与生产: what is done, with nothing that it is done to. */
const acts = /^(?:(?:研发|研究|开发|生产|制造|应用|推广|加工|供应|设计|制定)[与和及、]?)+$/u;

/** Whether words name a thing, as far as their form tells: no sentence, no verb in front. */
export const isThing = (words: string): boolean =>
  thing.test(words) && !notThing.test(words) && !bare.test(words) && !acts.test(words);

/** 可见光通信技术研发, …设备的研发与制造: what is done with a thing is no part of its name. */
export const withoutAct = (name: string): string =>
  name.replace(/(?:的(?:技术)?|(?<=.技术))研发(?:[与和]制造)?$/u, '');
