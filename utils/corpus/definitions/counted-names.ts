import { readNumeral } from '../text/numerals.ts';
import { explains, type Bracket } from './brackets.ts';
import type { FoundDefinition } from './found.ts';
import { quotedBefore } from './name-before.ts';

const counted =
  /(?<![第\d十百千万亿年月])([两二三四五六七八九十]|\d{1,2})(?:大|条|类|种|项)?(?![家名座台个辆件期批年月日号次倍成亿万千百十%％章款节级届时代])[\p{Script=Han}]{1,14}[”"]?$/u;
/** 常规六项 */
const countedLast = /(?<!\p{Script=Han})\p{Script=Han}{2,6}([两二三四五六七八九十])[项类种条]$/u;
/** 六个一, 三张清单: every place has its own. */
export const ownCount = /^.[个张项类]/u;
const startsWithNumber = /^(?:[一两二三四五六七八九十双]|新[三四五六]|\d)/u;

const partsOf = (inner: string): string[] =>
  inner.split(/、|和|以及/u).filter((part) => part.trim() !== '');

/** 四大产业领域重点项目, 7个产业领域企业: what the number counts are the fields; the rest of the name. */
export const counter = /(?<=领域)(?:重点)?(?:项目|企业|产业)$/u;

/** What no name is explained by: who is in charge, short names, numbers of documents. */
const noList = /简称|统称|合称|下同|见附|附件|责任|牵头|单位[：:]|\d{4}|试行/u;

/**
 * 三改联动（节能降碳改造、灵活性改造、供热改造）: as many things as the name counts; and names in quotation marks,
 * “三线一单”（生态保护红线、…）, “5G Inside”（5G 内置）, whose bracket can only say what they mean.
 */
export const countedName = (text: string, bracket: Bracket): FoundDefinition | undefined => {
  const { start, end, inner } = bracket;
  const quoted = quotedBefore(text, start);
  if (quoted !== undefined && quoted.length > 1 && inner.length > 2 && !noList.test(inner)) {
    const whole =
      !/等$|^如|除外|[“”]/u.test(inner) && startsWithNumber.test(quoted) && !ownCount.test(quoted);
    const words = inner.replace(/^即[：:]?/u, '');
    return /[“”]/u.test(words) && !/、/u.test(words)
      ? undefined
      : explains(quoted, words, { start: start - quoted.length - 2, end }, !whole);
  }
  const before = text.slice(Math.max(0, start - 24), start);
  const found = countedLast.exec(before.replace(/^.*包括/u, '')) ?? counted.exec(before);
  if (!found?.[1]) return undefined;
  const count = readNumeral(found[1]) ?? 0;
  if (count < 2 || partsOf(inner).length !== count || noList.test(inner)) return undefined;
  const all = found[0].replace(/[”"]$/u, '');
  const term = all.replace(counter, '');
  if (term.length < 3) return undefined;
  const place = { start: start - found[0].length, end };
  return explains(term, inner, place, term.length < 4 || ownCount.test(term));
};
