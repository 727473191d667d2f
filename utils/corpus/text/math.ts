import type { MappedText } from './mapped-text.ts';

/** TeX commands that the sources use, and their nearest kin. */
const symbols: Readonly<Record<string, string>> = {
  geq: '≥',
  ge: '≥',
  leq: '≤',
  le: '≤',
  neq: '≠',
  approx: '≈',
  times: '×',
  div: '÷',
  pm: '±',
  cdot: '·',
  sim: '~',
  circ: '°',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  eta: 'η',
  lambda: 'λ',
  mu: 'μ',
  phi: 'φ',
  rho: 'ρ',
  sigma: 'σ',
  theta: 'θ',
  Delta: 'Δ',
  Omega: 'Ω',
};

const below: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Array.from('₀₁₂₃₄₅₆₇₈₉', (digit, i) => [String(i), digit])),
  '+': '₊',
  '-': '₋',
  n: 'ₙ',
  p: 'ₚ',
  x: 'ₓ',
};

const above: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹', (digit, i) => [String(i), digit])),
  '+': '⁺',
  '-': '⁻',
  n: 'ⁿ',
};

const shifted = (text: string, table: Readonly<Record<string, string>>): string =>
  Array.from(text, (char) => table[char]).includes(undefined)
    ? text
    : Array.from(text, (char) => table[char]).join('');

/** Digits, signs and n, p, x as Unicode subscripts; any other text unchanged. */
export const subscript = (text: string): string => shifted(text, below);

/** Digits, signs and n as Unicode superscripts; any other text unchanged. */
export const superscript = (text: string): string => shifted(text, above);

const command = /\\([A-Za-z]{1,20})/gu;

const withSymbols = (text: MappedText): MappedText =>
  text.replace(command, (found, [name = '']) => symbols[name] ?? found);

const operator = '[≥≤≠≈×÷±<>]';
const beforeOperator = new RegExp(`^ +(?=${operator})`, 'gu');
const afterOperator = new RegExp(`(?<=${operator}) +$`, 'gu');

/**
 * A formula with its `$` and the spaces around them as plain text: ` $\geq 400\text{Gbps}$` is
 * ≥400Gbps. Print puts spaces around `$`; they go where the formula begins or ends with an operator.
 */
const formulaToText = (formula: MappedText): MappedText =>
  withSymbols(
    formula
      // Spaces that mean something are U+00A0 for as long as those of the notation are about.
      .replace(/^ +| +$/gu, (spaces) => '\u00A0'.repeat(spaces.length))
      .remove(/\$/gu)
      .replace(
        /\\(?:text|mathrm|mathbf|rm) ?\{([^{}]*)\}/gu,
        (_, [words = '']) => `{${words.replaceAll(' ', '\u00A0').trim()}}`,
      )
      .replace(/\\[ ,;]/gu, () => '\u00A0'),
  )
    .replace(/\^ *(?:\{ *° *\}|°)/gu, () => '°')
    .replace(/\^ *(?:\{([^{}]*)\}|(\S))/gu, (_, [group, single = '']) =>
      superscript(group ?? single),
    )
    .replace(/_ *(?:\{([^{}]*)\}|(\S))/gu, (_, [group, single = '']) => subscript(group ?? single))
    .replace(/\\([%#&_$])/gu, (_, [char = '']) => char)
    .remove(/[{} ]/gu)
    .replace(/\u00A0/gu, () => ' ')
    .remove(beforeOperator)
    .remove(afterOperator);

/**
 * A line with its mathematics (`$…$` without Chinese in it, and stray commands outside) as plain
 * text.
 */
export const readMath = (line: MappedText): MappedText =>
  line.text.includes('$') || line.text.includes('\\')
    ? withSymbols(
        line
          .within(/ *\$[^$\p{Script=Han}]*\$ */gu, formulaToText)
          .within(/ *\\(?:geq?|leq?|neq|approx|times|div|pm)(?![A-Za-z]) */gu, (found) =>
            withSymbols(found.remove(/ /gu)),
          ),
      )
    : line;
