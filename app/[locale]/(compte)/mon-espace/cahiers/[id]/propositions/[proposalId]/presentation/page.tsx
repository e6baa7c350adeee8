import type { Metadata } from 'next';
import { LiveSuggestions } from '@/components/cahiers/live-suggestions.tsx';
import { SectionFrame } from '@/components/cahiers/section-frame.tsx';
import { CheckboxGroup } from '@/components/form/choice-group.tsx';
import { Select } from '@/components/form/select.tsx';
import { TextArea } from '@/components/form/text-area.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { longest } from '@/lib/cahiers/rules/limits.ts';
import { readStep } from '@/lib/cahiers/schema/drafts.ts';
import { similarSchema } from '@/lib/cahiers/schema/similar.ts';
import { suggestSimilar } from '@/lib/cahiers/use-cases/suggest-similar.ts';
import { openSection, type SectionQuery } from '@/lib/web/cahier-section.ts';
import { getContext } from '@/lib/web/viewer.ts';
import { saveSectionForm } from '../../../actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Présentation de la proposition' };

type Props = { params: Promise<{ id: string; proposalId: string }>; searchParams: SectionQuery };

export default async function PresentationPage({ params, searchParams }: Props) {
  const { id, proposalId } = await params;
  const open = await openSection({ id, part: 'presentation', proposalId }, searchParams);
  if (!open) return <NotFoundPage />;
  const content = readStep('presentation', open.section.content);
  const { themes, territories } = open.draft;
  // Costly: scripts ask for it once the page is there, and a link does without them.
  const isAsked = (await searchParams).proches === 'oui';
  const query = similarSchema.parse({ title: content.title, text: content.description, cahierId: id });
  const similar = isAsked ? await suggestSimilar(await getContext(), query) : null;
  return (
    <AreaPage
      area="mon-espace"
      viewer={open.viewer}
      path={open.path}
      title="Présentation"
      lead={open.proposalName}
      crumbs={[
        { label: 'Mes cahiers', path: '/mon-espace/cahiers' },
        { label: open.cahierName, path: `/mon-espace/cahiers/${id}` },
        { label: `${open.proposalName} : présentation` },
      ]}
    >
      <SectionFrame {...open} cahierId={id} action={saveSectionForm}>
        <TextInput name="title" label="Titre de la proposition" help={`${longest.title} caractères au plus.`} required defaultValue={content.title} />
        <Select
          name="themeId"
          label="Thème"
          help="Celui auquel l’action se rattache d’abord."
          required
          choices={themes.map(({ id: value, name }) => ({ value, label: name }))}
          defaultValue={content.themeId}
        />
        <CheckboxGroup
          name="territories"
          label="Territoires concernés"
          help="Un ou plusieurs."
          required
          choices={territories.map(({ siren, name }) => ({ value: siren, label: name }))}
          defaultValues={content.territories}
        />
        <TextArea
          name="beneficiaries"
          label="Public bénéficiaire"
          help="À qui l’action profite, et combien de personnes environ."
          required
          rows={3}
          limit={longest.beneficiaries}
          defaultValue={content.beneficiaries}
        />
        <TextArea
          name="description"
          label="Description de l’action"
          help="Ce que vous proposez de faire, concrètement, et comment."
          required
          rows={12}
          limit={longest.description}
          defaultValue={content.description}
        />
        {open.locked ? null : <LiveSuggestions cahierId={id} saved={similar} fields={['title', 'description']} />}
      </SectionFrame>
    </AreaPage>
  );
}
