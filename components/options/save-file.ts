/** Hands the reader a file, as the browser hands over any download. */
export const saveFile = (name: string, text: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  // The browser may first ask where to put it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};
