import type { Metadata } from 'next';
import { counted } from '@/components/committee/words.ts';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { serveNext, type Serving } from '@/lib/committee/use-cases/evaluation/serve-next.ts';
import { requireContext } from '@/lib/web/viewer.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Fin de la série d’évaluations' };

const feedback: Readonly<Record<string, string>> = {
  soumise: 'Votre évaluation est soumise',
  gardee: 'Votre brouillon est enregistré',
};

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Where the serving of proposals ends, for now or for good, and what comes next. */
export default async function EndOfServingPage({ searchParams }: Props) {
  const context = await requireContext('/comite/termine');
  const served = await serveNext(context, { after: null });
  if (!served.ok) return <NotFoundPage />;
  const { fait } = await searchParams;
  const done = typeof fait === 'string' ? feedback[fait] : undefined;
  const { remaining, drafts, next } = served.value;
  const title = remaining === 0 ? 'Vous avez tout évalué' : remaining === drafts ? 'Rien d’autre à ouvrir' : 'Il vous reste à évaluer';
  return (
    <AreaPage
      area="comite"
      viewer={context.viewer}
      path="/comite"
      title={title}
      crumbs={[{ label: 'Comité d’experts', path: '/comite' }, { label: 'Fin de la série' }]}
      lead={leadOf(served.value)}
    >
      <div className="grid gap-8">
        {done ? <Notice tone="success" live title={done} /> : null}
        <p className="flex flex-wrap gap-3">
          {next ? (
            <LinkButton variant="primary" href={`/comite/propositions/${next}`}>
              {remaining === drafts ? 'Reprendre mon brouillon' : 'Évaluer la suivante'}
            </LinkButton>
          ) : null}
          <LinkButton href="/comite?etat=soumises">Mes évaluations soumises</LinkButton>
          <LinkButton href="/comite">Mes saisines</LinkButton>
        </p>
        <section aria-labelledby="suite">
          <h2 id="suite">Et maintenant ?</h2>
          <ul className="prose">
            <li>Les évaluations de vos collègues sur ces propositions vous sont ouvertes, chacune après la vôtre.</li>
            <li>Vous pouvez encore amender une évaluation, avec la raison, jusqu’à l’ouverture de la délibération.</li>
            <li>La présidence de la commission ouvre ensuite la délibération et convoque la séance : vous recevrez un courriel.</li>
            <li>Une nouvelle proposition vous est confiée ? Vous l’acceptez ou la déclinez depuis « Mes saisines ».</li>
          </ul>
        </section>
      </div>
    </AreaPage>
  );
}

function leadOf({ remaining, drafts, offers }: Serving): string {
  const waiting = offers > 0 ? ` ${counted(offers, 'saisine attend', 'saisines attendent')} encore votre réponse.` : '';
  if (remaining === 0) return `Aucune évaluation ne vous est plus demandée aujourd’hui. Merci.${waiting}`;
  if (remaining > drafts) return `Il vous en reste ${remaining}.${waiting}`;
  return `Il vous reste ${counted(drafts, 'brouillon')} à compléter, rien d’autre.${waiting}`;
}
