import { type DocumentDraft, isEditorial } from './document-drafts.ts';
import { isSigner } from './front-matter.ts';

const prefixAuthorities = (title: string): string[] => {
  const prefix = /^(.+?)(?:关于|(?:修订|联合)?印发|组织|发布|令$)/u.exec(title)?.[1] ?? '';
  const names = prefix
    .trim()
    .split(/[\s、]+/u)
    .map((name) => name.replace(/^中华人民共和国(?=.)/u, ''));
  return names.every((name) => isSigner(name) || /等\p{Script=Han}{0,3}部门$/u.test(name))
    ? names
    : [];
};

/** 发文机关: from the title, or from the signature where the title abbreviates or joins them. */
export const issuersOf = (draft: DocumentDraft): string[] => {
  const signed = (draft.front.signature ?? draft.textFront?.signature)?.issuers ?? [];
  const passed = draft.front.passed?.issuer ?? draft.textFront?.passed?.issuer;
  const number = draft.front.number ?? '';
  const byOrder = /^(?:中华人民共和国)?(\p{Script=Han}+)令第/u.exec(number)?.[1];
  const titled = prefixAuthorities(draft.start.title);
  const joined = titled.join('');
  const editorial = isEditorial(draft.start.title) || !draft.start.title.includes('关于');
  if (
    /等(?:\p{Script=Han}{1,3})?部门/u.test(joined) ||
    (joined !== '' && signed.join('') === joined)
  )
    return signed;
  if (byOrder !== undefined && titled.length === 0) return [byOrder];
  if (byOrder !== undefined && editorial) return titled.length > 1 ? titled : [byOrder];
  if (editorial && signed.length > 0) return signed;
  if (titled.length > 0) return titled;
  if (signed.length > 0) return signed;
  return passed === undefined ? [] : [passed];
};

// 中咨协资信〔2022〕53号, 中咨协标准〔2022〕57号: the first characters are the authority's, the others its office's.
const authorityCode = /^(\p{Script=Han}{3})\p{Script=Han}*〔/u;

/** Which authority numbers its documents with which characters, as far as a source has told. Mutable. */
export class IssuerCodes {
  readonly #issuers = new Map<string, string>();

  /** Notes who issued a document of this number, where one authority alone did. */
  note(number: string | undefined, issuers: readonly string[]): void {
    const code = authorityCode.exec(number ?? '')?.[1];
    const [issuer] = issuers;
    if (code !== undefined && issuer !== undefined && issuers.length === 1)
      this.#issuers.set(code, issuer);
  }

  /** The authority that a number tells, for a document that names none. */
  issuersOf(number: string | undefined): string[] {
    const code = authorityCode.exec(number ?? '')?.[1];
    const issuer = code === undefined ? undefined : this.#issuers.get(code);
    return issuer === undefined ? [] : [issuer];
  }
}
