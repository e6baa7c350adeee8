import type { Metadata } from 'next';
import { CommissionFields } from '@/components/committee/commission-fields.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import { Select } from '@/components/form/select.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Table } from '@/components/ui/table.tsx';
import { commissionKinds } from '@/lib/committee/permissions.ts';
import { readCommissionSettings, type CommissionSettings } from '@/lib/committee/use-cases/commissions/read-commission-settings.ts';
import { attachmentNames } from '@/lib/identity/rules.ts';
import { parisClock } from '@/lib/platform/paris-time.ts';
import { dateInParis } from '@/lib/web/dates.ts';
import { requireContext } from '@/lib/web/viewer.ts';
import { attachToCommission, endCommissionMandate, updateCommissionForm } from '../actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Composer une commission' };

const feedback: Readonly<Record<string, string>> = {
  creation: 'La commission est créée : rattachez-y ses membres',
  modification: 'La commission est modifiée',
  rattachement: 'La personne est rattachée',
  fin: 'Le mandat a pris fin',
};

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CommissionSettingsPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const path = '/gestion/commissions';
  const context = await requireContext(`${path}/${slug}`);
  const read = await readCommissionSettings(context, { slug });
  if (!read.ok) return <NotFoundPage />;
  const { commission, themes } = read.value;
  const { fait } = await searchParams;
  const done = typeof fait === 'string' && Object.hasOwn(feedback, fait) ? feedback[fait] : undefined;
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
        <People settings={read.value} />
        <section aria-labelledby="rattacher">
          <h2 id="rattacher" className="mb-4">Rattacher une personne</h2>
          <FormShell action={attachToCommission} id="attach" key={`attach-${read.value.people.length}`} label="Rattacher une personne">
            <input type="hidden" name="slug" value={slug} />
            <TextInput name="email" type="email" label="Adresse électronique" help="Connue ou non : elle entrera avec un lien envoyé à cette adresse." required />
            <Select
              name="to"
              label="En tant que"
              required
              choices={commissionKinds.map((kind) => ({ value: `${kind}:${commission.id}`, label: attachmentNames[kind] }))}
            />
            <TextInput name="title" label="Fonction" help="Facultatif." />
            <TextInput name="startsOn" type="date" label="Début du mandat" required defaultValue={parisClock(context.now).day} />
            <TextInput name="endsOn" type="date" label="Dernier jour du mandat" help="Vide : sans fin prévue." />
            <SubmitButton>Rattacher</SubmitButton>
          </FormShell>
        </section>
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

function People({ settings }: { settings: CommissionSettings }) {
  const { commission, people } = settings;
  return (
    <section aria-labelledby="personnes">
      <h2 id="personnes" className="mb-4">Qui y siège</h2>
      {people.length === 0 ? (
        <EmptyState title="Personne ne siège encore dans cette commission" />
      ) : (
        <Table
          caption="Mandats en cours"
          captionHidden
          rows={people}
          rowKey={({ attachmentId }) => attachmentId}
          columns={[
            {
              key: 'name',
              label: 'Personne',
              isRowHeader: true,
              cell: ({ name, email, title }) => (
                <>
                  {name}
                  <br />
                  <span className="text-small font-normal break-all text-ink-soft">{title ? `${title} · ${email}` : email}</span>
                </>
              ),
            },
            { key: 'kind', label: 'En tant que', cell: ({ kind }) => attachmentNames[kind] },
            { key: 'from', label: 'Depuis', cell: ({ startsAt }) => dateInParis(startsAt) },
            { key: 'until', label: 'Jusqu’à', cell: ({ endsAt }) => (endsAt ? dateInParis(endsAt) : 'sans fin prévue') },
            {
              key: 'act',
              label: 'Mandat',
              cell: ({ attachmentId, name }) => (
                <FormShell action={endCommissionMandate} id={`end-${attachmentId}`} label={`Mettre fin au mandat de ${name}`}>
                  <input type="hidden" name="slug" value={commission.slug} />
                  <input type="hidden" name="attachmentId" value={attachmentId} />
                  <SubmitButton small variant="secondary">
                    Mettre fin <span className="sr-only">au mandat de {name}</span>
                  </SubmitButton>
                </FormShell>
              ),
            },
          ]}
        />
      )}
    </section>
  );
}
