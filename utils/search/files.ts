/** The search's files in the package's `corpus/` folder. */
export const searchFiles = { names: 'search/names.bin', texts: 'search/texts.bin' } as const;
