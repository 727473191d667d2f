import type { Clause } from '../model.ts';
import type { FoundDefinition } from './found.ts';
import { labelLength, readTerm } from './term.ts';

const glossary = /名词解释|术语(?:和定义|解释|表)|(?:用语|术语|名词)(?:的)?(?:含义|释义)|词汇表/u;
const entry = /^([^：:。，；]{2,40})[：:] ?(.{6,})$/su;
const means = /^(?:是指|指的是|指|系指)/u;

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

/** A clause of a glossary, `术语：定义`, all of it. */
export const findGlossaryEntry = ({ text, label }: Clause): FoundDefinition | undefined => {
  // 2.5G：…: the outline knows that this is item 2.
  const from = label !== undefined && text.startsWith(label) ? label.length : labelLength(text);
  const found = entry.exec(text.slice(from));
  const named = found?.[1] === undefined ? undefined : readTerm(found[1]);
  if (!found?.[2] || !named) return undefined;
  const said = means.exec(found[2])?.[0].length ?? 0;
  return {
    start: from,
    end: text.length,
    ...named,
    definition: found[2].slice(said).trim().replace(/。$/u, ''),
    form: said > 0 ? 'defines' : 'explains',
    local: false,
  };
};
