import type { Metadata } from 'next';
import { z } from 'zod';
import { AwaitingFields } from '@/components/committee/awaiting-fields.tsx';
import { ExpertTable } from '@/components/committee/expert-table.tsx';
import { ProgressTable } from '@/components/committee/progress-table.tsx';
import { counted, standingWords } from '@/components/committee/words.ts';
import { FormShell } from '@/components/form/form-shell.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Pagination } from '@/components/ui/pagination.tsx';
import { Progress } from '@/components/ui/progress.tsx';
import { SectionNav } from '@/components/ui/section-nav.tsx';
import type { CommissionDesk, ProgressFilter } from '@/lib/committee/types/desk.ts';
import { readCommission } from '@/lib/committee/use-cases/progress/read-commission.ts';
import { requireContext } from '@/lib/web/viewer.ts';
import { distribute, openChosen } from '../actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Suivi d’une commission' };

const filters: Readonly<Record<string, { filter: ProgressFilter; label: string }>> = {
  toutes: { filter: 'all', label: 'Toutes' },
  passent: { filter: 'passes', label: 'Passent' },
  'sous-le-seuil': { filter: 'under_threshold', label: 'Sous le seuil' },
  'a-completer': { filter: 'to_complete', label: 'À compléter' },
  closes: { filter: 'decided', label: 'Closes' },
};

const feedback: Readonly<Record<string, string>> = {
  ouverture: 'L’examen est ouvert',
  repartition: 'Les propositions sont réparties, chaque expert est prévenu',
  'repartition-incomplete': 'Les propositions sont réparties, mais certaines n’ont pas assez d’experts : appelez des suppléants ou transférez-les',
  transfert: 'L’examen est transféré',
};

const querySchema = z.object({
  appel: z.string().max(120).nullable().catch(null).default(null),
  etat: z.string().refine((name) => Object.hasOwn(filters, name)).catch('toutes').default('toutes'),
  page: z.coerce.number().int().min(1).max(1000).catch(1).default(1),
  fait: z.string().catch('').default(''),
  vue: z.enum(['propositions', 'experts']).catch('propositions').default('propositions'),
});

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CommissionPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const path = `/comite/commissions/${slug}`;
  const context = await requireContext(path);
  const { appel, etat, page, fait, vue } = querySchema.parse(await searchParams);
  const filter = filters[etat]?.filter ?? 'all';
  const read = await readCommission(context, { slug, callSlug: appel, filter, page, view: vue === 'experts' ? 'experts' : 'proposals' });
  if (!read.ok) return <NotFoundPage />;
  const desk = read.value;
  const hrefOf = (changes: Record<string, string>) =>
    `${path}?${new URLSearchParams({ ...(desk.call ? { appel: desk.call.slug } : {}), etat, ...changes })}`;
  return (
    <AreaPage
      area="comite"
      viewer={context.viewer}
      path="/comite"
      title={desk.commission.name}
      crumbs={[{ label: 'Comité d’experts', path: '/comite' }, { label: desk.commission.name }]}
      lead={desk.commission.presentation || undefined}
    >
      <div className="grid gap-12">
        {feedback[fait] ? <Notice tone={fait === 'repartition-incomplete' ? 'warning' : 'success'} live title={feedback[fait]} /> : null}
        <Awaiting desk={desk} />
        {desk.call ? (
          <>
            <Overview desk={desk} path={path} />
            <section aria-labelledby="propositions">
              <h2 id="propositions" className="mb-4">Propositions</h2>
              <SectionNav
                label="État des propositions"
                items={Object.entries(filters).map(([name, choice]) => ({
                  href: hrefOf({ etat: name, page: '1' }),
                  label: `${choice.label} (${desk.counts[choice.filter]})`,
                  isCurrent: name === etat,
                }))}
              />
              {desk.rows.length === 0 ? <EmptyState title="Aucune proposition dans cet état" /> : <ProgressTable rows={desk.rows} slug={slug} quorum={desk.call.quorum} />}
              <Pagination
                label="Pages des propositions"
                page={Math.min(page, desk.pages)}
                pages={desk.pages}
                hrefOf={(target) => hrefOf({ page: String(target) })}
                words={{ previous: 'Précédente', next: 'Suivante', page: (number) => `Page ${number}` }}
              />
              <Legend />
            </section>
            <Experts desk={desk} path={path} isOpen={vue === 'experts'} />
          </>
        ) : (
          <EmptyState title="Aucun examen n’est ouvert dans cette commission" />
        )}
      </div>
    </AreaPage>
  );
}

