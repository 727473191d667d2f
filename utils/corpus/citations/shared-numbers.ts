import type { FoundName } from './names.ts';

/** Between a list of titles and the number of the notice that issues them. */
const issuedBehind =
  /^(?:等[^《》〈〉。；（(]{0,12}|及[^《》〈〉。；（(]{0,12})?的(?:通知|公告|决定|批复|复函|函|意见|请示)[（(〔[] ?$/u;
const issuing = /^(?:印发|发布|公布|转发|下达|下发)$/u;
const listed = /^ ?(?:[、和及与]|以及)? ?$/u;
const issueOf = /[（(][^（()）]*(?:19|20)\d{2} ?年?[^（()）]*[）)]$/u;

const sameIssue = (a: string, b: string): boolean => {
  const [one, other] = [issueOf.exec(a)?.[0], issueOf.exec(b)?.[0]];
  return one !== undefined && one.replaceAll(' ', '') === other?.replaceAll(' ', '');
};

/** How many names before position `at` have no number and are joined with `next` in one list. */
const listedBefore = (
  text: string,
  names: readonly FoundName[],
  at: number,
  next: FoundName,
  fits: (name: FoundName) => boolean,
): number => {
  let behind = next;
  for (let count = 0; ; count++) {
    const name = names[at - 1 - count];
    if (!name?.titled || name.number !== undefined || !fits(name)) return count;
    if (!listed.test(text.slice(name.end, behind.start))) return count;
    behind = name;
  }
};

/**
 * Names with the numbers that one pair of brackets gives to several of them: 关于印发《甲》和《乙》的通知
 * （人社部发〔2015〕64号) numbers both, as does 《甲（2021年本）》和《乙（2021年本）》（公告2021年第5号): texts of
 * one issue.
 *
 * @param names names in order, as they stand by themselves
 */
export const shareNumbers = (text: string, names: readonly FoundName[]): FoundName[] => {
  const shared: FoundName[] = [];
  for (const name of names) {
    const last = shared.at(-1);
    if (name.number === undefined) {
      shared.push(name);
    } else if (name.titled) {
      const count = listedBefore(text, shared, shared.length, name, ({ cited }) =>
        sameIssue(cited, name.cited),
      );
      for (const other of shared.splice(shared.length - count))
        shared.push({ ...other, number: name.number });
      shared.push(name);
    } else if (
      last?.titled === true &&
      last.number === undefined &&
      issuedBehind.test(text.slice(last.end, name.start))
    ) {
      const count = 1 + listedBefore(text, shared, shared.length - 1, last, () => true);
      const first = shared[shared.length - count] ?? last;
      if (issuing.test(text.slice(Math.max(0, first.start - 2), first.start)))
        for (const other of shared.splice(shared.length - count))
          shared.push({
            ...other,
            number: name.number,
            end: other === last ? name.end : other.end,
          });
      else shared.push(name);
    } else {
      shared.push(name);
    }
  }
  return shared;
};
