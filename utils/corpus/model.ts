/**
 * What a reading of policy text yields. Everything here is plain data: it is written to JSON by the
 * build, shipped, and read by every world.
 *
 * Lines are 1-based lines of the source file as delivered. Offsets are UTF-16 code units.
 */

/** How a source is laid out; decides which reader takes it. */
type SourceLayout = 'compilation' | 'criteria-table' | 'statement-list';

/** One delivered file, as `data/sources/manifest.json` describes it. */
export interface SourceInfo {
  id: string;
  title: string;
  /** Who compiled it (编者), where the file says so. */
  compiler?: string;
  /** Date of the compilation, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, where the file says so. */
  date?: string;
  layout: SourceLayout;
  /** File name below `data/sources/`. */
  file: string;
  /** SHA-256 of the file's bytes, lower-case hexadecimal. */
  sha256: string;
}

/** A place in a source. */
export interface Place {
  source: string;
  line: number;
  endLine: number;
}

export type DocumentKind =
  | 'law'
  | 'regulation'
  | 'rule'
  | 'notice'
  | 'opinion'
  | 'plan'
  | 'catalogue'
  | 'guideline'
  | 'interpretation'
  | 'standard'
  | 'other';

/** A policy document (政策文件): a notice and the text that it issues are two documents. */
export interface PolicyDocument extends Place {
  /** `source:line` of its first line. */
  id: string;
  title: string;
  /** 发文字号, as printed but without stray spaces. */
  number?: string;
  /** 发文机关. */
  issuers: string[];
  /** Date of signature or publication (成文日期), ISO, as exact as printed. */
  date?: string;
  /** In force from (施行日期), ISO. */
  effective?: string;
  kind: DocumentKind;
  /** 地区: the province, or a place in it, whose authorities issued it; none for the state's. */
  region?: string;
  coverage: 'full' | 'partial' | 'title-only';
  /** What the source lacks of it, in Chinese (附件 2、附件 3), each by the name that its text gives. */
  missing?: string[];
  /** The id of the notice that issues this document. */
  issuedBy?: string;
  /** 效力, as far as the corpus's own words tell. */
  validity?: Validity;
}

/** What the words at a place say of a document's validity. */
export interface ValidityGround extends Place {
  fact: 'effective' | 'until' | 'trial' | 'draft' | 'ended';
  /** The words, verbatim from the readable text. */
  text: string;
}

/**
 * What the corpus says of a document's validity (效力): facts, not a judgement, which depends on the
 * day it is asked for. A fact that the corpus does not state is absent.
 */
export interface Validity {
  /** In force from (施行), ISO. */
  effective?: string;
  /** Last day in force (有效期至), ISO. */
  until?: string;
  /** 试行 or 暂行. */
  trial?: boolean;
  /** 征求意见稿, 送审稿, 草案: not issued yet. */
  draft?: boolean;
  /** 废止, 失效 or 取代. */
  ended?: {
    /** Repealed (废止), replaced by another text (取代), or no longer in force for another reason (失效). */
    how: 'repealed' | 'replaced' | 'lapsed';
    /** Since when, ISO; absent where the corpus does not say. */
    since?: string;
    /** The corpus's document that says so, or that takes its place. */
    by?: string;
  };
  /** Where the corpus says each of it. */
  grounds: ValidityGround[];
}

/** A document that the corpus knows only because its documents cite it. */
export interface CitedDocument {
  /** The id of the first citation that names it. */
  id: string;
  /** As cited, without 《》; the number where no title is given. */
  title: string;
  number?: string;
  /** Ids of the citations that mean it, in order. */
  citations: string[];
  /** 效力, as far as the corpus's own words tell. */
  validity?: Validity;
}

/** A misreading of the scanner that the reviewed list mends (`data/corrections.tsv`). */
export interface Correction {
  line: number;
  /** What the source prints, as readable text. */
  printed: string;
  /** What a reader sees instead. */
  corrected: string;
}

/** From `offset` in a clause's text on, the words stand on source line `line`. */
export interface LineMark {
  offset: number;
  line: number;
}

export type ClauseKind =
  | 'title'
  | 'heading'
  | 'article'
  | 'paragraph'
  | 'item'
  | 'entry'
  | 'table-head'
  | 'table-row'
  | 'signature'
  | 'box-heading';

