import type { Metadata } from 'next';
import { FormShell } from '@/components/form/form-shell.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextArea } from '@/components/form/text-area.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import { LabLogbook } from '@/components/labs/lab-logbook.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { readLab } from '@/lib/labs/use-cases/read-lab.ts';
import { requireContext } from '@/lib/web/viewer.ts';
import { publishNote } from '../actions.ts';
import { LabFrame, type LabQuery } from '../frame.tsx';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Le journal du LAB' };

type Props = { params: Promise<{ id: string }>; searchParams: LabQuery };

export default async function LabLogbookPage({ params, searchParams }: Props) {
  const { id } = await params;
  const context = await requireContext(`/maylab/${id}/journal`);
  const found = await readLab(context, { labId: id });
  if (!found.ok) return <NotFoundPage />;
  const { lab } = found.value;
  return (
    <LabFrame lab={lab} viewer={context.viewer} view="journal" query={searchParams}>
      <h2>Nouvelle note</h2>
      <FormShell action={publishNote} id="note" label="Nouvelle note">
        <input type="hidden" name="labId" value={lab.id} />
        <TextInput name="title" label="Titre" required />
        <TextArea name="tried" label="Ce que nous avons essayé" limit={3_000} rows={4} />
        <TextArea name="saw" label="Ce que nous avons vu" limit={3_000} rows={4} />
        <TextArea name="learnt" label="Ce que nous avons appris" limit={3_000} rows={4} />
        <SubmitButton>Publier la note</SubmitButton>
      </FormShell>
      <h2 className="mt-12">Notes publiées</h2>
      <LabLogbook notes={lab.notes} />
    </LabFrame>
  );
}
