import type { Metadata } from 'next';
import { FormShell } from '@/components/form/form-shell.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { EntryFields } from '@/components/vision/entry-fields.tsx';
import { entryPath, kindOfSegment, kindWords, quadrantNames, visionPath } from '@/components/vision/words.ts';
import { entryTitle, isOpen } from '@/lib/vision/rules/kinds.ts';
import { listVisionEntries } from '@/lib/vision/use-cases/list-vision-entries.ts';
import { requireContext } from '@/lib/web/viewer.ts';
import { addEntryForm } from '../../actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Ajouter un texte de la vision' };

type Props = { params: Promise<{ kind: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NewEntryPage({ params, searchParams }: Props) {
  const { kind: segment } = await params;
  const context = await requireContext(`${visionPath}/${segment}/nouveau`);
  const kind = kindOfSegment(segment);
  const all = await listVisionEntries(context, ['terre', 'theme']);
  if (!all.ok || !kind || !isOpen(kind)) return <NotFoundPage />;
  const { dans, liste } = await searchParams;
  const owner = [...all.value.theme, ...all.value.terre].find(({ id }) => id === dans);
  const quadrant = Object.entries(quadrantNames).find(([key]) => key === liste);
  const wanted = { lead: owner?.kind === 'theme', swot: owner?.kind === 'terre' && quadrant !== undefined, figure: true, milestone: true };
  if (!wanted[kind]) return <NotFoundPage />;
  return (
    <AreaPage
      area="gestion"
      viewer={context.viewer}
      path={visionPath}
      title={`Ajouter ${kindWords[kind].add}`}
      lead={[owner ? entryTitle(owner.content) : '', kind === 'swot' ? quadrant?.[1] : ''].filter(Boolean).join(', ') || undefined}
      crumbs={[{ label: 'Vision', path: visionPath }, ...(owner ? [{ label: entryTitle(owner.content), path: entryPath(owner) as `/${string}` }] : []), { label: `Ajouter ${kindWords[kind].add}` }]}
    >
      <FormShell action={addEntryForm} id="entry" label={`Ajouter ${kindWords[kind].add}`} wide>
        <input type="hidden" name="kind" value={kind} />
        {owner?.kind === 'theme' ? <input type="hidden" name="group.themeId" value={owner.id} /> : null}
        {owner?.kind === 'terre' ? <input type="hidden" name="group.terreId" value={owner.id} /> : null}
        {kind === 'swot' && quadrant ? <input type="hidden" name="group.quadrant" value={quadrant[0]} /> : null}
        <EntryFields kind={kind} id="" content={{}} terres={all.value.terre.map((terre) => ({ value: terre.id, label: entryTitle(terre.content) }))} />
        <SubmitButton>Ajouter et mettre en ligne</SubmitButton>
      </FormShell>
    </AreaPage>
  );
}
