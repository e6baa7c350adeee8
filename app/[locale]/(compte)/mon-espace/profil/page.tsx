import type { Metadata } from 'next';
import { FormShell } from '@/components/form/form-shell.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { readOwnProfile } from '@/lib/identity/use-cases/read-own-profile.ts';
import { requireContext } from '@/lib/web/viewer.ts';
import { saveProfile } from './actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Mon profil' };

const path = '/mon-espace/profil';

export default async function ProfilePage() {
  const context = await requireContext(path);
  const profile = await readOwnProfile(context);
  return (
    <AreaPage
      area="mon-espace"
      viewer={context.viewer}
      path={path}
      title="Mon profil"
      lead="Le nom est montré aux personnes avec qui vous travaillez ici, jamais sur les pages publiques."
    >
      <FormShell action={saveProfile} doneTitle="Profil enregistré">
        <TextInput name="name" label="Votre nom" autoComplete="name" required defaultValue={profile?.name ?? ''} />
        <TextInput
          name="phone"
          type="tel"
          label="Votre téléphone"
          help="Pour que la personne qui suit votre cahier puisse vous joindre. Facultatif."
          autoComplete="tel"
          defaultValue={profile?.phone ?? ''}
        />
        <p className="text-ink-soft">Adresse de connexion : {context.viewer.email}</p>
        <SubmitButton>Enregistrer</SubmitButton>
      </FormShell>
    </AreaPage>
  );
}
