import { langOf } from '@/lib/vision/rules/presentation.ts';

/** Paragraphs of the vision, each marked when it has to be in French. */
export function Prose({ paragraphs, untranslated }: { paragraphs: readonly string[]; untranslated: readonly string[] }) {
  return (
    <div className="prose">
      {paragraphs.map((paragraph) => (
        <p key={paragraph} lang={langOf(paragraph, untranslated)}>
          {paragraph}
        </p>
      ))}
    </div>
  );
}
