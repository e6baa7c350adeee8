import { Checkbox } from '@/components/form/checkbox.tsx';
import { DateTimeInput } from '@/components/form/date-time-input.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import type { FormServerAction } from '@/components/form/form-state.ts';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import type { BatchDesk } from '@/lib/committee/types/batch.ts';
import { parisClock, parisInstants } from '@/lib/platform/paris-time.ts';
import { dateTimeInParis } from '@/lib/web/dates.ts';
import { counted } from './words.ts';

type Props = {
  desk: BatchDesk;
  slug: string;
  now: Date;
  actions: Readonly<Record<'schedule' | 'publish' | 'bringBack', FormServerAction>>;
};

/** Where a batch stands, and how it leaves: at an hour that is chosen, or now. */
export function BatchPublication({ desk, slug, now, actions }: Props) {
  const { batch, presides, decisions, mails } = desk;
  const toSettle = decisions.reduce((sum, { faults }) => sum + faults.length, 0) + mails.filter(({ outdated }) => outdated).length;
  const origin = (
    <>
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="batchId" value={batch.id} />
    </>
  );
  return (
    <section aria-labelledby="depart" className="grid gap-6">
      <h2 id="depart">Publication</h2>
      {batch.heldFor.length > 0 ? (
        <Notice tone="error" title="Ce lot n’est pas parti à l’heure choisie">
          <p>Rien n’a été publié et aucun courriel n’est parti :</p>
          <ul className="list-disc ps-5">
            {batch.heldFor.map(({ proposalId, sentence }) => (
              <li key={`${proposalId} ${sentence}`}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {batch.status === 'published' && batch.publishedAt ? (
        <Notice tone="success" title={`Publié le ${dateTimeInParis(batch.publishedAt)}`}>
          <p>{desk.scheduledBy ? `Par ${desk.scheduledBy}. ` : ''}Une publication ne se reprend pas.</p>
        </Notice>
      ) : null}
      {batch.status === 'abandoned' ? <Notice tone="info" title="Ce lot a été abandonné" /> : null}
      {batch.status === 'scheduled' && batch.publishAt ? (
        <>
          <Notice tone="info" title={`Part le ${dateTimeInParis(batch.publishAt)}, heure de Paris`}>
            <p>
              {desk.scheduledBy ? `Heure choisie par ${desk.scheduledBy}. ` : ''}Tout est vérifié de nouveau à ce moment : si un quorum n’est plus
              réuni ou si un texte manque, rien n’est publié et la présidence est prévenue.
              {ringsTwice(batch.publishAt) ? ' Cette nuit-là, l’heure choisie sonne deux fois : le lot part à la première.' : ''}
            </p>
          </Notice>
          {presides ? (
            <FormShell action={actions.bringBack} id="return" label="Ramener en préparation">
              {origin}
              <p>Pour corriger une décision ou un courriel, ramenez d’abord le lot en préparation.</p>
              <SubmitButton variant="secondary">Annuler l’heure et corriger</SubmitButton>
            </FormShell>
          ) : null}
        </>
      ) : null}
      {batch.status === 'preparing' ? (
        <>
          <p>
            {toSettle === 0
              ? `Tout est prêt : ${counted(decisions.length, 'décision')}, ${counted(mails.length, 'courriel')} à relire plus bas.`
              : `${counted(toSettle, 'point reste', 'points restent')} à régler avant de publier : voyez-les plus bas, décision par décision.`}
            {presides ? '' : ' La présidence choisira l’heure.'}
          </p>
          {presides ? (
            <div className="grid gap-8 lg:grid-cols-2">
              <FormShell action={actions.schedule} id="schedule" label="Choisir l’heure">
                <h3>À l’heure choisie</h3>
                {origin}
                <DateTimeInput name="at" label="Publier le" required defaultDate={parisClock(now).day} />
                <SubmitButton>Programmer le lot</SubmitButton>
              </FormShell>
              <FormShell action={actions.publish} id="publish" label="Publier maintenant">
                <h3>Maintenant</h3>
                {origin}
                <p>
                  {counted(decisions.length, 'décision devient publique', 'décisions deviennent publiques')},{' '}
                  {counted(mails.length, 'courriel part', 'courriels partent')}, et chaque proposition retenue devient un LAB.
                </p>
                <Checkbox name="sure" label="J’ai relu les décisions et les courriels ; cela ne se reprend pas." required />
                <SubmitButton variant="secondary">Publier maintenant</SubmitButton>
              </FormShell>
            </div>
          ) : null}
        </>
      ) : null}
    </section>
  );
}

/** In the hour that autumn repeats, clocks show the same time at two instants. */
function ringsTwice(instant: Date): boolean {
  return parisInstants(parisClock(instant)).length > 1;
}