/** One block of a document (条、款、项、标题、表格行): a paragraph cut by a page break is one clause. */
export interface Clause extends Place {
  /** `source:line`; further clauses that begin on the same line add `.2`, `.3` … */
  id: string;
  /** The document that it belongs to. */
  document: string;
  kind: ClauseKind;
  /** The number it is called by, as printed: 第三条, （一）, 1., 专栏 4. */
  label?: string;
  /** A heading's rank where it names one: 篇 or 部分, 章, 节. */
  division?: 'part' | 'chapter' | 'section';
  /** The id of the clause above it in the document's tree; none at the top. */
  parent?: string;
  /** The headings above it within its document, outermost first, as a reader would see them. */
  path: string[];
  /** Readable text (see `readable.ts`), label included. Cells of a table row are joined by tabs. */
  text: string;
  /** Of a table's row: its blank cells (from 0) that are one merged cell with the one above. */
  merged?: number[];
  /** Where each source line begins in `text`; the first has offset 0. */
  lines: LineMark[];
  /** Misreadings that were mended in it. */
  corrected?: Correction[];
}

export type DefinitionForm = 'defines' | 'abbreviates' | 'criteria' | 'explains';

/** A place that tells what a term means (界定). */
export interface Definition extends Place {
  /** `source:line#n`, n counting the definitions that begin on that line from 1. */
  id: string;
  /** As people say it: no quotation marks, no 本办法所称. */
  term: string;
  aliases: string[];
  /** The words that define, verbatim from the readable text. */
  definition: string;
  form: DefinitionForm;
  /** True where the term means this in its own document alone (本办法所称项目). */
  local: boolean;
  /** None for a statement, whose document the source does not name. */
  document?: string;
  /** The id of the clause or statement that says it. */
  clause: string;
  /** Misreadings that were mended in it. */
  corrected?: Correction[];
}

/** An entry of a catalogue or list (目录条目). */
export interface CatalogueEntry extends Place {
  /** `source:line`; further entries on the same line add `.2` … */
  id: string;
  catalogue: string;
  document: string;
  /** Headings from the outermost in. */
  path: string[];
  /** As printed (`118.`, `42`), or empty where none is printed. */
  number: string;
  /** Cells of a table's row are parted by tabs. */
  text: string;
  /** For each cell of `text` its column's name as printed, '' where the head has none; for rows of tables alone. */
  columns?: string[];
  /** 界定要点. */
  criteria?: string;
  /** The line that the criteria begin on, where a merged cell puts them on another row's. */
  criteriaLine?: number;
  region?: string;
  /** What print lost: the card says so and does not guess. */
  lost?: 'criteria' | 'text';
  /** Misreadings that were mended in it. */
  corrected?: Correction[];
}

export type CitationRelation =
  'cites' | 'repeals' | 'amends' | 'implements' | 'based-on' | 'interprets';

/** A citation of a document by 《title》 or 发文字号. */
export interface Citation extends Place {
  /** `source:line#n`. */
  id: string;
  cited: string;
  number?: string;
  relation: CitationRelation;
  /** The part that is cited, as printed: 第二十条第（三）项. */
  article?: string;
  /** The citing document; none for a statement, whose document the source does not name. */
  document?: string;
  /** The citing clause, or statement. */
  clause: string;
  /** The corpus's own document that is meant, where there is one. */
  target?: string;
}

/** A sentence of a policy document with the topics that it is filed under. */
export interface Statement extends Place {
  /** `source:line` of its first line. */
  id: string;
  text: string;
  topics: string[];
  /** Every line that it stands on. */
  lines: number[];
  /** Misreadings that were mended in it. */
  corrected?: Correction[];
}

/** Source lines that are no policy text: contents pages, repeated headers, covers. */
export interface Furniture extends Place {
  kind: 'cover' | 'contents' | 'part-title' | 'repeated-header' | 'caption';
}

/** What one source says. */
export interface SourceReading {
  documents: PolicyDocument[];
  clauses: Clause[];
  entries: CatalogueEntry[];
  definitions: Definition[];
  citations: Citation[];
  statements: Statement[];
  furniture: Furniture[];
}

/** All sources together. */
export interface Corpus extends SourceReading {
  sources: SourceInfo[];
  /** Documents that are cited and that no source holds. */
  citedDocuments: CitedDocument[];
}
