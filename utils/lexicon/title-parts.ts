/** Parts of a document's title by which pages call it. */
import type { CitedDocument } from '../corpus/model.ts';
import { titleKey } from '../matcher/title-key.ts';
import { withoutTerm } from './title-forms.ts';

/** A title that lost its issuer or 关于 must still be one of its own. */
const shortestPart = 8;

const issuedName =
  /^(?:.*?)(?:关于)?(?:印发|发布|公布)\s*[《〈<]?([^《》〈〉<>]{5,})[》〉>]?\s*的(?:通知|公告|决定)$/u;
const issuedAbout = /^([^《〈<]{2,}?)(关于.{6,})$/u;
/** Provinces and cities issue texts of one title; the state issues one. */
const local = /[省市县区盟州](?!场)/u;
const numberInFront: readonly (readonly [number: RegExp, issuer: string])[] = [
  [/^国发〔/u, '国务院'],
  [/^国办(?:发|函)〔/u, '国务院办公厅'],
  [/^中发〔/u, '中共中央国务院'],
  [/^中办发〔/u, '中共中央办公厅国务院办公厅'],
  [/^粤府〔/u, '广东省人民政府'],
  [/^粤(?:府办|办函)〔/u, '广东省人民政府办公厅'],
];

/** Issuers as a title names them: all, or 国家发展改革委等部门, 国家发展改革委等4部门. */
const namesOf = (issuers: readonly string[]): string[] => {
  const [first, ...others] = issuers;
  if (first === undefined) return [];
  const count = issuers.length;
  const many = ['等', `等${count}`, `等${'〇一二三四五六七八九十'[count] ?? count}`];
  return [
    issuers.join(''),
    ...(others.length > 0 ? many.map((word) => `${first}${word}部门`) : []),
  ];
};

/** Prints of a title without its issuer, and without 关于: 国务院关于促进…的意见, 关于促进…的意见, 促进…的意见. */
export const partsOf = (title: string, issuers: readonly string[]): string[] => {
  const [, issuer = '', rest = title] = issuedAbout.exec(title) ?? [];
  const own = local.test(issuer) ? title : rest;
  const about = rest.replace(/^关于/u, '');
  const bare = local.test(issuer) ? own : about;
  const parts = [own, bare].filter(
    (part) => part !== title && titleKey(part).length >= shortestPart,
  );
  if (!rest.startsWith('关于')) return parts;
  return [
    ...parts,
    ...namesOf(issuers).map((name) => `${name}关于${about}`),
    ...(rest.endsWith('通知') || local.test(issuer) ? [] : [`关于${about}的通知`]),
  ];
};

/** The issuers of a document that is known by citation, as its number tells. */
export const issuersOf = ({ number = '' }: CitedDocument): string[] =>
  numberInFront.flatMap(([pattern, issuer]) => (pattern.test(number) ? [issuer] : []));

/** What a notice's title says that it issues: “十四五”现代能源体系规划 of …关于印发《“十四五”现代能源体系规划》的通知. */
export const issuedPart = (title: string): string[] =>
  [issuedName.exec(withoutTerm(title))?.[1]?.trim() ?? []].flat();
