/**
 * Hands the reader a file, as the browser hands over any download.
 * @param type its media type
 */
export const saveFile = (name: string, text: string, type = 'application/json'): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // The browser may first ask where to put it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};
