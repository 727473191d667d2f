import { cutAt } from './segments.ts';

/** What a text calls a thing when it defines it. */
export interface NamedTerm {
  term: string;
  aliases: string[];
}

/** The label of an article or item, as it stands in front of a clause. */
const label =
  /^\s*(?:第[一二三四五六七八九十百零\d]+[条章节款项] ?|[（(][一二三四五六七八九十\d]{1,3}[）)] ?|[一二三四五六七八九十]{1,3}、 ?|\d{1,3}[.．、](?!\d) ?|[①-⑳] ?)+/u;

/** A clause's text without its label, and how long the label is. */
export const labelLength = (text: string): number => label.exec(text)?.[0].length ?? 0;

const quoted = /^[“"‘「]([^“”"‘’「」]+)[”"’」]$/u;
const concept = /[“"]([^“”"]{2,20})[”"](?:的|这一)?(?:概念|一词)$/u;
const shortName = /[（(](?:以下)?(?:简称|统称|下称)为?[：:]? ?([^（）()]+)[）)]/u;
const acronym = /[（(]([A-Za-z][A-Za-z\d .&/+-]{1,60})[）)]/u;

/** A name without quotation marks around it; short titles keep their 《》. */
export const unquote = (name: string): string => {
  const text = name.trim().replace(/^为 ?/u, '');
  return (quoted.exec(text)?.[1] ?? text).trim();
};

/** 作业（GA802-2014机动车类型术语和定义）: the standard that explains a part of the name. */
const standard = /[（(][A-Z]{2,3}(?:\/T)? ?\d+[^（）()]*[）)]/u;

const noTerm =
  /^(?:这|那|其(?!他)|它|此|即|也|就|更|不(?:仅|只|能|得|会|是)|并|而|但|且|或|和|与|包括|主要|一般|通常|所有|上述|前述|该|本(?!科|票|金|币|征|体|底|土)|有的|可以|应当|如)|(?:方面|就|都|也|仅|并|只|不仅|更重要的|重要的|关键|核心是|目的|意思|含义|时|后|中|内|上)$/u;
const longestTerm = 40;
const otherName = /^(.{2,}?)[，,]?(?:又称|也称|亦称|又名|俗称)为?[“"]?(.{2,}?)[”"]?$/u;

/**
 * The term that the words before 是指 and its kin name: without label, 本办法所称, quotation marks and
 * brackets with short names or Latin ones, which become aliases.
 *
 * @returns undefined where the words name nothing (更重要的是指…)
 */
export const readTerm = (words: string): NamedTerm | undefined => {
  const bare = words.slice(labelLength(words)).replace(/[，,：:；;\s]+$/u, '');
  const last = cutAt(bare, '，,：:').at(-1)?.text ?? '';
  const tail = /^(?:具体|主要|通常|一般|则|特|泛)$/u.test(last.trim())
    ? (cutAt(bare, '，,：:').at(-2)?.text ?? '')
    : last;
  let term = tail
    .replace(standard, '')
    .trim()
    .replace(/(?:具体|主要|通常|一般|(?<![原规细准守法总])则)$/u, '');
  const aliases: string[] = [];
  term = /(?:统称|合称)为?([^，]{2,30})$/u.exec(term)?.[1] ?? term;
  term = concept.exec(term)?.[1] ?? term;
  term = term.replace(/^.*(?:所称|所指)的?/u, '').replace(/^(?:所谓|背景|指)/u, '');
  const other = otherName.exec(term);
  if (other?.[1] && other[2]) {
    term = other[1];
    aliases.push(unquote(other[2]));
  }
  for (const pattern of [shortName, acronym]) {
    const found = pattern.exec(term);
    if (!found?.[1]) continue;
    aliases.push(
      unquote(
        found[1]
          .split(/[，,]/u)
          .at(-1)
          ?.replace(/^ ?(?:以下)?简称/u, '') ?? '',
      ),
    );
    term = term.replace(found[0], '');
  }
  term = unquote(term.replace(/(?:的|这一)?概念$/u, ''));
  if (term.length < 2 || term.length > longestTerm || noTerm.test(term)) return undefined;
  return { term, aliases: aliases.filter((alias) => alias !== '' && alias !== term) };
};
