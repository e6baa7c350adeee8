/** A text typed in a plain field: blank lines part paragraphs, line breaks are kept. */
export function Paragraphs({ text, lang }: { text: string; lang?: string }) {
  return (
    <div className="prose" lang={lang}>
      {text
        .split(/\n\s*\n/)
        .filter((paragraph) => paragraph.trim() !== '')
        .map((paragraph, i) => (
          <p key={i} className="whitespace-pre-line">
            {paragraph.trim()}
          </p>
        ))}
    </div>
  );
}
