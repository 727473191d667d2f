import { existsSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { builds } from './builds.ts';
import { launchChromium } from './chromium.ts';
import type { BrowserName } from '../../setup/browsers.ts';
import type { Driver } from './driver.ts';
import { launchFirefox } from './firefox.ts';
import { startSite, type Reply, type Site } from './site.ts';
import { until } from './wait.ts';

/** A browser with the built extension, and the government sites that it sees. */
export interface Lens extends Driver {
  name: BrowserName;
  site: Site;
  /** Serves `reply` at the address and opens it in a new tab; returns when it has loaded. */
  open(address: string, reply: Reply): Promise<Page>;
  /** Serves `reply` at the address, for pages that load it. */
  serve(address: string, reply: Reply): void;
  /** Opens one of the extension's own pages (`popup.html`, `reader.html#…`) in a new tab. */
  openOwn(path: string): Promise<Page>;
  /** Waits for a tab whose address passes, and returns it. */
  tab(passes: (address: string) => boolean): Promise<Page>;
  /** Ends browser and server, and tells what was asked of any host but the pages served. */
  audit(): Promise<string[]>;
  /** Ends browser and server and removes their traces. */
  close(): Promise<void>;
}

/** Requests that no served page accounts for; a browser asks for the icon of any site. */
const unaccounted = (site: Site, served: Set<string>): string[] =>
  site.asked.filter((address) => !served.has(address) && !address.endsWith('/favicon.ico'));

/**
 * Starts a browser with the extension as `npm run build` left it, a fresh profile and a local
 * server in place of every gov.cn site.
 * @param built the folder of another build
 * @param folder where profile and logs go, which `close` removes; a new one where not given
 * @param keepsPages as in `LaunchOptions`
 * @throws Error when the extension is not built or the browser is missing
 */
export const startLens = async (
  name: BrowserName,
  headless = true,
  built = builds[name],
  folder = mkdtempSync(join(tmpdir(), 'policy-lens-')),
  keepsPages = false,
): Promise<Lens> => {
  const extension = resolve(built);
  if (!existsSync(join(extension, 'manifest.json')))
    throw new Error(`${built} is not built: run \`npm run build\` first.`);
  const site = await startSite();
  const launch = name === 'chromium' ? launchChromium : launchFirefox;
  const driver = await launch({ extension, port: site.port, headless, folder, keepsPages });
  const served = new Set<string>();
  const { browser, origin } = driver;
  const serve = (address: string, reply: Reply): void => {
    site.serve(address, reply);
    served.add(new URL(address).href);
  };
  let ended: Promise<void> | undefined;
  const end = (): Promise<void> => (ended ??= driver.close().then(() => site.close()));
  return {
    ...driver,
    name,
    site,
    serve,
    open: async (address, reply) => {
      serve(address, reply);
      const page = await browser.newPage();
      await page.goto(address);
      return page;
    },
    openOwn: async (path) => {
      const page = await browser.newPage();
      await driver.goOwn(page, `${origin}/${path}`);
      return page;
    },
    tab: (passes) =>
      until('a tab', async () => {
        for (const page of await browser.pages()) {
          // Not page.url(): puppeteer misses Firefox's move to an extension page.
          const address = await page.evaluate(() => location.href).catch(() => '');
          if (passes(address)) return page;
        }
        return undefined;
      }),
    audit: async () => {
      await end();
      return [...driver.strayRequests(), ...unaccounted(site, served)];
    },
    close: async () => {
      await end();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};
