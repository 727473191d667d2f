/**
 * What government departments are in charge of, as their names have it at every level: the State
 * Council's ministries and bureaux (国务院机构设置, 2023) and their counterparts in the provinces.
 */
const charges =
  '人力资源和社会保障 人力资源社会保障 市场监督管理 市场监管 生态环境 住房和城乡建设 住房城乡建设 交通运输 ' +
  '农业农村 文化和旅游 文化旅游 卫生健康 退役军人事务 应急管理 国有资产监督管理 医疗保障 知识产权 药品监督管理 ' +
  '药品监管 粮食和物资储备 发展和改革 发展改革 工业和信息化 自然资源 科学技术 科技 金融监督管理 金融监管 地方金融监督管理 ' +
  '地方金融监管 政务服务数据管理 政务服务和数据管理 政务服务管理 城市管理综合执法 城市管理 规划和自然资源 民政 司法行政 ' +
  '安全生产监督管理 环境保护 林业和草原 中医药管理 疾病预防控制 外汇管理 铁路监督管理 邮政管理 海洋综合执法 公共资源交易 ' +
  '乡村振兴 劳动保障 劳动和社会保障 政务服务 社会工作 行政审批 行政审批服务 医保 住房保障 林业 畜牧 海洋与渔业 城市更新 招商引资 ' +
  '大数据 大数据管理 大数据发展管理 口岸 口岸物流 口岸和物流 营商环境 营商环境建设';

const bodies = '部 厅 局 委 委员会 总局 办公室 中心 部门 行政部门 主管部门 行政主管部门';

/** Zones whose administration bears their name: 抚州高新区管委会. */
const zones =
  '高新区 经开区 开发区 高新技术产业开发区 经济技术开发区 自贸试验区 自由贸易试验区 综合保税区 保税区 示范区 工业园区 产业园区 化工园区';

const administrations = '管委会 管理委员会';

/**
 * What companies, universities and societies call themselves after, read off the corpus and off pages:
 * 广州中医药大学, 浙江石油化工有限公司, 中国工程咨询协会.
 */
const callings =
  '石油 石油天然气 石油化工 化工 医药 中医药 生物医药 钢铁 有色金属 新材料 新能源 电力 人工智能 大数据 集成电路 半导体 工程咨询 知识产权 ' +
  '能源科技 航空航天 船舶 电缆 水泥 长三角 区块链 工业互联网 数字经济';

/** What of a name's end is enough to tell it: 有限公司, 有限责任公司, 股份公司. */
const nameEnds = '有限 股份 集团 开发公司 大学 学院 研究院 研究所 协会 学会';

/** Boards (议事机构) of several departments: 国务院安全生产委员会办公室. */
const boards = '安全生产 公共卫生 食品安全 防灾减灾 爱国卫生 反垄断 反不正当竞争';

const join = (rows: string): string[] => rows.split(' ').filter(Boolean);

const pairs = (before: string, behind: string): string[] =>
  join(before).flatMap((one) => join(behind).map((other) => one + other));

/**
 * Names of authorities (机构) and of companies, universities and societies that hold a term: 人力资源社会保障部
 * is no 社会保障, 知识产权局 no 知识产权, 中医药大学 no 中医药. What a term names as a whole stays a term. A common noun
 * is no name: 融资担保公司 and 政务服务中心 keep their marks.
 */
export const institutionNames = (): string[] => [
  ...pairs(charges, bodies),
  ...pairs(boards, '委员会'),
  ...pairs(zones, administrations),
  ...pairs(callings, nameEnds),
];