function Awaiting({ desk }: { desk: CommissionDesk }) {
  if (desk.awaiting.length === 0) return null;
  return (
    <section aria-labelledby="attente">
      <h2 id="attente" className="mb-4">À ouvrir</h2>
      <p className="mb-4">Ces propositions de cahiers recevables portent sur un thème de la commission. Ouvrir l’examen permet de les confier à des experts.</p>
      <FormShell action={openChosen} id="opening" key={`open-${desk.awaiting.length}`} label="Ouvrir l’examen">
        <input type="hidden" name="slug" value={desk.commission.slug} />
        <AwaitingFields awaiting={desk.awaiting} />
        <SubmitButton>Ouvrir l’examen</SubmitButton>
      </FormShell>
    </section>
  );
}

function Overview({ desk, path }: { desk: CommissionDesk; path: string }) {
  const { totals, call, calls } = desk;
  return (
    <section aria-labelledby="avancement">
      <h2 id="avancement" className="mb-4">Avancement</h2>
      {calls.length > 1 ? (
        <SectionNav
          label="Appels examinés"
          items={calls.map(({ slug, title, examinations }) => ({ href: `${path}?appel=${slug}`, label: `${title} (${examinations})`, isCurrent: slug === call?.slug }))}
        />
      ) : (
        <p className="mb-4">{call?.title}</p>
      )}
      <Progress
        label="Évaluations soumises"
        value={totals.submitted}
        max={Math.max(1, totals.assigned)}
        text={`${totals.submitted} sur ${counted(totals.assigned, 'demandée')}`}
      />
      <ul className="prose mt-4">
        <li>{totals.late === 0 ? 'Aucune évaluation en retard' : counted(totals.late, 'évaluation en retard', 'évaluations en retard')}</li>
        {totals.pendingQuestions > 0 ? <li>{counted(totals.pendingQuestions, 'question à relire', 'questions à relire')}</li> : null}
        {totals.heldBack > 0 ? (
          <li>{counted(totals.heldBack, 'proposition vous est confiée', 'propositions vous sont confiées')} : leurs notes se lisent après les vôtres, et elles n’ont pas de rang ici.</li>
        ) : null}
      </ul>
    </section>
  );
}

function Experts({ desk, path, isOpen }: { desk: CommissionDesk; path: string; isOpen: boolean }) {
  return (
    <section aria-labelledby="experts">
      <h2 id="experts" className="mb-4">Experts</h2>
      {isOpen ? (
        <ExpertTable experts={desk.experts} />
      ) : (
        <p>
          <a href={`${path}?${new URLSearchParams({ ...(desk.call ? { appel: desk.call.slug } : {}), vue: 'experts' })}#experts`}>
            Voir la charge et l’avancement de chaque expert
          </a>
        </p>
      )}
      <h3 className="mt-8 mb-3">Répartir également</h3>
      <p className="mb-4 max-w-2xl">
        Complète en une fois les propositions de « {desk.call?.title} » dont la délibération n’est pas ouverte. Les membres les moins chargés
        d’abord, les suppléants si les membres ne suffisent pas, jamais un expert déporté ou délégué de l’acteur.
      </p>
      <FormShell action={distribute} id="distribution" key={`distribution-${desk.totals.assigned}`} label="Répartir également">
        <input type="hidden" name="slug" value={desk.commission.slug} />
        <input type="hidden" name="commissionId" value={desk.commission.id} />
        <input type="hidden" name="callId" value={desk.call?.id} />
        <TextInput name="perProposal" label="Experts par proposition" type="number" min={1} max={15} short required defaultValue={String(desk.call?.quorum ?? 3)} />
        <TextInput name="due" label="Évaluations attendues jusqu’au" type="date" short help="Vide : dans trois semaines." />
        <SubmitButton>Répartir</SubmitButton>
      </FormShell>
    </section>
  );
}

function Legend() {
  return (
    <dl className="mt-6 grid gap-1 text-small text-ink-soft">
      {Object.values(standingWords).map(({ name, meaning }) => (
        <div key={name}>
          <dt className="inline font-bold">{name} : </dt>
          <dd className="inline">{meaning}</dd>
        </div>
      ))}
      <div>
        <dt className="inline font-bold">Dessin : </dt>
        <dd className="inline">trait fin, des notes extrêmes ; trait épais, la moitié centrale ; barre, la médiane ; pointillé, le seuil.</dd>
      </div>
      <div>
        <dt className="inline font-bold">Rang : </dt>
        <dd className="inline">il ordonne seulement ce qui passe, par la moyenne pondérée des médianes ; à égalité, le rang est partagé.</dd>
      </div>
    </dl>
  );
}
