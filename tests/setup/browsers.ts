import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

interface Known {
  /** Environment variable that names the executable. */
  variable: string;
  commands: string[];
  /** Where macOS and Windows put it. */
  places: string[];
}

const known: Record<BrowserName, Known> = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    places: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox'],
    places: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
  },
};

const runs = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/**
 * The executable of an installed browser: the one that CHROMIUM_PATH or FIREFOX_PATH names, else
 * the first found on PATH or in the usual places; undefined where there is none.
 * @throws Error when the variable names a file that cannot be run
 */
export const findBrowser = (name: BrowserName): string | undefined => {
  const { variable, commands, places } = known[name];
  const named = process.env[variable];
  if (named) {
    if (runs(named)) return named;
    throw new Error(`${variable} names ${named}, which cannot be run.`);
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return [
    ...commands.flatMap((command) => folders.map((folder) => join(folder, command))),
    ...places,
  ].find(runs);
};
