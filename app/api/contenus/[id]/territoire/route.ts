import { draftFormSchema } from '@/lib/content/schema/inputs.ts';
import { readTypedPage } from '@/lib/content/schema/territory-form.ts';
import { answerAutosave } from '@/lib/web/autosave-answer.ts';

/** Saves the page of a territory as it is typed. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answerAutosave(request, (await params).id, (form) => {
    const sent = draftFormSchema.safeParse(form);
    return sent.success ? { version: sent.data.version, document: readTypedPage(form) } : null;
  });
}
