import type { Metadata } from 'next';
import { cache } from 'react';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { MinutesSection } from '@/components/sittings/minutes-section.tsx';
import { OrderOfDay } from '@/components/sittings/order-of-day.tsx';
import { Preparation } from '@/components/sittings/preparation.tsx';
import { Session } from '@/components/sittings/session.tsx';
import { SittingFacts } from '@/components/sittings/sitting-facts.tsx';
import { OwnAbsence, OpenSitting } from '@/components/sittings/before-session.tsx';
import { AttendanceSection } from '@/components/sittings/attendance-section.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import type { Context } from '@/lib/identity/types.ts';
import { mayOpenAt } from '@/lib/sittings/rules/life.ts';
import { readRestatement } from '@/lib/sittings/use-cases/reading/read-restatement.ts';
import { readSitting } from '@/lib/sittings/use-cases/reading/read-sitting.ts';
import { notFoundMetadata } from '@/lib/web/not-found.ts';
import { getContext, requireContext } from '@/lib/web/viewer.ts';
import { addChosen, addFreePoint, arrangeOrder, cancel, convene, update } from '../actions.ts';
import {
  attend,
  autosaveNotes,
  close,
  confirm,
  correct,
  end,
  endVote,
  exit,
  note,
  open,
  opine,
  postpone,
  putMotion,
  recordVote,
  recuse,
  restate,
  take,
  vote,
} from './actions.ts';

export const dynamic = 'force-dynamic';

const feedback: Readonly<Record<string, string>> = {
  prevue: 'La séance est prévue : composez son ordre du jour',
  modifiee: 'La séance est modifiée',
  annulee: 'La séance est annulée',
  points: 'L’ordre du jour est complété',
  ordre: 'L’ordre du jour est enregistré',
  convoquee: 'Les membres sont convoqués',
};

type Props = { params: Promise<{ slug: string; id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Read once a request: for the title, then for the page. */
const read = cache(async (id: string) => readSitting(await getContext(), { sittingId: id }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await read((await params).id);
  return found.ok ? { title: found.value.title } : notFoundMetadata();
}

export default async function SittingPage({ params, searchParams }: Props) {
  const { slug, id } = await params;
  const path = `/comite/commissions/${slug}/seances/${id}`;
  const context = await requireContext(path);
  const found = await read(id);
  if (!found.ok || found.value.commission.slug !== slug) return <NotFoundPage />;
  const sitting = found.value;
  const { fait, formulaire } = await searchParams;
  const done = typeof fait === 'string' ? feedback[fait] : undefined;
  const { status, preparation, minutes } = sitting;
  const preparing = (status === 'planned' || status === 'convened') && preparation !== null;
  return (
    <AreaPage
      area="comite"
      viewer={context.viewer}
      path="/comite"
      title={sitting.title}
      crumbs={[
        { label: 'Comité d’experts', path: '/comite' },
        { label: `Séances : ${sitting.commission.name}`, path: `/comite/commissions/${slug}/seances` },
        { label: sitting.title },
      ]}
      actions={status !== 'cancelled' && sitting.items.length > 0 ? <LinkButton href={`${path}/dossier`}>Mon dossier de séance (PDF)</LinkButton> : undefined}
    >
      <div className="grid gap-10">
        {done ? <Notice tone="success" live title={done} /> : null}
        {status === 'in_session' ? null : <SittingFacts sitting={sitting} />}
        {status === 'convened' && sitting.officer ? <OpenSitting sitting={sitting} open={open} now={mayOpenAt(sitting.startsAt, context.now)} /> : null}
        {status === 'in_session' ? (
          <Session
            sitting={sitting}
            path={path}
            restatement={formulaire === 'notes' ? await ownRestatement(context, sitting.id, sitting.current?.id) : null}
            actions={{ attend, autosave: autosaveNotes, close, end, endVote, exit, note, opine, postpone, putMotion, recordVote, recuse, restate, take, vote }}
          />
        ) : null}
        {preparing ? (
          <Preparation sitting={sitting} preparation={preparation} actions={{ arrange: arrangeOrder, addChosen, addFreePoint, convene, update, cancel }} />
        ) : null}
        {status === 'convened' && !preparing ? (
          <section aria-labelledby="ordre">
            <h2 id="ordre" className="mb-4">Ordre du jour</h2>
            <OrderOfDay sitting={sitting} />
          </section>
        ) : null}
        {status === 'convened' ? (
          <>
            <OwnAbsence sitting={sitting} attend={attend} />
            <AttendanceSection sitting={sitting} attend={attend} />
          </>
        ) : null}
        {minutes ? <MinutesSection sitting={sitting} minutes={minutes} path={path} actions={{ confirm, correct }} /> : null}
      </div>
    </AreaPage>
  );
}

/** What the form that gives scores again needs; null for those who may not. */
async function ownRestatement(context: Context, sittingId: string, itemId: string | undefined) {
  const found = itemId === undefined ? null : await readRestatement(context, { sittingId, itemId });
  return found?.ok ? found.value : null;
}
