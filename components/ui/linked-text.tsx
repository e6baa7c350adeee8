import type { ReactNode } from 'react';

const link = /(https?:\/\/[^\s<]+[^\s<.,;:!?)»])/g;

/** A plain text with its paragraphs, line breaks and links, and nothing else. */
export function LinkedText({ text }: { text: string }) {
  return text.split(/\n{2,}/).map((paragraph, position) => (
    <p key={position} className="mb-3 break-words whitespace-pre-line">
      {linked(paragraph)}
    </p>
  ));
}

/** The links of a plain text, within an element of the caller's. */
export function LinkedLine({ text }: { text: string }) {
  return linked(text);
}

/** `split` with a capturing group puts the links at the odd places. */
function linked(paragraph: string): ReactNode[] {
  return paragraph.split(link).map((part, position) =>
    position % 2 === 1 ? (
      <a key={position} href={part}>
        {part}
      </a>
    ) : (
      part
    ),
  );
}
