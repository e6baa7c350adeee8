import type { Metadata } from 'next';
import { ActorFields } from '@/components/actors/actor-fields.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { allCommunes } from '@/lib/territories/loaders/territories.ts';
import { actorKindLabels } from '@/lib/web/actor-kinds.ts';
import { requireContext } from '@/lib/web/viewer.ts';
import { registerOwnActor } from '../actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Inscrire un acteur' };

const path = '/mon-espace/acteurs/nouveau';

export default async function RegisterActorPage() {
  const context = await requireContext(path);
  const [communes, kindLabels] = await Promise.all([allCommunes(), actorKindLabels()]);
  return (
    <AreaPage
      area="mon-espace"
      viewer={context.viewer}
      path={path}
      title="Inscrire un acteur"
      crumbs={[{ label: 'Mes organisations', path: '/mon-espace/acteurs' }, { label: 'Inscrire un acteur' }]}
      lead="Vous en devenez la première personne déléguée ; vous pourrez en inviter d’autres."
    >
      <div className="mb-8">
        <Notice tone="info" title="Déjà inscrit par un collègue ?">
          <a href="/mon-espace/acteurs/rejoindre">Cherchez l’acteur pour rejoindre ses délégués</a> : un acteur n’est inscrit qu’une fois.
        </Notice>
      </div>
      <FormShell action={registerOwnActor}>
        <ActorFields kindLabels={kindLabels} communes={communes} />
        <TextInput name="title" label="Votre fonction" help="Facultatif. Exemple : chargée de mission, président." autoComplete="organization-title" />
        <SubmitButton>Inscrire cet acteur</SubmitButton>
      </FormShell>
    </AreaPage>
  );
}
