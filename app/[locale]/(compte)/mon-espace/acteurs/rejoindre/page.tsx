import type { Metadata } from 'next';
import { z } from 'zod';
import { FormShell } from '@/components/form/form-shell.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextArea } from '@/components/form/text-area.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { Card } from '@/components/ui/card.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { searchJoinableActors } from '@/lib/actors/use-cases/search-joinable-actors.ts';
import { isAttached } from '@/lib/identity/permissions.ts';
import { actorKindLabels } from '@/lib/web/actor-kinds.ts';
import { requireContext } from '@/lib/web/viewer.ts';
import { askToJoin } from '../actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Rejoindre un acteur' };

const path = '/mon-espace/acteurs/rejoindre';
const querySchema = z.object({ recherche: z.string().max(200).catch('').default('') });

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function JoinActorPage({ searchParams }: Props) {
  const context = await requireContext(path);
  const { recherche } = querySchema.parse(await searchParams);
  const [found, kinds] = await Promise.all([searchJoinableActors(context, { search: recherche }), actorKindLabels()]);
  return (
    <AreaPage
      area="mon-espace"
      viewer={context.viewer}
      path={path}
      title="Rejoindre un acteur"
      crumbs={[{ label: 'Mes organisations', path: '/mon-espace/acteurs' }, { label: 'Rejoindre un acteur' }]}
      lead="Cherchez l’acteur déjà inscrit : ses délégués reçoivent votre demande et y répondent."
    >
      <form method="get" action={path} role="search" aria-label="Chercher un acteur" className="form mb-10">
        <div className="field">
          <label className="field-label" htmlFor="recherche">
            Nom, SIREN, SIRET ou RNA
          </label>
          <p className="field-note" id="recherche-aide">
            Un acteur sans page publique ne se trouve que par son numéro ou son nom exact.
          </p>
          <input className="input" id="recherche" name="recherche" type="search" defaultValue={recherche} aria-describedby="recherche-aide" />
        </div>
        <button className="button button-primary" type="submit">
          Chercher
        </button>
      </form>
      {recherche === '' ? null : found.length === 0 ? (
        <EmptyState title={`Aucun acteur ne répond à « ${recherche} »`} action={<LinkButton href="/mon-espace/acteurs/nouveau">Inscrire cet acteur</LinkButton>}>
          Vérifiez le numéro, ou essayez un seul mot du nom.
        </EmptyState>
      ) : (
        <section>
          <h2 className="mb-5">{found.length > 1 ? `${found.length} acteurs trouvés` : '1 acteur trouvé'}</h2>
          <ul className="grid gap-5">
            {found.map((actor) => (
              <Card key={actor.id} as="li" title={actor.name} over={[kinds[actor.kind], actor.communeName].filter(Boolean).join(', ')}>
                {isAttached(context.viewer, 'actor_delegate', actor.id) ? (
                  <p>
                    Vous le représentez déjà : <a href={`/mon-espace/acteurs/${actor.id}`}>ouvrir sa fiche</a>.
                  </p>
                ) : (
                  <FormShell action={askToJoin} id={`join-${actor.id}`} label={`Demander à rejoindre ${actor.name}`}>
                    <input type="hidden" name="actorId" value={actor.id} />
                    <TextArea name="message" label="Un mot pour vous faire reconnaître" help="Facultatif : votre fonction, qui vous envoie." rows={3} limit={1000} />
                    <SubmitButton>Demander à rejoindre</SubmitButton>
                  </FormShell>
                )}
              </Card>
            ))}
          </ul>
        </section>
      )}
    </AreaPage>
  );
}
