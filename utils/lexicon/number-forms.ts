import { readNumeral } from '../corpus/text/numerals.ts';
import { otherBodies, shortBodies } from '../matcher/title-key.ts';

const bracketed = /^(.+)〔(\d{4})〕第?(\d+)号$/u;
const datedOrder = /^(.+?)(?:令 ?(\d{4}) ?年 ?第? ?(\d+) ?号|(\d{4}) ?年 ?第? ?(\d+) ?号令)$/u;
const order = /^(.*?)(?:令 ?第? ?|第 ?)([\d零〇一二三四五六七八九十百]+) ?号令?$/u;
const announcement = /^(.+?)公告 ?(?:〔(\d{4})〕|(\d{4}) ?年) ?第? ?(\d+) ?号$/u;
const standard = /^([A-Z][A-Z\d]*(?:\/[A-Z]+)?) ?(?=\d)/u;

/** A government's orders by both of its names. */
const orderNames: readonly (readonly [code: string, full: string])[] = [
  ['粤府令', '广东省人民政府令'],
];

const isNumber = /\d|令第[零〇一二三四五六七八九十百]+号$/u;

const hanOnes = '〇一二三四五六七八九';

/** 53 as 五十三; orders are numbered below a thousand. */
const inHan = (value: number): string => {
  const [hundreds = 0, tens = 0, ones = 0] = [value / 100, (value / 10) % 10, value % 10].map(
    Math.floor,
  );
  const above = hundreds > 0 ? `${hanOnes[hundreds]}百` : '';
  const ten = tens === 0 ? (above !== '' && ones > 0 ? '零' : '') : `${hanOnes[tens]}十`;
  return above + (above === '' && tens === 1 ? '十' : ten) + (ones > 0 ? hanOnes[ones] : '');
};

const orderForms = (issuer: string, numeral: string): string[] => {
  const value = readNumeral(numeral);
  if (value === undefined || value < 1 || value > 999) return [];
  return [String(value), inHan(value)].flatMap((number) => [
    `${issuer}令第${number}号`,
    `${issuer}令${number}号`,
    `${issuer}令（第${number}号）`,
    `${issuer}第${number}号令`,
  ]);
};

/** Orders that are numbered by the year: 国家发展改革委2017年第9号令. */
const datedOrderForms = (issuer: string, year: string, count: string): string[] => [
  `${issuer}${year}年第${count}号令`,
  `${issuer}令${year}年第${count}号`,
  `${issuer}令（${year}年第${count}号）`,
  `${issuer}令〔${year}〕第${count}号`,
];

const formsOf = (number: string): string[] => {
  const dated = datedOrder.exec(number);
  if (dated) {
    const [, by = '', year, count, sameYear = '', sameCount = ''] = dated;
    return datedOrderForms(by, year ?? sameYear, count ?? sameCount);
  }
  const forms: string[] = [];
  const [, issuer = '', year = '', count = ''] = bracketed.exec(number) ?? [];
  if (issuer !== '')
    forms.push(
      `${issuer}〔${year}〕${count}号`,
      `${issuer}〔${year}〕第${count}号`,
      `${issuer}${year}年${count}号`,
      `${issuer}${year}年第${count}号`,
    );
  const notice = announcement.exec(number);
  if (notice) {
    const [, by = '', inBrackets, unbracketed, at = ''] = notice;
    const of = inBrackets ?? unbracketed ?? '';
    forms.push(
      `${by}公告${of}年第${at}号`,
      `${by}公告${of}年${at}号`,
      `${by}公告（${of}年第${at}号）`,
      `${by}公告〔${of}〕${at}号`,
      `${by}公告〔${of}〕第${at}号`,
      `${by}${of}年第${at}号公告`,
    );
  }
  const [, by = '', numeral = ''] = order.exec(number) ?? [];
  if (by !== '' && issuer === '' && !notice) forms.push(...orderForms(by, numeral));
  const code = standard.exec(number)?.[1];
  if (code !== undefined) {
    const rest = number.slice(code.length).trim();
    forms.push(`${code}${rest}`, `${code} ${rest}`);
  }
  return forms;
};

/** Issuers apart by 、 instead of a space, and orders by a government's other name. */
const issuerForms = (number: string): string[] => [
  number,
  ...(/\p{Script=Han} \p{Script=Han}/u.test(number)
    ? [number.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '、')]
    : []),
  ...orderNames.flatMap(([code, full]) => {
    if (number.startsWith(code)) return [number.replace(code, full)];
    return number.startsWith(full) ? [number.replace(full, code)] : [];
  }),
];

/**
 * How else pages print a document's number: 国发〔2019〕第6号, 国发2019年6号, 国务院第796号令, 国务院令第七百九十六号,
 * 公告〔2024〕33号, 工信部公告…, GB/T44726—2024. Kinds of brackets and dashes, width and spaces are the matcher's business.
 * @param number as the corpus prints it; its issuer stays, since 第 52 号 alone is another document's too
 * @returns other forms; none for what is no number
 */
export const numberForms = (number: string): string[] => {
  const plain = number.replaceAll('中华人民共和国', '');
  const short = shortBodies(plain);
  const named = [plain, short, ...otherBodies(short)].flatMap(issuerForms);
  return [...new Set([...named, ...named.flatMap(formsOf)])].filter(
    (form) => form !== number && isNumber.test(form),
  );
};
