import type { Metadata } from 'next';
import { cache } from 'react';
import { CahierConflictsView, openFormOf } from '@/components/committee/cahier-conflicts.tsx';
import { CommissionNav } from '@/components/committee/commission-nav.tsx';
import { counted } from '@/components/committee/words.ts';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Pagination } from '@/components/ui/pagination.tsx';
import type { ConflictBoard } from '@/lib/committee/types/conflicts.ts';
import { readConflicts } from '@/lib/committee/use-cases/conflicts/read-conflicts.ts';
import { notFoundMetadata } from '@/lib/web/not-found.ts';
import { getContext, requireContext } from '@/lib/web/viewer.ts';
import { clear, lift, recuse } from './actions.ts';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

const feedback: Readonly<Record<string, string>> = {
  deport: 'Le déport est enregistré : ces notes ne comptent plus',
  ecarte: 'Les indices sont écartés, votre raison est conservée',
  leve: 'Le déport est levé, la personne est prévenue',
};

/** Read once a request: for the title, then for the page. */
const read = cache(async (slug: string, page: number) => readConflicts(await getContext(), { slug, page }));

function pageNumber(text: string | string[] | undefined): number {
  return typeof text === 'string' && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : 1;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const found = await read((await params).slug, pageNumber((await searchParams).page));
  return found.ok ? { title: `Déports, ${found.value.commission.name}` } : notFoundMetadata();
}

export default async function ConflictsPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const query = await searchParams;
  const address = `/comite/commissions/${slug}/deports`;
  const context = await requireContext(address);
  const page = pageNumber(query.page);
  const found = await read(slug, page);
  if (!found.ok) return <NotFoundPage />;
  const board = found.value;
  const done = typeof query.fait === 'string' ? feedback[query.fait] : undefined;
  const path = page > 1 ? `${address}?page=${page}` : address;
  const form = openFormOf(query);
  return (
    <AreaPage
      area="comite"
      viewer={context.viewer}
      path="/comite"
      title="Déports et liens d’intérêts"
      crumbs={[
        { label: 'Comité d’experts', path: '/comite' },
        { label: board.commission.name, path: `/comite/commissions/${slug}` },
        { label: 'Déports' },
      ]}
      lead={whatNext(board)}
    >
      <div className="grid gap-12">
        <CommissionNav slug={slug} current="deports" />
        {done ? <Notice tone="success" live title={done} /> : null}
        <p className="max-w-2xl">
          Un déport porte sur tout le cahier : les notes de la personne quittent chaque chiffre, et rien de l’examen ne lui est montré avant la
          publication de la décision. Un indice n’est pas une preuve : le portail rapproche les organisations, les SIREN et les adresses, vous jugez.
        </p>
        {board.cahiers.length === 0 ? (
          <EmptyState title="Aucun déport, aucun indice">
            {board.counts.cahiers === 0
              ? 'Aucun cahier n’est en cours d’examen.'
              : `${counted(board.counts.cahiers, 'cahier en cours d’examen', 'cahiers en cours d’examen')}, tous avec un quorum possible.`}
          </EmptyState>
        ) : null}
        {board.cahiers.map((cahier) => (
          <section key={cahier.cahierId} aria-labelledby={`titre-${cahier.cahierId}`} className="grid gap-4">
            <div>
              <h2 id={`titre-${cahier.cahierId}`}>{cahier.cahierTitle}</h2>
              <p className="text-ink-soft">
                <a href={`/cahiers/${cahier.receiptNumber}`}>{cahier.receiptNumber}</a> · {cahier.actorName} · {cahier.callTitle}
              </p>
              <ul className="prose">
                {cahier.proposals.map(({ id, title }) => (
                  <li key={id}>
                    <a href={`/comite/commissions/${slug}/propositions/${id}`}>{title}</a>
                  </li>
                ))}
              </ul>
            </div>
            <CahierConflictsView slug={slug} cahier={cahier} presides={board.presides} form={form} path={path} from="list" actions={{ recuse, clear, lift }} heading="h3" />
          </section>
        ))}
        <Pagination
          label="Pages des cahiers"
          page={Math.min(page, board.pages)}
          pages={board.pages}
          hrefOf={(target) => `${address}?page=${target}`}
          words={{ previous: 'Précédente', next: 'Suivante', page: (number) => `Page ${number}` }}
        />
      </div>
    </AreaPage>
  );
}

function whatNext({ counts, presides }: ConflictBoard): string {
  const todo =
    counts.hints === 0
      ? 'Aucun lien possible ne reste à relire.'
      : `${counted(counts.hints, 'lien possible reste à relire', 'liens possibles restent à relire')}${presides ? '' : ' par la présidence'}.`;
  const danger =
    counts.impossible === 0 ? '' : ` ${counted(counts.impossible, 'cahier n’a plus de quorum possible', 'cahiers n’ont plus de quorum possible')} : à transférer.`;
  const recusals = counts.recusals === 0 ? '' : ` ${counted(counts.recusals, 'déport enregistré', 'déports enregistrés')}.`;
  return `${todo}${recusals}${danger}`;
}
