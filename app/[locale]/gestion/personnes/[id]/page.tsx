import type { Metadata } from 'next';
import { FormShell } from '@/components/form/form-shell.tsx';
import { Select } from '@/components/form/select.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { DataList } from '@/components/ui/data-list.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Table } from '@/components/ui/table.tsx';
import { attachmentNames, isCurrent, roleNames } from '@/lib/identity/rules.ts';
import type { AttachmentRecord, GeneralRole, PersonRecord } from '@/lib/identity/types.ts';
import { readPerson } from '@/lib/identity/use-cases/read-person.ts';
import { parisClock } from '@/lib/platform/paris-time.ts';
import { attachmentObjects, type AttachmentObjects } from '@/lib/web/attachment-objects.ts';
import { dateInParis } from '@/lib/web/dates.ts';
import { requireContext } from '@/lib/web/viewer.ts';
import { attachPerson, endAttachment, grantRole, revokeRole } from '../actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Une personne' };

const path = '/gestion/personnes';
const roles = Object.keys(roleNames) as GeneralRole[];

type Props = { params: Promise<{ id: string }> };

export default async function PersonPage({ params }: Props) {
  const { id } = await params;
  const context = await requireContext(`${path}/${id}`);
  const found = await readPerson(context, { personId: id });
  if (!found.ok) return <NotFoundPage />;
  const person = found.value;
  const objects = await attachmentObjects(context, person.attachments);
  return (
    <AreaPage
      area="gestion"
      viewer={context.viewer}
      path={path}
      title={person.name || person.email}
      crumbs={[{ path, label: 'Personnes' }, { label: person.name || person.email }]}
      actions={<LinkButton href={`/gestion/audit?object=${person.id}`}>Son journal</LinkButton>}
    >
      <DataList
        items={[
          { term: 'Adresse', value: person.email },
          { term: 'Téléphone', value: person.phone },
          { term: 'Compte ouvert le', value: dateInParis(person.createdAt) },
          { term: 'Dernière visite', value: person.lastSeenAt ? dateInParis(person.lastSeenAt) : 'Jamais' },
        ]}
      />
      <Roles person={person} />
      <Attachments person={person} objects={objects} now={context.now} />
      <section className="mt-12" aria-labelledby="rattacher">
        <h2 id="rattacher">Rattacher</h2>
        <FormShell action={attachPerson} id="attach" label="Rattacher cette personne">
          <input type="hidden" name="email" value={person.email} />
          <Select name="to" label="À quoi" help="Pour un acteur, passez par sa page dans « Acteurs »." choices={objects.groups.filter(({ choices }) => choices.length > 0)} required />
          <TextInput name="title" label="Fonction" help="Facultatif, par exemple « Cheffe de projet »." />
          <TextInput name="startsOn" type="date" label="Début du mandat" required defaultValue={parisClock(context.now).day} />
          <TextInput name="endsOn" type="date" label="Dernier jour du mandat" help="Vide : sans fin prévue." />
          <SubmitButton>Rattacher</SubmitButton>
        </FormShell>
      </section>
    </AreaPage>
  );
}

function Roles({ person }: { person: PersonRecord }) {
  return (
    <section className="mt-10" aria-labelledby="roles">
      <h2 id="roles">Rôles généraux</h2>
      <ul className="grid gap-3">
        {roles.map((role) => {
          const holds = person.roles.includes(role);
          return (
            <li key={role} className="flex flex-wrap items-center gap-4">
              <span>
                {roleNames[role]} : {holds ? 'oui' : 'non'}
              </span>
              <FormShell action={holds ? revokeRole : grantRole} id={`role-${role}`} label={roleNames[role]}>
                <input type="hidden" name="personId" value={person.id} />
                <input type="hidden" name="role" value={role} />
                <SubmitButton small variant="secondary">
                  {holds ? 'Retirer' : 'Donner'}
                </SubmitButton>
              </FormShell>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Attachments({ person, objects, now }: { person: PersonRecord; objects: AttachmentObjects; now: Date }) {
  if (person.attachments.length === 0) return null;
  const act = (attachment: AttachmentRecord) =>
    isCurrent(attachment, now) ? (
      <FormShell action={endAttachment} id={`end-${attachment.id}`} label={`Mettre fin : ${attachmentNames[attachment.kind]}, ${objects.nameOf(attachment)}`}>
        <input type="hidden" name="attachmentId" value={attachment.id} />
        <SubmitButton small variant="secondary">
          Mettre fin
        </SubmitButton>
      </FormShell>
    ) : (
      '—'
    );
  return (
    <section className="mt-10" aria-labelledby="rattachements">
      <h2 id="rattachements">Rattachements</h2>
      <Table
        caption="Rattachements, les plus récents d’abord"
        captionHidden
        rows={person.attachments}
        rowKey={({ id }) => id}
        columns={[
          { key: 'kind', label: 'En tant que', isRowHeader: true, cell: ({ kind, title }) => (title ? `${attachmentNames[kind]} (${title})` : attachmentNames[kind]) },
          { key: 'object', label: 'De', cell: objects.nameOf },
          { key: 'from', label: 'Depuis', cell: ({ startsAt }) => dateInParis(startsAt) },
          { key: 'until', label: 'Jusqu’à', cell: ({ endsAt }) => (endsAt ? dateInParis(endsAt) : 'sans fin prévue') },
          { key: 'act', label: 'Mandat', cell: act },
        ]}
      />
    </section>
  );
}
