import { Checkbox } from '@/components/form/checkbox.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import type { FormServerAction } from '@/components/form/form-state.ts';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import type { TerritorySettings as Settings } from '@/lib/territories/types/editors.ts';

type Props = {
  territory: Settings;
  /** How many people edit the page now. */
  editors: number;
  change: FormServerAction;
};

/** What its editors decide of a territory beside its page. */
export function TerritorySettings({ territory: { slug, website, needsSecondReader }, editors, change }: Props) {
  return (
    <section aria-labelledby="reglages" className="grid gap-5">
      <h2 id="reglages">Réglages</h2>
      {needsSecondReader && editors < 2 ? (
        <Notice tone="info" title={editors === 1 ? 'Une seule personne rédige : l’administration relit' : 'Personne ne rédige : l’administration relit'}>
          <p>Qui écrit ne relit jamais soi-même. Tant que personne d’autre ne rédige ce territoire, seule l’administration du portail peut relire et approuver une version.</p>
        </Notice>
      ) : null}
      <FormShell action={change} id="settings" label="Réglages du territoire">
        <input type="hidden" name="slug" value={slug} />
        <TextInput
          name="website"
          type="url"
          label="Site du territoire"
          help="Son propre site : le portail y renvoie. Une adresse complète, qui commence par https://. Vide : aucun."
          defaultValue={website}
          autoComplete="off"
        />
        <Checkbox
          name="needsSecondReader"
          label="Relire à deux avant de publier"
          help="Rien de la page ne va en ligne avant que quelqu’un d’autre que son auteur l’ait relu : une autre personne qui rédige, ou l’administration."
          defaultChecked={needsSecondReader}
        />
        <SubmitButton>Enregistrer les réglages</SubmitButton>
      </FormShell>
    </section>
  );
}
