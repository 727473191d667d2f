/** What a list of a page's terms tells of each: parts of its card with their references. */
import type { CardCatalogue, Reference, Standing, TermCard } from '../cards/model.ts';
import type { Correction, ValidityGround } from '../corpus/model.ts';
import {
  quoteArticle,
  quoteCited,
  quoteDefinition,
  quoteDocument,
  quoteEntry,
  quoteStatement,
  quoteText,
  type Quote,
} from '../quote/quote.ts';
import { dateWords } from '../quote/print.ts';
import { citation, entryCitation, namedDocument, sourceWords } from '../quote/reference.ts';

type PartKind = 'definition' | 'article' | 'entry' | 'document' | 'cited' | 'statement' | 'clause';

/** One thing that the corpus says of a term. In Chinese, as all that is taken out of the corpus. */
export interface ListPart {
  kind: PartKind;
  /** The words, verbatim; of a document its data. */
  text: string;
  /** Where they stand, as officials cite it; empty where the source names no document. */
  citation: string;
  /** What is to be said of the document's validity. */
  validity: string;
  /** Compilation and line. */
  source: string;
  /** What else there is to know of it. */
  note?: string;
  /** What was mended in the words. */
  corrected: readonly Correction[];
  /** The same as it is copied from a card. */
  quote: Quote;
}

/** What is said of validity on this day, in Chinese. */
export interface ValidityWords {
  /** Where a reader must know it; else undefined. */
  warning: (at: Reference) => string | undefined;
  /** Of a document, always. */
  document: (standing: Standing | undefined, grounds: readonly ValidityGround[]) => string;
}

const joined = (parts: readonly (string | false | undefined)[], by: string): string =>
  parts.filter(Boolean).join(by);

/**
 * What is told of a term: its definitions, the articles that the page calls, the first entry of each
 * catalogue that lists it, the documents that it names; where there is none of these, one sentence that
 * uses it, or at last an entry that mentions it.
 */
export const listParts = (card: TermCard, validity: ValidityWords): ListPart[] => {
  const { articles = [], definitions, catalogues, documents, cited, statements, clauses } = card;
  const placed = ({
    at,
    corrected = [],
  }: {
    at: Reference;
    corrected?: readonly Correction[];
  }): Pick<ListPart, 'citation' | 'validity' | 'source' | 'corrected'> => ({
    citation: citation(at),
    validity: validity.warning(at) ?? '',
    source: sourceWords(at),
    corrected,
  });
  const firstEntry = ({ title, total, entries }: CardCatalogue): ListPart[] => {
    const [entry] = entries;
    if (!entry) return [];
    const { region, number, text, criteria, at } = entry;
    return [
      {
        kind: 'entry',
        text: joined(
          [
            [region, number, text].filter(Boolean).join(' '),
            criteria !== undefined && `界定要点：${criteria}`,
          ],
          '\n',
        ),
        ...(total > 1 && { note: `该目录共收录 ${total} 条，此为首条。` }),
        ...placed(entry),
        citation: entryCitation(title, entry),
        quote: quoteEntry(title, entry, validity.warning(at)),
      },
    ];
  };
  const parts: ListPart[] = [
    ...definitions.map((definition): ListPart => {
      const { at, name, text, local } = definition;
      const named = name === card.name ? text : `${name}：${text}`;
      return {
        kind: 'definition',
        text: local ? `${named}（适用范围：仅在该文件内）` : named,
        ...placed(definition),
        quote: quoteDefinition(definition, validity.warning(at)),
      };
    }),
    ...articles.map((article): ListPart => ({
      kind: 'article',
      text: article.text,
      ...placed(article),
      quote: quoteArticle(article, validity.warning(article.at)),
    })),
    ...documents.map((document): ListPart => {
      const { title, number, issuers, date, effective, grounds, at } = document;
      const said = validity.document(at.standing, grounds);
      return {
        kind: 'document',
        text: joined(
          [
            issuers.join('、'),
            date !== undefined && dateWords(date),
            effective !== undefined && `自${dateWords(effective)}起施行`,
          ],
          '，',
        ),
        citation: namedDocument({ title, ...(number !== undefined && { number }) }),
        validity: said,
        source: sourceWords(at),
        corrected: [],
        quote: quoteDocument(document, said),
      };
    }),
    ...cited.flatMap((document): ListPart[] => {
      const [first] = document.citations;
      if (!first) return [];
      const { title, number } = document;
      return [
        {
          kind: 'cited',
          text: `语料未收录此文件；提及它的有 ${document.total} 处`,
          citation: namedDocument({ title, ...(number !== undefined && { number }) }),
          validity: validity.document(document.standing, document.grounds),
          source: sourceWords(first.at),
          corrected: [],
          quote: quoteCited(document, first, validity.warning(first.at)),
        },
      ];
    }),
    ...catalogues.filter(({ aside }) => !aside).flatMap(firstEntry),
  ];
  if (parts.length > 0) return parts;
  const [statement] = statements.items;
  if (statement)
    return [
      {
        kind: 'statement',
        text: statement.text,
        citation: '',
        validity: '',
        corrected: statement.corrected ?? [],
        source: `${sourceWords(statement.at)}（来源未载明所出文件）`,
        quote: quoteStatement(statement),
      },
    ];
  const [clause] = clauses.items;
  if (!clause) return catalogues.flatMap(firstEntry);
  const { text, at, corrected } = clause;
  return [
    {
      kind: 'clause',
      text,
      ...placed(clause),
      quote: quoteText(text, at, validity.warning(at), corrected),
    },
  ];
};
