/**
 * What is copied from a card: the words with their reference, as plain and as rich text. In Chinese
 * whatever the reader's language: it goes into Chinese documents.
 */
import { cellsOf } from '../cards/entry-cells.ts';
import type {
  CardArticle,
  CardCited,
  CardDefinition,
  CardDocument,
  CardEntry,
  CardStatement,
  Reference,
} from '../cards/model.ts';
import type { CitationRelation, Correction } from '../corpus/model.ts';
import { dateWords, lineWords } from './print.ts';
import { bareNumber, citation, entryCitation, namedDocument, sourceWords } from './reference.ts';

/** The same words twice, for an editor to choose from. */
export interface Quote {
  /** Lines parted by '\n'. */
  plain: string;
  /** Paragraphs; every word escaped. */
  html: string;
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string =>
  text.replaceAll(/[&<>"]/gu, (sign) => escapes[sign] ?? sign).replaceAll('\n', '<br>');

type Line = string | false | undefined;

/** @param head stands first and, in rich text, strong */
const quoteOf = (head: Line, ...lines: Line[]): Quote => {
  const said = lines.filter((line): line is string => typeof line === 'string' && line !== '');
  const rich = said.map((line) => `<p>${escaped(line)}</p>`);
  if (!head) return { plain: said.join('\n'), html: rich.join('') };
  return {
    plain: [head, ...said].join('\n'),
    html: [`<p><strong>${escaped(head)}</strong></p>`, ...rich].join(''),
  };
};

/** What was mended is told wherever the words go. */
export const mended = (corrected: readonly Correction[] = []): string[] =>
  corrected.map(
    ({ line, printed, corrected: now }) =>
      `订正：来源${lineWords(line, line)}作“${printed}”，此处作“${now}”。`,
  );

const warned = (warning: string | undefined): Line => warning && `效力：${warning}`;

const cited = (words: string): Line => words !== '' && `——${words}`;

/** Words of the corpus that stand on one line or on some: a clause, a passage. */
export const quoteText = (
  text: string,
  at: Reference,
  warning?: string,
  corrected?: readonly Correction[],
): Quote =>
  quoteOf(
    undefined,
    text,
    cited(citation(at)),
    warned(warning),
    ...mended(corrected),
    sourceWords(at),
  );

/**
 * A definition.
 * @param warning what is to be said of the document's validity, where it is not, or no longer, in force
 */
export const quoteDefinition = (
  { name, text, local, corrected, at }: CardDefinition,
  warning?: string,
): Quote =>
  quoteOf(
    name,
    text,
    cited(citation(at)),
    local && '适用范围：仅在该文件内',
    warned(warning),
    ...mended(corrected),
    sourceWords(at),
  );

/** An article (条), whose words begin with its number. */
export const quoteArticle = ({ text, corrected, at }: CardArticle, warning?: string): Quote =>
  quoteText(text, at, warning, corrected);

/** An entry of a catalogue, with its criteria and the other regions that list the same. */
export const quoteEntry = (
  catalogue: string,
  entry: Omit<CardEntry, 'lost'>,
  warning?: string,
): Quote => {
  const { criteria, region, number, also = [], corrected, at } = entry;
  const [first = '', ...cells] = cellsOf(entry).map(({ column, text }) =>
    column === '' ? text : `${column}：${text}`,
  );
  const others = also.map((other) =>
    [other.region, other.number !== '' && `第 ${bareNumber(other.number)} 项`]
      .filter(Boolean)
      .join(''),
  );
  return quoteOf(
    undefined,
    [region, number, first].filter(Boolean).join(' '),
    ...cells,
    criteria !== undefined && `界定要点：${criteria}`,
    cited(entryCitation(catalogue, entry)),
    others.length > 0 && `同一目录另有 ${also.length} 处收录：${others.filter(Boolean).join('、')}`,
    warned(warning),
    ...mended(corrected),
    sourceWords(at),
  );
};

/** A policy sentence; its source names topics and no document, and the quotation says so. */
export const quoteStatement = ({ text, topics, corrected, at }: CardStatement): Quote =>
  quoteOf(
    undefined,
    text,
    topics.length > 0 && `主题：${topics.join('、')}`,
    ...mended(corrected),
    `${sourceWords(at)}（来源未载明所出文件）`,
  );

/** A document by its data. */
export const quoteDocument = (
  { title, number, issuers, date, effective, at }: Omit<CardDocument, 'relations' | 'grounds'>,
  validity: string,
): Quote =>
  quoteOf(
    namedDocument({ title, ...(number !== undefined && { number }) }),
    [
      issuers.join('、'),
      date !== undefined && dateWords(date),
      effective !== undefined && `自${dateWords(effective)}起施行`,
    ]
      .filter(Boolean)
      .join('，'),
    `效力：${validity}`,
    sourceWords(at),
  );

const how: Record<CitationRelation, string> = {
  repeals: '将其废止',
  amends: '将其修改',
  'based-on': '以其为依据',
  implements: '贯彻实施它',
  interprets: '解读它',
  cites: '提及它',
};

/** A document that the corpus does not hold: one of the documents that cite it. */
export const quoteCited = (
  { title, number }: Pick<CardCited, 'title' | 'number'>,
  { relation, article, at }: CardCited['citations'][number],
  warning?: string,
): Quote =>
  quoteOf(
    `${namedDocument({ title, ...(number !== undefined && { number }) })}${article ?? ''}`,
    `${citation(at) || at.sourceTitle}${how[relation]}`,
    warned(warning),
    sourceWords(at),
  );
