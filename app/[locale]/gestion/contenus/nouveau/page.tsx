import type { Metadata } from 'next';
import { RadioGroup } from '@/components/form/choice-group.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { canWriteContent } from '@/lib/content/permissions.ts';
import { requireViewer } from '@/lib/web/viewer.ts';
import { createForm } from '../actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Écrire un contenu' };

const path = '/gestion/contenus/nouveau';

export default async function NewPublicationPage() {
  const viewer = await requireViewer(path);
  if (!canWriteContent(viewer)) return <NotFoundPage />;
  return (
    <AreaPage area="gestion" viewer={viewer} path={path} title="Écrire un contenu" crumbs={[{ label: 'Contenus', path: '/gestion/contenus' }, { label: 'Écrire' }]}>
      <FormShell action={createForm} id="nouveau">
        <RadioGroup
          name="kind"
          label="Ce que vous écrivez"
          required
          defaultValue="news"
          choices={[
            { value: 'news', label: 'Une actualité', help: 'Datée, elle paraît dans la liste des actualités et le flux.' },
            { value: 'portrait', label: 'Un portrait', help: 'Une personne et ses mots, avec son consentement ou une source publiée.' },
            { value: 'page', label: 'Une page', help: 'Un texte qui dure, à l’adresse de son choix.' },
          ]}
        />
        <TextInput name="title" label="Titre en français" help="L’adresse en est tirée ; l’un et l’autre changent jusqu’à la première mise en ligne." required />
        <SubmitButton>Commencer</SubmitButton>
      </FormShell>
    </AreaPage>
  );
}
