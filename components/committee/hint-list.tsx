import type { ConflictOutlook } from '@/lib/committee/types/conflicts.ts';
import { hintInWords } from './words.ts';

/** What the portal computed, in words; the chair's word on it, when there is one. */
export function HintList({ outlook }: { outlook: ConflictOutlook }) {
  return (
    <>
      <ul className="prose">
        {outlook.hints.map((hint) => (
          <li key={`${hint.reason} ${hint.tie} ${hint.detail}`}>{hintInWords(hint)}</li>
        ))}
      </ul>
      {outlook.cleared ? <p>La présidence a relu ces indices et n’y voit pas de conflit.</p> : null}
    </>
  );
}
