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
