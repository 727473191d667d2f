/**
 * What government departments are in charge of, as their names have it at every level: the State
 * Council's ministries and bureaux (国务院机构设置, 2023) and their counterparts in the provinces.
 */
const charges =
  '人力资源和社会保障 人力资源社会保障 市场监督管理 市场监管 生态环境 住房和城乡建设 住房城乡建设 交通运输 ' +
  '农业农村 文化和旅游 文化旅游 卫生健康 退役军人事务 应急管理 国有资产监督管理 医疗保障 知识产权 药品监督管理 ' +
  '药品监管 粮食和物资储备 发展和改革 发展改革 工业和信息化 自然资源 科学技术 科技 金融监督管理 金融监管 地方金融监督管理 ' +
  '地方金融监管 政务服务数据管理 政务服务和数据管理 政务服务管理 城市管理综合执法 城市管理 规划和自然资源 民政 司法行政 ' +
  '安全生产监督管理 环境保护 林业和草原 中医药管理 疾病预防控制 外汇管理 铁路监督管理 邮政管理 海洋综合执法 公共资源交易';

const bodies = '部 厅 局 委 委员会 总局 办公室 中心 部门 行政部门 主管部门 行政主管部门';

const join = (rows: string): string[] => rows.split(' ').filter(Boolean);

/**
 * Names of authorities (机构) that hold a term: 人力资源社会保障部 is no 社会保障, and 知识产权局 no 知识产权. A body
 * that a term names as a whole stays a term.
 */
export const institutionNames = (): string[] =>
  join(charges).flatMap((charge) => join(bodies).map((body) => charge + body));
