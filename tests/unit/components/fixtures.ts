/** Cards with words of the real sources, joined as the store joins them. */
import type { Reference, TermCard } from '../../../utils/cards/model.ts';

const consulting = '工程咨询文件汇编（2022年）';
const machinery = '政策汇编（2024年11月）';

const explanation: Reference = {
  source: 'consulting-2022',
  sourceTitle: consulting,
  line: 4005,
  endLine: 4005,
  document: '关于《全国失信惩戒措施基础清单（2022年版）》的说明',
  number: '发改财金规〔2022〕1917号',
  date: '2022-12-28',
  clause: '一、',
};

const statementAt = (line: number): Reference => ({
  source: 'statements',
  sourceTitle: '政策表述语料',
  line,
  endLine: line,
  document: '',
});

export const punishment: TermCard = {
  term: 7,
  name: '失信惩戒',
  variants: [],
  kinds: ['definition'],
  definitions: [
    {
      name: '失信惩戒',
      text: '本清单所称的失信惩戒，是指国家机关和法律、法规授权的具有管理公共事务职能的组织（以下统称“公共管理机构”）以及其他组织依法依规运用司法、行政、市场等手段对失信行为责任主体进行惩戒的活动。',
      form: 'defines',
      local: true,
      at: explanation,
    },
  ],
  catalogues: [],
  documents: [],
  cited: [],
  statements: {
    total: 23,
    topics: [
      ['市场监管', 15],
      ['公共服务', 8],
    ],
    items: [
      {
        text: '高标准建设社会信用体系，依法依规完善信用信息归集、公示和失信惩戒、信用修复、异议申诉等机制，构建以“双随机、一公开”监管为基本手段、以重点监管为补充、以信用监管为基础的新型监管机制。',
        topics: ['市场监管'],
        at: statementAt(674),
      },
      {
        text: '深化国家社会信用体系示范城市建设，完善信用信息采集、归集、共享、应用等地方标准，全面落实公共信用信息目录和失信惩戒措施清单。',
        topics: ['公共服务'],
        at: statementAt(3148),
      },
      {
        text: '要充分发挥信用监管基础性作用，建立企业信用与自然人信用挂钩机制，依法依规实施失信惩戒。',
        topics: ['市场监管'],
        at: statementAt(4161),
      },
    ],
  },
  clauses: { total: 0, items: [] },
};

const west = (line: number, number: string, region: string, text: string) => ({
  number,
  region,
  path: ['二、西部地区新增鼓励类产业', region],
  text,
  at: {
    source: 'machinery-2024-11',
    sourceTitle: machinery,
    line,
    endLine: line,
    document: '西部地区鼓励类产业目录（2025 年本）',
    date: '2024-11',
    effective: '2025-01-01',
    clause: region,
  },
});

export const flyAsh: TermCard = {
  term: 8,
  name: '粉煤灰',
  variants: [],
  kinds: ['entry'],
  definitions: [],
  catalogues: [
    {
      title: '鼓励外商投资产业目录（2022年版）',
      total: 1,
      entries: [
        {
          number: '391.',
          path: ['全国鼓励外商投资产业目录', '三、制造业', '（二十四）废弃资源综合利用业'],
          text: '煤炭洗选及粉煤灰（包括脱硫石膏）、煤矸石等综合利用',
          at: {
            source: 'consulting-2022',
            sourceTitle: consulting,
            line: 716,
            endLine: 716,
            document: '鼓励外商投资产业目录（2022年版）',
            number: '国家发展和改革委员会 商务部令第52号',
            date: '2022-10-26',
            effective: '2023-01-01',
            clause: '（二十四）废弃资源综合利用业',
          },
        },
      ],
    },
    {
      title: '西部地区鼓励类产业目录（2025 年本）',
      total: 8,
      entries: [
        west(2111, '20.', '重庆市', '粉煤灰储运及利用成套设备制造'),
        west(
          2332,
          '17.',
          '陕西省',
          '燃煤电厂大宗固废综合利用,高掺量粉煤灰建材制品生产,包括粉煤灰70%及以上掺量生产烧结砖、85%及以上掺量生产陶粒制品、25%及以上掺量生产混凝土、30%及以上掺量生产其他建材产品(水泥除外)',
        ),
        west(2440, '32.', '青海省', '粉煤灰生产新型油田固井减轻剂'),
        west(2507, '7.', '宁夏回族自治区', '高掺量粉煤灰建材制品生产'),
        west(2678, '20.', '内蒙古自治区', '煤矸石/粉煤灰提取氧化铝及延伸生产硅铝氧化物、硅铝合金'),
        west(
          2685,
          '26.',
          '内蒙古自治区',
          '大宗农业、工业固体废弃物（煤矸石、粉煤灰、尾矿、共伴生矿、冶炼渣、工业副产石膏、建筑垃圾）综合利用技术开发与应用',
        ),
      ],
    },
  ],
  documents: [],
  cited: [],
  statements: { total: 0, topics: [], items: [] },
  clauses: { total: 0, items: [] },
};

