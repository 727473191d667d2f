// `npm test`: everything that must hold before a change is good.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowsers } from './setup/packages.ts';
import { runStep, type Step } from './setup/steps.ts';

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: {
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
}

const folder = mkdtempSync(join(tmpdir(), 'policy-lens-test-'));
const reports = { unit: join(folder, 'unit.json'), browser: join(folder, 'browser.json') };

const vitest = (name: string, project: keyof typeof reports): Step => ({
  name,
  script: project,
  arguments: ['--reporter=default', '--reporter=json', `--outputFile.json=${reports[project]}`],
});

const steps: Step[] = [
  { name: 'types', script: 'types' },
  { name: 'lint, format, dead code', script: 'lint' },
  { name: 'corpus, extension for Chromium and for Firefox', script: 'build' },
  vitest('unit tests', 'unit'),
  vitest('the extension in Chromium and Firefox', 'browser'),
];

/** What the runners counted, and what passed at the second try alone. */
const total = (): { passed: number; failed: number; skipped: number; again: string[] } => {
  const sum = { passed: 0, failed: 0, skipped: 0, again: [] as string[] };
  for (const file of Object.values(reports)) {
    const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
    sum.passed += report.numPassedTests;
    sum.failed += report.numFailedTests;
    sum.skipped += report.numPendingTests;
    for (const { status, fullName, failureMessages } of report.testResults.flatMap(
      ({ assertionResults }) => assertionResults,
    ))
      if (status === 'passed' && failureMessages.length > 0)
        sum.again.push(`${fullName}: ${failureMessages[0]?.split('\n')[0]}`);
  }
  return sum;
};

try {
  ensureBrowsers(['chromium', 'firefox']);
  steps.forEach(runStep);
  const { passed, failed, skipped, again } = total();
  if (skipped > 0)
    console.log(
      `\n${skipped} tests skipped: without ../shared/pages those that need real pages, and what ` +
        'one of the browsers cannot be made to do (each says which).',
    );
  if (again.length > 0)
    console.log(
      `\nPassed at the second try alone:\n${again.map((name) => `- ${name}`).join('\n')}`,
    );
  console.log(`\n${passed} passed, ${failed} failed`);
} catch (error) {
  console.error(`\n✘ ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
