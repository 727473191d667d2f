import { useWords } from '../language.ts';
import type { Report } from './use-choices.ts';
import { optionsWords } from './words.ts';

type Words = (typeof optionsWords)['zh'];
type NotImported = Extract<Report, { kind: 'not-imported' }>;

/** A value that a file has, cut where it is a long one. */
const brief = (value: string): string => (value.length > 40 ? `${value.slice(0, 40)}…` : value);

const problemWords = (words: Words, problem: NotImported['problems'][number]): string => {
  switch (problem.part) {
    case 'file':
    case 'unreadable':
      return words.problems[problem.part];
    case 'version':
      return words.problems.version(problem.found);
    case 'unknown':
      return words.problems.unknown(brief(problem.key));
    case 'setting':
      break;
  }
  return words.problems.setting(words.names[problem.key], brief(problem.value));
};

/** What went wrong with what was done, and what to do. */
const Trouble = ({ report }: { report: Exclude<Report, { kind: 'done' }> }) => {
  const words = useWords(optionsWords);
  switch (report.kind) {
    case 'too-long':
      return <p>{words.tooLong(words.names[report.key])}</p>;
    case 'not-kept':
      return <p>{words.notKept(report.reason)}</p>;
    case 'unread':
      return <p>{words.unread(report.reason)}</p>;
    case 'no-shortcuts':
      return <p>{words.noShortcuts(report.reason)}</p>;
    case 'not-imported':
      break;
  }
  return (
    <>
      <p>{words.notImported}</p>
      <ul>
        {report.problems.map((problem, index) => (
          <li key={index}>{problemWords(words, problem)}</li>
        ))}
      </ul>
    </>
  );
};

interface ReportBarProps {
  report: Report | undefined;
  onUndo: () => void;
}

/** What became of the last thing that the reader did, said politely where it went well. */
export const ReportBar = ({ report, onUndo }: ReportBarProps) => {
  const words = useWords(optionsWords);
  return (
    <footer class="report">
      <output>
        {report?.kind === 'done' && (
          // The same words again are said again.
          <span key={String(report.at)}>{words.done[report.done]}</span>
        )}
      </output>
      {report?.kind === 'done' && report.before && (
        <button type="button" onClick={onUndo}>
          {words.undo}
        </button>
      )}
      {report && report.kind !== 'done' && (
        <div class="trouble" role="alert">
          <Trouble report={report} />
        </div>
      )}
    </footer>
  );
};