const nansha = (line: number) => ({
  source: 'nansha-2022',
  sourceTitle: '广州南沙企业所得税优惠产业目录（2022 版）界定指引',
  line,
  endLine: line,
  document: '广州南沙企业所得税优惠产业目录（2022 版）界定指引',
});

export const blockchain: TermCard = {
  term: 9,
  name: '区块链',
  variants: ['区块链技术', '区块链技术研发与服务'],
  kinds: ['definition', 'entry'],
  definitions: [
    {
      name: '区块链技术研发与服务',
      text: '指通过分布式数据存储、点对点传输、共识机制、加密算法等计算机技术的应用模式。',
      form: 'criteria',
      local: false,
      at: nansha(33),
    },
  ],
  catalogues: [
    {
      title: '广州南沙企业所得税优惠产业目录（2022 版）',
      total: 3,
      entries: [
        {
          number: '18',
          path: [
            '一、高新技术重点行业',
            '4. 云计算、边缘计算、物联网、区块链、高性能计算、大数据等技术研发',
          ],
          text: '区块链技术研发与服务',
          criteria: '指通过分布式数据存储、点对点传输、共识机制、加密算法等计算机技术的应用模式。',
          at: nansha(33),
        },
        {
          number: '26',
          path: ['5. 图形图像识别和处理系统研发与制造'],
          text: '图形图像识别和处理系统研发与制造',
          lost: 'criteria',
          at: nansha(43),
        },
        {
          number: '519',
          path: ['八、其他'],
          text: '金融管理部门批准设立并实施监管的机构的金融科技产品应用和服务输出',
          criteria:
            '指由国家或省、市金融管理部门批准设立并实施监管的企业提供基于区块链、人工智能、云计算、大数据、移动通信、分布式技术、安全与隐私计算等技术的应用和服务输出，并且以上述技术为主要手段服务金融机构与金融监管部门。',
          at: nansha(761),
        },
      ],
    },
  ],
  documents: [],
  cited: [],
  statements: { total: 0, topics: [], items: [] },
  clauses: { total: 0, items: [] },
};

const interpretation: Reference = {
  source: 'machinery-2024-11',
  sourceTitle: machinery,
  line: 1915,
  endLine: 1915,
  document: '解读 |《光伏制造行业规范条件（2024年本）》及管理办法',
};

export const rules: TermCard = {
  term: 10,
  name: '光伏制造行业规范条件（2024 年本）',
  variants: ['光伏制造行业规范条件', '《规范条件》'],
  kinds: ['document'],
  definitions: [],
  catalogues: [],
  documents: [
    {
      title: '光伏制造行业规范条件（2024 年本）',
      number: '工业和信息化部公告2024年第33号',
      issuers: ['工业和信息化部'],
      date: '2024-11-15',
      effective: '2024-11-15',
      kind: 'standard',
      coverage: 'full',
      relations: {
        cites: [],
        citedBy: [
          {
            relation: 'interprets',
            total: 1,
            documents: [{ title: interpretation.document, at: interpretation }],
          },
        ],
      },
      grounds: [],
      at: {
        source: 'machinery-2024-11',
        sourceTitle: machinery,
        line: 1670,
        endLine: 1670,
        document: '光伏制造行业规范条件（2024 年本）',
      },
    },
  ],
  cited: [],
  statements: { total: 0, topics: [], items: [] },
  clauses: { total: 0, items: [] },
};
