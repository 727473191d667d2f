import type { DefinitionForm } from '../model.ts';

/** A definition within a clause's text; offsets in UTF-16 code units. */
export interface FoundDefinition {
  /** Where the words begin that name the term. */
  start: number;
  /** Behind the last word that defines it. */
  end: number;
  term: string;
  aliases: string[];
  /** Verbatim, without the final full stop. */
  definition: string;
  form: DefinitionForm;
  local: boolean;
}
