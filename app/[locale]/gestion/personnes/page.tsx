import type { Metadata } from 'next';
import { z } from 'zod';
import { FormShell } from '@/components/form/form-shell.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { FilterForm } from '@/components/ui/filter-form.tsx';
import { Pagination } from '@/components/ui/pagination.tsx';
import { Table } from '@/components/ui/table.tsx';
import { roleNames } from '@/lib/identity/rules.ts';
import { listPeople } from '@/lib/identity/use-cases/list-people.ts';
import { dateInParis } from '@/lib/web/dates.ts';
import { requireContext } from '@/lib/web/viewer.ts';
import { createPerson } from './actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Personnes' };

const path = '/gestion/personnes';

const filterSchema = z.object({
  recherche: z.string().trim().max(120).catch('').default(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PeoplePage({ searchParams }: Props) {
  const context = await requireContext(path);
  const { recherche, page } = filterSchema.parse(await searchParams);
  const found = await listPeople(context, { search: recherche, page });
  if (!found.ok) return <NotFoundPage />;
  const { people, total, pageSize } = found.value;
  return (
    <AreaPage area="gestion" viewer={context.viewer} path={path} title="Personnes" lead="Comptes, rôles généraux et rattachements avec leurs dates.">
      <FilterForm action={path} label="Chercher une personne" search={{ name: 'recherche', label: 'Nom ou adresse', value: recherche }} apply="Chercher" />
      {people.length === 0 ? (
        <EmptyState title="Personne ne correspond">Vérifiez l’orthographe, ou ajoutez la personne ci-dessous.</EmptyState>
      ) : (
        <Table
          caption={`${total} personne${total > 1 ? 's' : ''}`}
          rows={people}
          rowKey={({ id }) => id}
          columns={[
            { key: 'name', label: 'Nom', isRowHeader: true, cell: ({ id, name, email }) => <a href={`${path}/${id}`}>{name || email}</a> },
            { key: 'email', label: 'Adresse', cell: ({ email }) => <Address email={email} /> },
            {
              key: 'roles',
              label: 'Rôles généraux',
              cell: ({ roles }) => (roles.length === 0 ? '—' : roles.map((role) => <Badge key={role}>{roleNames[role]}</Badge>)),
            },
            { key: 'attachments', label: 'Rattachements', numeric: true, cell: ({ attachmentCount }) => attachmentCount },
            { key: 'seen', label: 'Dernière visite', cell: ({ lastSeenAt }) => (lastSeenAt ? dateInParis(lastSeenAt) : 'jamais') },
          ]}
        />
      )}
      <Pagination
        label="Pages de la liste"
        page={page}
        pages={Math.ceil(total / pageSize)}
        hrefOf={(target) => `${path}?${new URLSearchParams({ ...(recherche ? { recherche } : {}), page: String(target) })}`}
        words={{ previous: 'Précédente', next: 'Suivante', page: (number) => `Page ${number}` }}
      />
      <section className="mt-12" aria-labelledby="ajouter">
        <h2 id="ajouter">Ajouter une personne</h2>
        <FormShell action={createPerson} label="Ajouter une personne">
          <TextInput name="email" type="email" label="Adresse électronique" help="Elle pourra entrer avec un lien envoyé à cette adresse." required />
          <TextInput name="name" label="Nom" />
          <SubmitButton>Ajouter</SubmitButton>
        </FormShell>
      </section>
    </AreaPage>
  );
}

/** May be cut before its @ rather than anywhere. */
function Address({ email }: { email: string }) {
  const [name, host] = email.split('@');
  return (
    <span className="wrap-anywhere">
      {name}
      <wbr />@{host}
    </span>
  );
}
