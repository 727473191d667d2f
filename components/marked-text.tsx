import { textParts } from './text-parts.ts';

interface MarkedTextProps {
  text: string;
  /** Start and exclusive end in UTF-16 code units of `text`. */
  ranges: readonly (readonly [number, number])[];
}

/** A text with some of its words emphasised; always text nodes, whatever the text holds. */
export const MarkedText = ({ text, ranges }: MarkedTextProps) => (
  <>
    {textParts(text, ranges).map((part, index) =>
      part.marked ? <mark key={index}>{part.text}</mark> : part.text,
    )}
  </>
);
