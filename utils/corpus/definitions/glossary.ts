import type { Clause } from '../model.ts';
import type { FoundDefinition } from './found.ts';
import { sentencesOf } from './segments.ts';
import { labelLength, readTerm } from './term.ts';

const glossary = /名词解释|术语(?:和定义|解释|表)|(?:用语|术语|名词)(?:的)?(?:含义|释义)|词汇表/u;
const entry = /^([^：:。，；]{2,40})[：:] ?(.{6,})$/su;
const means = /^(?:是指|指的是|指|系指|是(?!否|以))/u;

/** What kind of numbering a label is: items of one list share it. */
export const labelStyle = (label: string): string =>
  label
    .replace(/[一二三四五六七八九十百零\d]+/gu, '#')
    .replace(/\s+/gu, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）');

/**
 * The clauses that stand in a glossary (名词解释): from its heading on, over all headings below, to
 * the next heading that is numbered as its own is.
 */
export const inGlossaries = (clauses: readonly Clause[]): ReadonlySet<Clause> => {
  const inside = new Set<Clause>();
  let open: Clause | undefined;
  for (const clause of clauses) {
    const heading = clause.kind === 'heading';
    if (open && clause.document !== open.document) open = undefined;
    if (open && heading && labelStyle(clause.label ?? '') === labelStyle(open.label ?? ''))
      open = undefined;
    if (heading && glossary.test(clause.text)) open = clause;
    if (open && !heading) inside.add(clause);
  }
  return inside;
};

/** 政务大数据中心：省政务大数据中心是指…: the term once more. */
const again = (words: string, term: string): string => {
  const at = words.indexOf(term);
  const behind = words.slice(at + term.length);
  return at >= 0 && at < 3 && means.test(behind) ? behind : words;
};

/**
 * A clause of a glossary, `术语：定义`: all of it, up to a sentence that defines something else.
 *
 * @param stated what sentences of the clause define
 */
export const findGlossaryEntry = (
  { text, label }: Clause,
  stated: readonly FoundDefinition[],
): FoundDefinition | undefined => {
  // 2.5G：…: the outline knows that this is item 2.
  const from = label !== undefined && text.startsWith(label) ? label.length : labelLength(text);
  const [, ...further] = sentencesOf(text);
  const other = further.find((sentence) =>
    stated.some(
      ({ start, form }) => form === 'defines' && start >= sentence.start && start < sentence.end,
    ),
  );
  const end = other?.start ?? text.length;
  const found = entry.exec(text.slice(from, end));
  const named = found?.[1] === undefined ? undefined : readTerm(found[1]);
  if (!found?.[2] || !named) return undefined;
  const words = again(found[2], named.term);
  return {
    start: from,
    end,
    ...named,
    definition: words.replace(means, '').trim().replace(/。$/u, ''),
    form: 'defines',
    local: false,
  };
};
