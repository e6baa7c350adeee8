import { FileInput } from '@/components/form/file-input.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import type { FormServerAction } from '@/components/form/form-state.ts';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextInput } from '@/components/form/text-input.tsx';

interface Props {
  action: FormServerAction;
  labId: string;
  slug: string;
  pictureFileId: string | null;
  alternative: string;
}

/** The picture of a LAB and its alternative text. */
export function PictureForm({ action, labId, slug, pictureFileId, alternative }: Props) {
  return (
    <FormShell action={action} id="picture" label="Image du LAB">
      <input type="hidden" name="labId" value={labId} />
      {pictureFileId ? <img className="max-w-80 rounded-xl" src={`/api/labs/${slug}/picture?v=${pictureFileId}`} alt={alternative} /> : null}
      <FileInput name="picture" label="Image" help="PNG, JPEG ou WebP, 10 Mo au plus. Le lieu et la date notés par l’appareil sont effacés." accept="image/png,image/jpeg,image/webp" required />
      <TextInput name="alternative" label="Ce que montre l’image" help="Une phrase, pour celles et ceux qui ne la voient pas." required defaultValue={alternative} />
      <SubmitButton>Publier l’image</SubmitButton>
    </FormShell>
  );
}
