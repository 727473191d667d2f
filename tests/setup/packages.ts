import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser, type BrowserName } from './browsers.ts';

const debianPackages: Record<BrowserName, string> = {
  chromium: 'chromium',
  firefox: 'firefox-esr',
};
const fontPackage = 'fonts-noto-cjk';
const fontFolder = '/usr/share/fonts/opentype/noto';

const advice: Record<BrowserName, string> = {
  chromium: 'install Chromium or Chrome, or set CHROMIUM_PATH to it',
  firefox: 'install Firefox 140 or later, or set FIREFOX_PATH to it',
};

const aptGetFile = '/usr/bin/apt-get';
const hasApt = (): boolean => existsSync(aptGetFile);
const isRoot = (): boolean => process.getuid?.() === 0;

const aptGet = (...given: string[]): boolean =>
  spawnSync(aptGetFile, given, {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

const aptInstall = (packages: string[]): boolean => {
  console.log(`Installing ${packages.join(', ')} with apt-get …`);
  if (!aptGet('update', '-q')) return false;
  return aptGet('install', '-y', '-q', '--no-install-recommends', ...packages);
};

/**
 * Makes sure that the browsers, and a font with Chinese, are there: installs Debian's packages
 * where they are missing, apt-get is there and we are root.
 * @throws Error that tells what to install, where a browser is missing all the same
 */
export const ensureBrowsers = (names: readonly BrowserName[]): void => {
  const missing = names.filter((name) => !findBrowser(name));
  const wanted = missing.map((name) => debianPackages[name]);
  // Other systems bring a Chinese font; Debian's minimal ones do not.
  if (hasApt() && !existsSync(fontFolder)) wanted.push(fontPackage);
  if (wanted.length > 0 && hasApt() && isRoot() && !aptInstall(wanted))
    console.error('apt-get failed; see above.');
  const lacking = names.filter((name) => !findBrowser(name));
  if (lacking.length === 0) return;
  const reason = hasApt() && !isRoot() ? ' (only root may install packages)' : '';
  throw new Error(
    `No ${lacking.join(' and no ')} found${reason}: ${lacking.map((name) => advice[name]).join('; ')}.`,
  );
};
