/** Where spaces stand between Chinese characters, outside 《》: 《财政部 海关总署关于…》 names two. */
const seamsOf = (text: string): number[] => {
  const seams: number[] = [];
  if (!text.includes(' ')) return seams;
  let depth = 0;
  for (const { 0: found, index } of text.matchAll(
    /[《》]|(?<=\p{Script=Han}) (?=\p{Script=Han})/gu,
  )) {
    if (found === '《') depth++;
    else if (found === '》') depth = Math.max(0, depth - 1);
    else if (depth === 0) seams.push(index);
  }
  return seams;
};

/** A text without the spaces at some of its seams. */
const without = (text: string, seams: readonly number[]): string => {
  let joined = '';
  let from = 0;
  for (const at of seams) {
    joined += text.slice(from, at);
    from = at + 1;
  }
  return joined + text.slice(from);
};

/** Behind the last comma or full stop, names and telephone numbers stand: spaces there part words. */
const joinSentences = (text: string): string => {
  const end = Math.max(...['，', '；', '。'].map((mark) => text.lastIndexOf(mark)));
  return without(
    text,
    seamsOf(text).filter((at) => at < end),
  );
};

/** The three characters across a seam at `at` that begin one or two characters before it. */
const across = (text: string, at: number): string[] => [
  text.slice(at - 2, at) + text.slice(at + 1, at + 2),
  text.slice(at - 1, at) + text.slice(at + 1, at + 3),
];

/**
 * Takes out the spaces that line breaks of the print left: within sentences all (高校、科研 院所), behind
 * the last of them those within words that the list itself shows to be one (创意设 计服务): three
 * characters across the space stand together in another of its texts. Names in a row (王凯 项浚峰), a
 * heading and its sentence, the authorities in a 《title》 stay apart.
 *
 * @param texts readable texts
 * @returns the texts in the same order
 */
export const joinLineBreaks = (texts: readonly string[]): string[] => {
  const sentences = texts.map(joinSentences);
  const seams = sentences.map(seamsOf);
  const wanted = new Set(
    sentences.flatMap((text, index) => (seams[index] ?? []).flatMap((at) => across(text, at))),
  );
  const known = new Set<string>();
  if (wanted.size > 0)
    for (const text of sentences)
      for (let i = 0; i + 3 <= text.length; i++) {
        const three = text.slice(i, i + 3);
        if (wanted.has(three)) known.add(three);
      }
  return sentences.map((text, index) =>
    without(
      text,
      (seams[index] ?? []).filter((at) => across(text, at).every((three) => known.has(three))),
    ),
  );
};
