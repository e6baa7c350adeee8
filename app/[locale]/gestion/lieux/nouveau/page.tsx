import type { Metadata } from 'next';
import { FormShell } from '@/components/form/form-shell.tsx';
import { RadioGroup } from '@/components/form/choice-group.tsx';
import { Select } from '@/components/form/select.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { kindChoices } from '@/components/places/place-fields.tsx';
import { placeFilterSchema } from '@/lib/places/schema/inputs.ts';
import { listPlaces } from '@/lib/places/use-cases/list-places.ts';
import { communeChoices } from '@/lib/web/place-choices.ts';
import { requireContext } from '@/lib/web/viewer.ts';
import { createForm } from '../actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Ajouter un lieu' };

const path = '/gestion/lieux/nouveau';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NewPlacePage({ searchParams }: Props) {
  const context = await requireContext(path);
  const { territoire } = await searchParams;
  const filter = placeFilterSchema.parse({ territory: territoire || null });
  const found = await listPlaces(context, filter);
  if (!found.ok) return <NotFoundPage />;
  const { territories } = found.value;
  const territory = territories.find(({ slug }) => slug === filter.territory);
  return (
    <AreaPage
      area="gestion"
      viewer={context.viewer}
      path={path}
      title="Ajouter un lieu"
      crumbs={[{ label: 'Lieux', path: territory ? `/gestion/lieux?territoire=${territory.slug}` : '/gestion/lieux' }, { label: 'Ajouter' }]}
      lead="Ce qu’il est et où il est. La suite vient juste après ; rien n’est public avant que vous publiiez."
    >
      <FormShell action={createForm} id="lieu" label="Ajouter un lieu">
        <TextInput name="name" label="Nom" help="Comme on l’appelle : « L’Ampère »." required autoComplete="off" />
        <RadioGroup name="kind" label="Sorte de lieu" required choices={kindChoices} />
        <Select name="communeInsee" label="Commune" required choices={communeChoices(territory ? [territory] : territories)} />
        <SubmitButton>Commencer</SubmitButton>
      </FormShell>
    </AreaPage>
  );
}
