import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyOfBuild } from '../browser/harness/builds.ts';
import type { BrowserName } from '../setup/browsers.ts';

interface Manifest {
  content_scripts: { js: string[] }[];
}

/** What the page's clock calls the moment at which the browser begins to run scripts at `document_idle`. */
export const idleMark = 'document-idle';
/** The same of the moment at which our script registers its first marks: later ones add to the same highlights. */
export const firstMark = 'first-marks';

/** Run before `marker.js` in its world: of the registry the page has a prototype of its own. */
const notes = `{
  const note = (name) => performance.mark(name);
  note(${JSON.stringify(idleMark)});
  const { prototype } = HighlightRegistry;
  const { set } = prototype;
  prototype.set = function (name, highlight) {
    note(${JSON.stringify(firstMark)});
    return set.call(this, name, highlight);
  };
}`;

/** A copy of the build in which lines before `marker.js` note on the page's clock when the browser runs it, and when it marks. */
export const buildThatNotesIdle = (name: BrowserName): string => {
  const copy = copyOfBuild(name);
  const file = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  const script = manifest.content_scripts.find(({ js }) => js.includes('marker.js'));
  if (!script) throw new Error('The manifest names no marker.js.');
  script.js.unshift('idle.js');
  writeFileSync(file, JSON.stringify(manifest));
  writeFileSync(join(copy, 'idle.js'), notes);
  return copy;
};
