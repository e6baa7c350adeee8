import type { Metadata } from 'next';
import { CommissionFields } from '@/components/committee/commission-fields.tsx';
import { CompositionView } from '@/components/committee/composition-view.tsx';
import { compositionFeedback, kindWords } from '@/components/committee/composition-words.ts';
import { FormDisclosure } from '@/components/form/form-disclosure.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import { Select } from '@/components/form/select.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { commissionKinds } from '@/lib/committee/permissions.ts';
import { readCommissionSettings } from '@/lib/committee/use-cases/commissions/read-commission-settings.ts';
import { readComposition } from '@/lib/committee/use-cases/commissions/read-composition.ts';
import { parisClock } from '@/lib/platform/paris-time.ts';
import { requireContext } from '@/lib/web/viewer.ts';
import { endForm, inviteForm, prolongForm, resendForm, withdrawForm } from '../../../comite/commissions/[slug]/composition/actions.ts';
import { attachToCommission, updateCommissionForm } from '../actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Composer une commission' };

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CommissionSettingsPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const path = '/gestion/commissions';
  const context = await requireContext(`${path}/${slug}`);
  const [settings, composition] = await Promise.all([readCommissionSettings(context, { slug }), readComposition(context, { slug })]);
  if (!settings.ok || !composition.ok) return <NotFoundPage />;
  const { commission, themes } = settings.value;
  const { fait } = await searchParams;
  const done = typeof fait === 'string' && Object.hasOwn(compositionFeedback, fait) ? compositionFeedback[fait] : undefined;
  const today = parisClock(context.now).day;
  const attached = composition.value.mandates.length;
  return (
    <AreaPage
      area="gestion"
      viewer={context.viewer}
      path={path}
      title={commission.name}
      crumbs={[{ label: 'Commissions', path }, { label: commission.name }]}
    >
      <div className="grid gap-12">
        {done ? <Notice tone="success" live title={done} /> : null}
        <CompositionView
          desk={composition.value}
          area="gestion"
          today={today}
          actions={{ invite: inviteForm, resend: resendForm, withdraw: withdrawForm, prolong: prolongForm, end: endForm }}
        />
        <FormShell action={attachToCommission} id="attach" key={`attach-${attached}`} label="Rattacher sans invitation">
          <FormDisclosure summary="Rattacher sans invitation">
            <p>Le mandat s’ouvre sans réponse de la personne et sans courriel : pour qui a déjà accepté de vive voix.</p>
            <input type="hidden" name="slug" value={slug} />
            <TextInput name="email" type="email" label="Adresse électronique" help="Connue ou non : elle entrera avec un lien envoyé à cette adresse." required />
            <Select name="to" label="En tant que" required choices={commissionKinds.map((kind) => ({ value: `${kind}:${commission.id}`, label: kindWords[kind] }))} />
            <TextInput name="title" label="Fonction" help="Facultatif." />
            <TextInput name="startsOn" type="date" label="Début du mandat" required defaultValue={today} />
            <TextInput name="endsOn" type="date" label="Dernier jour du mandat" help="Vide : sans fin prévue." />
            <SubmitButton>Rattacher</SubmitButton>
          </FormDisclosure>
        </FormShell>
        <section aria-labelledby="modifier">
          <h2 id="modifier" className="mb-4">Nom et thèmes</h2>
          <FormShell action={updateCommissionForm} id="settings" label="Nom et thèmes de la commission">
            <input type="hidden" name="commissionId" value={commission.id} />
            <CommissionFields
              commission={commission}
              themes={themes.map(({ id, name, commissionId }) => ({
                id,
                name,
                takenBy: commissionId !== null && commissionId !== commission.id ? 'une autre commission' : null,
              }))}
            />
            <SubmitButton>Enregistrer</SubmitButton>
          </FormShell>
        </section>
      </div>
    </AreaPage>
  );
}
