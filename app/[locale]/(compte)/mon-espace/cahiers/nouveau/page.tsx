import type { Metadata } from 'next';
import { RadioGroup } from '@/components/form/choice-group.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import { Select } from '@/components/form/select.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { prepareCahier } from '@/lib/cahiers/use-cases/prepare-cahier.ts';
import { dateTimeInParis } from '@/lib/web/dates.ts';
import { requireContext } from '@/lib/web/viewer.ts';
import { createCahierForm } from './actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Commencer un cahier' };

const path = '/mon-espace/cahiers/nouveau';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };
const single = (value: string | string[] | undefined) => (typeof value === 'string' ? value : '');

export default async function NewCahierPage({ searchParams }: Props) {
  const { piste, appel } = await searchParams;
  const query = new URLSearchParams({ ...(single(piste) && { piste: single(piste) }), ...(single(appel) && { appel: single(appel) }) });
  const context = await requireContext(query.size > 0 ? `${path}?${query}` : path);
  const start = await prepareCahier(context, { leadId: single(piste) });
  const { calls = [], actors = [], lead = null } = start ?? {};
  const asked = calls.find(({ id, slug }) => id === single(appel) || slug === single(appel));
  return (
    <AreaPage
      area="mon-espace"
      viewer={context.viewer}
      path={path}
      title="Commencer un cahier"
      lead="Rien n’est public ni transmis avant le dépôt. Vous pourrez vous arrêter et reprendre quand vous voudrez."
      crumbs={[{ label: 'Mes cahiers', path: '/mon-espace/cahiers' }, { label: 'Commencer un cahier' }]}
    >
      {actors.length === 0 ? (
        <EmptyState title="Il faut d’abord un acteur qui signe le cahier" action={<LinkButton href="/mon-espace/acteurs" variant="primary">Inscrire mon organisation</LinkButton>}>
          <p>Collectivité, entreprise, association, collectif, habitant·e : inscrivez l’acteur au nom de qui vous écrivez, ou demandez à rejoindre ses délégués.</p>
        </EmptyState>
      ) : calls.length === 0 ? (
        <EmptyState title="Aucun appel ne reçoit de cahier en ce moment" action={<LinkButton href="/mon-espace/cahiers">Voir mes cahiers</LinkButton>} />
      ) : (
        <FormShell action={createCahierForm}>
          {lead ? (
            <>
              <Notice tone="info" title="À partir d’une piste d’action">
                <p>« {lead.text} »</p>
                <p>Une première proposition sera préparée avec elle ; vous en ferez ce que vous voudrez.</p>
              </Notice>
              <input type="hidden" name="leadId" value={lead.id} />
            </>
          ) : null}
          <RadioGroup
            name="callId"
            label="Appel auquel vous répondez"
            required
            choices={calls.map(({ id, title, closesAt }) => ({ value: id, label: title, help: `Dépôt jusqu’au ${dateTimeInParis(closesAt)}.` }))}
            defaultValue={asked?.id ?? (calls.length === 1 ? calls[0]?.id : undefined)}
          />
          <Select
            name="actorId"
            label="Acteur qui signe le cahier"
            help="Ses autres délégués pourront l’écrire avec vous."
            required
            choices={actors.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={actors.length === 1 ? actors[0]?.id : undefined}
          />
          <SubmitButton>Commencer</SubmitButton>
        </FormShell>
      )}
    </AreaPage>
  );
}
