/** A code of a technical standard in a text; offsets in UTF-16 code units, `end` exclusive. */
export interface FoundCode {
  start: number;
  end: number;
  /** As printed, without spaces at the ends. */
  code: string;
}

// National, local, trade and foreign series: GB/T 24067, DB44/T 2228, YS-T1302, ISO 9001,
// AS/NZS4821, MSS-SP61, EN13832-1, JJF1471.
const series = [
  String.raw`GB(?:[/-]?[TZ])?`,
  String.raw`DB\d{2}(?:\/T)?`,
  String.raw`(?:AQ|CJ|CJJ|DL|DZ|FZ|GA|GY|HG|HJ|HY|JB|JC|JG|JGJ|JJ[FG]|JT|JTG|LY|MT|NB|NY|QB|QC|SB|SH|SJ|SL|SN|SY|TB|WS|XB|YB|YC|YD|YS|YY)(?:[/-]T)?`,
  String.raw`ISO(?:\/IEC|\/TS)?|IEC|EN|ASTM ?[A-Z]|ASME|AS\/NZS|MSS-SP|JIS ?[A-Z]|DIN|ANSI`,
].join('|');
const edition = String.raw`(?:-\d{1,3}(?!\d))?(?: ?[—–－-] ?\d{4}(?!\d)| ?[:：] ?\d{4}(?:Rul\d+ ?: ?\d{4})?)?`;
const pattern = new RegExp(
  String.raw`(?<![A-Za-z\d/.-])(?:${series}) ?(?:\d{2,6}(?:\.\d{1,3})?|\d\.\d{1,3})${edition}(?![A-Za-z\d])`,
  'gu',
);

/** Every code of a technical standard in a text, in order, without overlaps. */
export const findStandardCodes = (text: string): FoundCode[] =>
  Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    code: match[0],
  }));
