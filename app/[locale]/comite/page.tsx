import type { Metadata } from 'next';
import { z } from 'zod';
import { OfferSection } from '@/components/committee/offer-section.tsx';
import { QueueTable } from '@/components/committee/queue-table.tsx';
import { counted } from '@/components/committee/words.ts';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { NextSitting } from '@/components/sittings/next-sitting.tsx';
import { CardGrid } from '@/components/ui/card-grid.tsx';
import { Card } from '@/components/ui/card.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Pagination } from '@/components/ui/pagination.tsx';
import { SectionNav } from '@/components/ui/section-nav.tsx';
import { expertKinds, officerKinds } from '@/lib/committee/permissions.ts';
import type { Desk } from '@/lib/committee/types/desk.ts';
import { readDesk } from '@/lib/committee/use-cases/evaluation/read-desk.ts';
import { attachmentNames } from '@/lib/identity/rules.ts';
import type { AttachmentKind } from '@/lib/identity/types.ts';
import { listNextSittings } from '@/lib/sittings/use-cases/reading/list-next-sittings.ts';
import { dateInParis } from '@/lib/web/dates.ts';
import { requireContext } from '@/lib/web/viewer.ts';
import { acceptOffered } from './actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Comité d’experts' };

const states = { 'a-evaluer': 'todo', soumises: 'submitted', closes: 'closed' } as const;
type StateName = keyof typeof states;
const stateLabels: Readonly<Record<StateName, string>> = { 'a-evaluer': 'À évaluer', soumises: 'Soumises', closes: 'Closes' };
const emptyTitles: Readonly<Record<StateName, string>> = {
  'a-evaluer': 'Rien à évaluer pour l’instant',
  soumises: 'Aucune évaluation soumise n’attend de décision',
  closes: 'Aucun examen clos',
};

const feedback: Readonly<Record<string, { title: string; text: string }>> = {
  deport: { title: 'Votre déport est enregistré', text: 'Ce cahier ne vous est plus présenté. La présidence de la commission est prévenue.' },
  acceptation: { title: 'Vous avez accepté ces propositions', text: 'Elles sont dans vos saisines ci-dessous, la plus proche échéance d’abord.' },
  declin: { title: 'Vous avez décliné cette proposition', text: 'La présidence et le secrétariat de la commission sont prévenus de votre raison.' },
};

const querySchema = z.object({
  etat: z.enum(['a-evaluer', 'soumises', 'closes']).catch('a-evaluer').default('a-evaluer'),
  page: z.coerce.number().int().min(1).max(1000).catch(1).default(1),
  fait: z.string().catch('').default(''),
});

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CommitteePage({ searchParams }: Props) {
  const context = await requireContext('/comite');
  const { etat, page, fait } = querySchema.parse(await searchParams);
  const read = await readDesk(context, { state: states[etat], page });
  if (!read.ok) return <NotFoundPage />;
  const desk = read.value;
  const sittings = await listNextSittings(context);
  const done = feedback[fait];
  const examines = desk.commissions.some(({ kinds }) => kinds.some(isExpert)) || Object.values(desk.counts).some((count) => count > 0);
  // Whoever presides and has nothing to score comes for their commission.
  const commissionsFirst = desk.counts.todo === 0 && desk.commissions.some(({ kinds }) => kinds.some(isOfficer));
  return (
    <AreaPage
      area="comite"
      viewer={context.viewer}
      path="/comite"
      title="Comité d’experts"
      actions={
        desk.next ? (
          <LinkButton variant="primary" href={`/comite/propositions/${desk.next.proposalId}`}>
            {desk.next.evaluation === 'draft' ? 'Reprendre mon évaluation' : 'Évaluer la suivante'}
          </LinkButton>
        ) : undefined
      }
      lead={examines ? whatNext(desk) : 'Votre commission vous attend : examens à suivre, séances et décisions à préparer.'}
    >
      <div className="grid gap-12">
        {done ? (
          <Notice tone="success" live title={done.title}>
            <p>{done.text}</p>
          </Notice>
        ) : null}
        <OfferSection offers={desk.offers} accept={acceptOffered} />
        <NextSitting sittings={sittings} />
        {commissionsFirst ? <Commissions desk={desk} /> : null}
        {examines ? (
          <section aria-labelledby="saisines">
            <h2 id="saisines" className="mb-4">Mes saisines</h2>
            <SectionNav
              label="État des saisines"
              items={(Object.keys(states) as StateName[]).map((name) => ({
                href: `/comite?etat=${name}`,
                label: `${stateLabels[name]} (${desk.counts[states[name]]})`,
                isCurrent: name === etat,
              }))}
            />
            {desk.items.length === 0 ? (
              <EmptyState title={emptyTitles[etat]}>
                {etat === 'a-evaluer' ? 'Vous recevrez un courriel dès qu’une proposition vous sera confiée.' : null}
              </EmptyState>
            ) : (
              <QueueTable items={desk.items} caption={stateLabels[etat]} now={context.now} />
            )}
            <Pagination
              label="Pages des saisines"
              page={Math.min(page, desk.pages)}
              pages={desk.pages}
              hrefOf={(target) => `/comite?etat=${etat}&page=${target}`}
              words={{ previous: 'Précédente', next: 'Suivante', page: (number) => `Page ${number}` }}
            />
          </section>
        ) : null}
        {commissionsFirst ? null : <Commissions desk={desk} />}
      </div>
    </AreaPage>
  );
}

function whatNext({ counts, next, offers }: Desk): string {
  if (offers.length > 0) return `${counted(offers.length, 'proposition attend', 'propositions attendent')} votre réponse avant toute évaluation.`;
  if (!next) return 'Vous êtes à jour : aucune évaluation ne vous est demandée aujourd’hui.';
  const due = next.dueAt ? ` La plus proche est attendue le ${dateInParis(new Date(next.dueAt.getTime() - 1))}.` : '';
  return `${counted(counts.todo, 'évaluation vous attend', 'évaluations vous attendent')}.${due}`;
}

function isExpert(kind: AttachmentKind): boolean {
  return expertKinds.some((expert) => expert === kind);
}

function isOfficer(kind: AttachmentKind): boolean {
  return officerKinds.some((officer) => officer === kind);
}

function Commissions({ desk }: { desk: Desk }) {
  return (
    <section aria-labelledby="commissions">
      <h2 id="commissions" className="mb-4">Mes commissions</h2>
      <CardGrid>
        {desk.commissions.map(({ id, slug, name, presentation, kinds, awaiting }) => {
          const officer = kinds.some(isOfficer);
          return (
            <Card
              key={id}
              as="li"
              title={name}
              over={kinds.map((kind) => attachmentNames[kind]).join(', ')}
              href={officer ? `/comite/commissions/${slug}` : `/comite/commissions/${slug}/seances`}
            >
              {presentation ? <p>{presentation}</p> : null}
              {officer && awaiting > 0 ? <p>{counted(awaiting, 'proposition attend', 'propositions attendent')} l’ouverture de l’examen.</p> : null}
            </Card>
          );
        })}
      </CardGrid>
    </section>
  );
}
