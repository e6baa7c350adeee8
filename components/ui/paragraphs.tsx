/** A text typed in a plain field: blank lines part paragraphs, line breaks are kept. */
export function Paragraphs({ text, lang }: { text: string; lang?: string }) {
  const paragraphs = text.split(/\n\s*\n/).flatMap((paragraph) => paragraph.trim() || []);
  // One paragraph needs nothing around it: public pages hold many of them.
  if (paragraphs.length === 1) {
    return (
      <p className="prose whitespace-pre-line" lang={lang}>
        {paragraphs[0]}
      </p>
    );
  }
  return (
    <div className="prose" lang={lang}>
      {paragraphs.map((paragraph, i) => (
        <p key={i} className="whitespace-pre-line">
          {paragraph}
        </p>
      ))}
    </div>
  );
}
