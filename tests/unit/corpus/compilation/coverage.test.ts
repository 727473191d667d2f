import { describe, expect, test } from 'vitest';
import { linesOf, readSource } from './read-source.ts';

const sources = ['consulting-2022', 'machinery-2024-11'];

describe.each(sources)('%s', (source) => {
  const lines = linesOf(source);
  const reading = readSource(source);

  test('loses no line', () => {
    const covered = new Set<number>();
    for (const clause of reading.clauses) for (const { line } of clause.lines) covered.add(line);
    for (const { line, endLine } of reading.furniture) {
      for (let n = line; n <= endLine; n++) covered.add(n);
    }
    const lost = lines.flatMap((text, i) =>
      text.trim() !== '' && !covered.has(i + 1) ? [i + 1] : [],
    );
    expect(lost).toEqual([]);
  });

  test('loses no character of Chinese', () => {
    const han = (text: string): string => text.replace(/[^\p{Script=Han}]/gu, '');
    const furniture = new Set<number>();
    for (const { line, endLine } of reading.furniture) {
      for (let n = line; n <= endLine; n++) furniture.add(n);
    }
    const read = new Map<number, string>();
    for (const { text, lines: marks } of reading.clauses) {
      marks.forEach(({ offset, line }, i) => {
        read.set(line, (read.get(line) ?? '') + han(text.slice(offset, marks[i + 1]?.offset)));
      });
    }
    const sorted = (text: string): string => Array.from(text).toSorted().join('');
    const different = lines.flatMap((text, i) =>
      furniture.has(i + 1) || sorted(han(text)) === sorted(read.get(i + 1) ?? '') ? [] : [i + 1],
    );
    expect(different).toEqual([]);
  });

  test('marks the place of every line within its clause', () => {
    const wrong = reading.clauses.filter(({ text, lines: marks, line, endLine }) => {
      const [first] = marks;
      const ordered = marks.every(
        ({ offset }, i) => offset < text.length && offset >= (marks[i - 1]?.offset ?? 0),
      );
      const last = Math.max(...marks.map((mark) => mark.line));
      return first?.offset !== 0 || first.line !== line || last !== endLine || !ordered;
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('gives ids that are unique and documents that exist', () => {
    const documents = new Set(reading.documents.map(({ id }) => id));
    for (const list of [reading.documents, reading.clauses, reading.entries]) {
      expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
    }
    for (const { document } of [...reading.clauses, ...reading.entries]) {
      expect(documents).toContain(document);
    }
  });

  test('reads the same twice', () => {
    expect(readSource(source)).toEqual(reading);
  });
});
