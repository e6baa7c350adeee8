import { FileInput } from '@/components/form/file-input.tsx';
import { TextArea } from '@/components/form/text-area.tsx';
import { TextInput } from '@/components/form/text-input.tsx';

/** What a consent says, beside the name of the person; `prefix` begins the names of its fields. */
export function ConsentFields({ prefix = '' }: { prefix?: string }) {
  return (
    <>
      <TextArea name={`${prefix}scope`} label="Ce à quoi elle consent" help="Avec ses mots ; s’il a été donné par courriel, citez-le." required rows={4} limit={3_000} />
      <TextInput name={`${prefix}givenOn`} label="Donné le" type="date" short required />
      <TextInput name={`${prefix}endsOn`} label="Dernier jour" help="Laissez vide s’il vaut jusqu’à son retrait." type="date" short />
      <FileInput name={`${prefix}evidence`} label="Document signé" help="PDF ou image, 10 Mo au plus ; facultatif si le courriel est cité." accept="application/pdf,image/png,image/jpeg" />
    </>
  );
}
