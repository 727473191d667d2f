import { spawnSync } from 'node:child_process';

/** A step of a longer run: an npm script of this project, with what is added to its command. */
export interface Step {
  name: string;
  script: string;
  arguments?: string[];
}

const seconds = (since: number): string => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/**
 * Runs a step and announces it with its time.
 * @throws Error that names the step, when it fails
 */
export const runStep = ({ name, script, arguments: given = [] }: Step): void => {
  console.log(`\n▶ ${name}`);
  const start = Date.now();
  // npm is a script that Windows runs through its shell only.
  const shell = process.platform === 'win32';
  const added = given.length > 0 ? ['--', ...given] : [];
  const { status, error } = spawnSync('npm', ['run', script, ...added], {
    stdio: 'inherit',
    shell,
  });
  if (error) throw new Error(`${name} could not run: ${error.message}`);
  if (status !== 0) throw new Error(`${name} failed after ${seconds(start)}.`);
  console.log(`✔ ${name} (${seconds(start)})`);
};
