const isOwnPage = (): boolean => location.protocol.endsWith('-extension:');

/**
 * Puts a style sheet into a closed shadow root: into one of a page as an element, since Firefox refuses adopted sheets to
 * content scripts (seen in 140) while an element whose text a content script set is exempt from the page's policy; in the
 * extension's own pages as an adopted one, since their policy allows no style element.
 * @returns asks for the sheet as it is now: an element's is made anew wherever it is put, and null while it is nowhere
 */
export const putSheet = (root: ShadowRoot, css: string): (() => CSSStyleSheet | null) => {
  if (isOwnPage()) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets.push(sheet);
    return () => sheet;
  }
  const styles = document.createElement('style');
  styles.textContent = css;
  root.append(styles);
  return () => styles.sheet;
};
