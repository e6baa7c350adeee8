import type { Metadata } from 'next';
import { ReadableCahierView } from '@/components/cahiers/readable-cahier.tsx';
import { RadioGroup } from '@/components/form/choice-group.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { cahierRefusals } from '@/lib/cahiers/errors.ts';
import { cahierNames } from '@/lib/cahiers/loaders.ts';
import { readCoSignatureInvitation } from '@/lib/cahiers/use-cases/read-co-signature-invitation.ts';
import { requireContext } from '@/lib/web/viewer.ts';
import { acceptCoSignatureForm, declineCoSignatureForm } from './actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Signer un cahier d’acteur' };

type Props = { params: Promise<{ token: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CoSignaturePage({ params, searchParams }: Props) {
  const { token } = await params;
  const { reponse } = await searchParams;
  const path = `/mon-espace/co-signatures/${token}`;
  const context = await requireContext(path);
  const found = await readCoSignatureInvitation(context, { token });
  if (!found.ok && found.code !== 'co-signature-closed') return <NotFoundPage />;
  const page = { area: 'mon-espace', viewer: context.viewer, path: '/mon-espace/cahiers', title: 'Signer un cahier d’acteur' } as const;
  if (!found.ok) {
    return (
      <AreaPage {...page}>
        <Notice tone="info" title={cahierRefusals[found.code]} />
      </AreaPage>
    );
  }
  const { cahier, text, invitedName, actors, signed } = found.value;
  const names = await cahierNames(text, 'fr');
  return (
    <AreaPage {...page} lead={`${cahier.actor.name} propose à « ${invitedName} » de signer ce cahier, qui répond à l’appel « ${cahier.call.title} ».`}>
      <div className="grid gap-10">
        {reponse === 'non' && !signed ? (
          <Notice tone="success" live title="C’est noté">
            <p>Personne n’en est informé. Vous pouvez encore changer d’avis tant que la recevabilité du cahier n’est pas prononcée.</p>
          </Notice>
        ) : null}
        {signed ? (
          <Notice tone="success" live={reponse === 'signe'} title="Ce cahier est signé">
            <p>Le nom de votre organisation paraîtra sur sa page publique s’il est déclaré recevable.</p>
          </Notice>
        ) : (
          <section aria-labelledby="repondre" className="grid gap-5">
            <h2 id="repondre">Votre réponse</h2>
            {actors.length === 0 ? (
              <Notice tone="info" title="Pour signer, il faut représenter une organisation inscrite">
                <p>Inscrivez votre organisation, ou demandez à rejoindre ses délégués, puis revenez à ce lien.</p>
                <LinkButton href="/mon-espace/acteurs">Mes organisations</LinkButton>
              </Notice>
            ) : (
              <FormShell action={acceptCoSignatureForm} id="accept" label="Signer le cahier">
                <input type="hidden" name="token" value={token} />
                <RadioGroup
                  name="actorId"
                  label="Au nom de quelle organisation signez-vous ?"
                  required
                  choices={actors.map(({ id, name }) => ({ value: id, label: name }))}
                  defaultValue={actors.length === 1 ? actors[0]?.id : undefined}
                />
                <SubmitButton>Signer le cahier</SubmitButton>
              </FormShell>
            )}
            <Disclosure summary="Ne pas signer">
              <FormShell action={declineCoSignatureForm} id="decline" label="Ne pas signer">
                <input type="hidden" name="token" value={token} />
                <p>Votre refus n’est communiqué à personne : pour l’acteur qui vous invite, l’invitation reste en attente.</p>
                <SubmitButton variant="secondary" small>
                  Ne pas signer
                </SubmitButton>
              </FormShell>
            </Disclosure>
          </section>
        )}
        <section aria-labelledby="cahier" className="grid gap-8">
          <h2 id="cahier">{text.title || 'Cahier sans titre'}</h2>
          <ReadableCahierView text={text} names={names} />
        </section>
      </div>
    </AreaPage>
  );
}
