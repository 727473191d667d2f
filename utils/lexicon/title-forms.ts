const edition = /[（(]((?:19|20)\d{2})\s*(?:年?\s*[版本]?|年)[)）](?:版)?$/u;
const editionWords = ['年本', '年版', '年', '版', '本', ''];

/** A document's title with its edition as pages print it: （2025年版）, 2025年本. */
const editionForms = (title: string): string[] => {
  const found = edition.exec(title);
  if (!found) return [];
  const base = title.slice(0, found.index);
  return editionWords.flatMap((word) => [
    `${base}（${found[1]}${word}）`,
    ...(word === '' ? [] : [`${base}${found[1]}${word}`]),
  ]);
};

const trial = /[（(](试行|暂行)[)）]$/u;

/** 试行 and 暂行 are said of one text: 办法（试行）, 办法（暂行）, 暂行办法, 试行办法. */
const trialForms = (title: string): string[] => {
  const inBrackets = trial.test(title);
  const base = inBrackets
    ? title.replace(trial, '')
    : title.replace(/(?:暂行|试行)(?=(?:办法|规定|条例|规程|意见)$)/u, '');
  if (base === title) return [];
  return ['试行', '暂行'].flatMap((word) => {
    const within = base.replace(/(?=(?:办法|规定|条例|规程)$)/u, word);
    return within === base ? [`${base}（${word}）`] : [`${base}（${word}）`, within];
  });
};

const stateLaw =
  /^(?!中华人民共和国|关于|全国人民代表大会|国务院|.{2,8}[省市县州]|.{2,8}自治区)[^《》]+(?:法|条例)$/u;

/** A law or regulation of the state with the state's name. */
const stateForms = (title: string): string[] =>
  stateLaw.test(title) ? [`中华人民共和国${title}`] : [];

/** The day until which a notice is in force stands behind its title in some prints. */
export const withoutTerm = (title: string): string =>
  title.replace(/\s*[（(]有效期至[^（()）]*[)）]$/u, '');

/** A name that means a document in title marks alone: 《刑法》. */
const quoted = /^《[^《》]*》$/u;

/**
 * Other prints of a document's title that mean the very same document: its edition in other words,
 * 试行 for 暂行, 中华人民共和国 before a law, no title marks within. An edition is never left out or changed.
 * @returns without the title itself
 */
export const titleForms = (title: string): string[] => {
  if (quoted.test(title)) return [];
  const bare = withoutTerm(title);
  const forms = new Set([bare]);
  for (const form of [bare, bare.replace(/[《》〈〉<>]/gu, '')])
    for (const other of [form, ...editionForms(form), ...trialForms(form), ...stateForms(form)])
      forms.add(other);
  forms.delete(title);
  return [...forms];
};
