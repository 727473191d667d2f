import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyOfBuild } from '../browser/harness/builds.ts';
import type { BrowserName } from '../setup/browsers.ts';

interface Manifest {
  content_scripts: { js: string[] }[];
}

/** What the page's clock calls the moment at which the browser begins to run scripts at `document_idle`. */
export const idleMark = 'document-idle';

/** A copy of the build in which a line before `marker.js` notes on the page's clock when the browser runs it. */
export const buildThatNotesIdle = (name: BrowserName): string => {
  const copy = copyOfBuild(name);
  const file = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  const script = manifest.content_scripts.find(({ js }) => js.includes('marker.js'));
  if (!script) throw new Error('The manifest names no marker.js.');
  script.js.unshift('idle.js');
  writeFileSync(file, JSON.stringify(manifest));
  writeFileSync(join(copy, 'idle.js'), `performance.mark(${JSON.stringify(idleMark)});`);
  return copy;
};
