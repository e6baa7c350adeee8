import { TextArea } from '@/components/form/text-area.tsx';
import { TextInput } from '@/components/form/text-input.tsx';

/** What an invitation to edit a territory asks of who sends it. */
export function EditorInvitationFields({ slug }: { slug: string }) {
  return (
    <>
      <input type="hidden" name="slug" value={slug} />
      <TextInput name="email" type="email" label="Adresse électronique" help="Seule la personne qui se connectera avec cette adresse pourra répondre." required autoComplete="off" />
      <TextInput name="name" label="Nom" help="Facultatif : pour s’adresser à la personne." autoComplete="off" />
      <TextInput name="title" label="Fonction" help="Facultative. Exemple : chargée de communication." />
      <TextArea name="message" label="Quelques mots" help="Facultatif. Le courriel dit déjà ce que c’est que rédiger cette page." rows={3} limit={1500} />
    </>
  );
}
