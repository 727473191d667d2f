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

const command = /\\([A-Za-z]+)/gu;

const withSymbols = (text: string): string =>
  text.replace(command, (whole, name: string) => symbols[name] ?? whole);

/** What stands between two `$`, as plain text: `\geq 400\text{Gbps}` is ≥400Gbps. */
const mathToText = (tex: string): string => {
  const kept = tex.replace(/\\(?:text|mathrm|mathbf|rm)\s*\{([^{}]*)\}/gu, '{$1}');
  const spaced = kept.replace(/\\[ ,;]/gu, '\u00A0').replaceAll(/ +/gu, ' ');
  return withSymbols(spaced)
    .replace(/\^\s*(?:\{\s*°\s*\}|°)/gu, '°')
    .replace(/\^\s*(?:\{([^{}]*)\}|(\S))/gu, (_, group?: string, single?: string) =>
      superscript(group ?? single ?? ''),
    )
    .replace(/_\s*(?:\{([^{}]*)\}|(\S))/gu, (_, group?: string, single?: string) =>
      subscript(group ?? single ?? ''),
    )
    .replace(/\\([%#&_$])/gu, '$1')
    .replace(/[{} ]/gu, '')
    .replaceAll('\u00A0', ' ')
    .trim();
};

const operator = '[≥≤≠≈×÷±<>]';
const opens = new RegExp(`^${operator}`, 'u');
const closes = new RegExp(`${operator}$`, 'u');

/**
 * A line with its mathematics (`$…$` without Chinese in it, and stray commands outside) as plain
 * text. Print puts spaces around `$`; they go where the formula begins or ends with an operator.
 */
export const readMath = (line: string): string =>
  line
    .replace(
      /( *)\$([^$\p{Script=Han}]*)\$( *)/gu,
      (_, left: string, tex: string, right: string) => {
        const text = mathToText(tex);
        return `${opens.test(text) ? '' : left}${text}${closes.test(text) ? '' : right}`;
      },
    )
    .replace(/ *\\(?:geq?|leq?|neq|approx|times|div|pm)(?![A-Za-z]) */gu, (found) =>
      withSymbols(found.trim()),
    )
    .replace(command, (whole, name: string) => symbols[name] ?? whole);
