import type { TextPart } from '@/lib/cahiers/rules/section-text.ts';

/** A section to be read, part by part. */
export function SectionText({ parts }: { parts: readonly TextPart[] }) {
  return (
    <dl className="grid gap-4">
      {parts.map(({ label, text }) => (
        <div key={label} className="grid gap-1">
          <dt className="font-bold">{label}</dt>
          <dd className="whitespace-pre-line">{text || '–'}</dd>
        </div>
      ))}
    </dl>
  );
}
