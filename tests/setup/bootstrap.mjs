/// <reference types="node" />
// The first thing that `npm start` and `npm test` run, with nothing installed: checks Node, and
// installs the packages where they are missing or older than the lock file.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const fail = (/** @type {string} */ message) => {
  console.error(message);
  process.exit(1);
};

process.chdir(resolve(dirname(fileURLToPath(import.meta.url)), '../..'));

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19))
  fail(
    `需要 Node 20.19 或更新版本，现为 ${process.versions.node}。(Node 20.19 or later is needed.)`,
  );

// npm writes this file last, so a broken installation counts as none.
const installed = 'node_modules/.package-lock.json';
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync('package-lock.json').mtimeMs) {
  console.log('正在安装依赖包 (npm ci) …');
  // npm is a script that Windows runs through its shell only.
  const shell = process.platform === 'win32';
  const { status, error } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    stdio: 'inherit',
    shell,
  });
  if (error) fail(`npm 无法运行 (cannot be run): ${error.message}`);
  if (status !== 0) fail('依赖包未能安装，原因见上。(npm ci failed; the reason is above.)');
}
