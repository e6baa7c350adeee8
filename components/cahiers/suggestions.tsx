import type { SimilarLead, SimilarProposal } from '@/lib/cahiers/types/public.ts';

type Props = { proposals: readonly SimilarProposal[]; leads: readonly SimilarLead[] };

/** What was found close to a text: proposals of public cahiers, leads of the founding document. */
export function Suggestions({ proposals, leads }: Props) {
  if (proposals.length + leads.length === 0) return <p className="field-note">Rien de proche pour l’instant.</p>;
  return (
    <div className="grid gap-4">
      {proposals.length > 0 ? (
        <div>
          <p className="font-bold">Propositions publiques proches</p>
          <ul className="prose">
            {proposals.map(({ id, title, reference, actorName }) => (
              <li key={id}>
                <a href={`/cahiers/${reference}`}>{title}</a>, {actorName} ({reference})
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {leads.length > 0 ? (
        <div>
          <p className="font-bold">Pistes d’action du document fondateur</p>
          <ul className="prose">
            {leads.map(({ id, themeId, text }) => (
              <li key={id}>
                <a href={`/themes/${themeId}`}>{text}</a>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}
