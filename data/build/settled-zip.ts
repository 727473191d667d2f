import JSZip from 'jszip';

/** The earliest day that a zip can name. WXT writes the minute at which it packed. */
const day = new Date('1980-01-01T00:00:00Z');

/**
 * The same files packed so that equal contents give equal bytes on every machine: by name, of one day, without folders,
 * owners and rights; deflated by JSZip's own code, as Node's differs between versions and processors.
 * @param zip the bytes of a zip
 * @throws Error where they are no zip
 */
export const settledZip = async (zip: Uint8Array): Promise<Uint8Array> => {
  const given = await JSZip.loadAsync(zip);
  const settled = new JSZip();
  const files = Object.values(given.files).filter(({ dir }) => !dir);
  for (const file of files.toSorted((a, b) => (a.name < b.name ? -1 : 1)))
    settled.file(file.name, file.async('uint8array'), { date: day, createFolders: false });
  return settled.generateAsync({
    type: 'uint8array',
    platform: 'DOS',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
  });
};
