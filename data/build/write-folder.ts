import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes files into a folder, each as a whole and none before all could be written; other files of
 * the folder stay.
 * @param files contents by name
 * @throws the file system's own error
 */
export const writeFiles = (folder: string, files: ReadonlyMap<string, string>): void => {
  mkdirSync(folder, { recursive: true });
  const fresh = (name: string): string => join(folder, `${name}.new`);
  try {
    for (const [name, contents] of files) writeFileSync(fresh(name), contents);
  } catch (error) {
    for (const name of files.keys()) rmSync(fresh(name), { force: true });
    throw error;
  }
  for (const name of files.keys()) renameSync(fresh(name), join(folder, name));
};

/**
 * Writes files into a folder as a whole: into a neighbour first, which then takes the folder's
 * place, so that nobody ever sees half of it and a full disk leaves the old one.
 * @param folder its former contents go
 * @param files contents by name, names with `/` for folders inside
 * @throws the file system's own error
 */
export const replaceFolder = (
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): void => {
  const fresh = `${folder}.new`;
  rmSync(fresh, { recursive: true, force: true });
  try {
    for (const [name, contents] of files) {
      const file = join(fresh, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, contents);
    }
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    throw error;
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(fresh, folder);
};
