import { draftFormSchema } from '@/lib/content/schema/inputs.ts';
import { answerAutosave } from '@/lib/web/autosave-answer.ts';

/** Saves an article as it is typed. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answerAutosave(request, (await params).id, (form) => {
    const sent = draftFormSchema.safeParse(form);
    return sent.success ? { version: sent.data.version, document: sent.data } : null;
  });
}
