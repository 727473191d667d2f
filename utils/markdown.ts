/** What Markdown would read as its own, within a line. */
const special = /[\\`*_[\]<>|~#]/gu;

/**
 * Text as Markdown shows it, on one line.
 * @see https://spec.commonmark.org/0.31.2/#backslash-escapes
 */
export const markdownText = (text: string): string =>
  text
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replaceAll(special, String.raw`\$&`)
    // At the beginning of a line these begin a list or a heading.
    .replace(/^([-+=])|^(\d+)([.)])/u, (_, sign: string | undefined, digits = '', stop = '') =>
      sign === undefined ? `${digits}\\${stop}` : `\\${sign}`,
    );
