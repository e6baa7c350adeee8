import type { ComponentProps, ReactNode } from 'react';
import { PictureChoice } from '@/components/content/picture-choice.tsx';
import { FileInput } from '@/components/form/file-input.tsx';
import { FormDisclosure } from '@/components/form/form-disclosure.tsx';
import { RowsField } from '@/components/form/rows-field.tsx';
import { Select, type ChoiceGroup } from '@/components/form/select.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import { TwoLanguages } from '@/components/form/two-languages.tsx';
import { longestCredit } from '@/lib/content/schema/pictures.ts';
import { largestFile } from '@/lib/files/rules/kinds.ts';
import { accessAnswers } from '@/lib/places/rules/accessibility.ts';
import { rowsOf, weekdays } from '@/lib/places/rules/hours.ts';
import { longest, placeKinds } from '@/lib/places/schema/inputs.ts';
import type { PlaceContent } from '@/lib/places/types.ts';
import { messages } from '@/lib/web/i18n/messages.ts';
import { clockInWords } from '@/lib/web/opening-words.ts';

type Props = {
  content: PlaceContent;
  communes: readonly ChoiceGroup[];
  operators: readonly { id: string; name: string }[];
  pictures: ComponentProps<typeof PictureChoice>['pictures'];
};

const { kinds, features, days } = messages.fr.places;
const dayChoices = weekdays.map((day) => ({ value: String(day), label: days[day] }));
export const kindChoices = placeKinds.map((kind) => ({ value: kind, label: kinds[kind] }));
const named = (choices: readonly { id: string; name: string }[]) => choices.map(({ id, name }) => ({ value: id, label: name }));

function Part({ id, title, help, children }: { id: string; title: string; help?: string; children: ReactNode }) {
  return (
    <section className="form-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {help ? <p className="field-note">{help}</p> : null}
      {children}
    </section>
  );
}

/** Everything that is written of a place, in the order in which its page says it. */
export function PlaceFields({ content, communes, operators, pictures }: Props) {
  const { position, picture } = content;
  return (
    <>
      <Part id="partie-lieu" title="Le lieu">
        <TextInput name="name" label="Nom" required defaultValue={content.name} />
        <Select name="kind" label="Sorte de lieu" required choices={kindChoices} defaultValue={content.kind} />
        <TwoLanguages
          name="summary"
          label="Résumé"
          help={`Une ou deux phrases, que la carte et les listes montrent. ${longest.summary} caractères au plus.`}
          value={content.summary}
          required="fr"
          limit={longest.summary}
        />
        <TwoLanguages
          name="presentation"
          label="Présentation"
          help="Ce qu’il est, pour qui, ce qui s’y passe. Une ligne vide sépare deux paragraphes."
          value={content.presentation}
          limit={longest.presentation}
        />
        <RowsField
          name="services"
          label="Ce qu’on y trouve"
          help="Un service par ligne : « Espace de coworking », « Salle de réunion ». Une ligne vide ne compte pas."
          columns={[
            { name: 'fr', label: 'En français', kind: 'text', lang: 'fr' },
            { name: 'en', label: 'En anglais', kind: 'text', lang: 'en' },
          ]}
          defaultRows={content.services.map(({ fr, en }) => ({ fr, en }))}
          minimum={content.services.length + 2}
          maximum={40}
          addLabel="Ajouter une ligne"
        />
      </Part>
      <Part id="partie-quand" title="Quand y aller">
        <RowsField
          name="openings"
          label="Horaires d’une semaine ordinaire"
          help="Par exemple : du lundi au vendredi, de 9 h à 12 h 30. Laissez « jusqu’au » vide pour un seul jour. Une coupure à midi fait deux lignes."
          columns={[
            { name: 'from', label: 'Le, ou du', kind: 'select', choices: dayChoices },
            { name: 'to', label: 'jusqu’au', kind: 'select', choices: dayChoices },
            { name: 'opensAt', label: 'de', kind: 'clock' },
            { name: 'closesAt', label: 'à', kind: 'clock' },
          ]}
          defaultRows={rowsOf(content.openings).map(({ from, to, opensAt, closesAt }) => ({
            from: String(from),
            to: from === to ? '' : String(to),
            opensAt: clockInWords(opensAt, 'fr'),
            closesAt: closesAt === '24:00' ? '24\u00a0h' : clockInWords(closesAt, 'fr'),
          }))}
          minimum={rowsOf(content.openings).length + 2}
          maximum={40}
          addLabel="Ajouter une ligne d’horaires"
        />
        <TwoLanguages
          name="openingNote"
          label="Ce que les horaires ne disent pas"
          help="Jours fériés, vacances, rendez-vous : « Fermé les jours fériés et la première quinzaine d’août »."
          value={content.openingNote}
          limit={longest.note}
        />
        <TwoLanguages name="openSince" label="Depuis quand, ou à partir de quand" help="« Ouvert depuis septembre 2024 »." value={content.openSince} />
      </Part>
      <Part id="partie-venir" title="Comment venir">
        <Select name="communeInsee" label="Commune" required choices={communes} defaultValue={content.communeInsee} />
        <TextInput name="address" label="Numéro et rue" defaultValue={content.address} autoComplete="off" />
        <TextInput
          name="postalCode"
          label="Code postal"
          help="Laissez vide si la commune n’en a qu’un."
          inputMode="numeric"
          short
          defaultValue={content.postalCode}
          autoComplete="off"
        />
        <TextInput
          name="position"
          label="Position"
          help="Latitude puis longitude, comme les cartes les donnent : 48.34472, -0.27861. Laissez vide : le centre de la commune sera montré, et la page le dira."
          defaultValue={position ? `${position.latitude}, ${position.longitude}` : ''}
          autoComplete="off"
        />
      </Part>
      <Part
        id="partie-acces"
        title="Accessibilité"
        help="Dites ce qui est là et ce qui manque. Ce que vous ne savez pas reste « Pas renseigné » : la page fait la différence."
      >
        <div className="grid gap-5 md:grid-cols-2">
          {accessAnswers(content).map(({ feature, answer }) => (
            <Select
              key={feature}
              name={`access.${feature}`}
              label={features[feature]}
              empty="Pas renseigné"
              choices={[
                { value: 'provided', label: 'Oui' },
                { value: 'missing', label: 'Non' },
              ]}
              defaultValue={answer === 'unknown' ? '' : answer}
            />
          ))}
        </div>
        <TwoLanguages name="accessNote" label="À savoir sur l’accès" help="« Rampe amovible sur demande »." value={content.accessNote} limit={longest.note} />
      </Part>
      <Part id="partie-contact" title="Qui le fait vivre, et comment le joindre">
        <Select
          name="operatorId"
          label="Acteur du portail"
          help="S’il a une page ici, la page du lieu y mène. Sinon, écrivez son nom."
          empty="Aucun de ceux-là"
          choices={named(operators)}
          defaultValue={content.operatorId ?? ''}
        />
        <TextInput name="operatorName" label="Sinon, son nom" defaultValue={content.operatorName} autoComplete="off" />
        <TextInput name="phone" label="Téléphone du lieu" type="tel" defaultValue={content.phone} autoComplete="off" short />
        <TextInput name="email" label="Adresse électronique du lieu" help="Celle du lieu, pas celle d’une personne : elle est publique." type="email" defaultValue={content.email} autoComplete="off" />
        <TextInput name="website" label="Site" type="url" defaultValue={content.website} autoComplete="off" />
      </Part>
      <Part id="partie-image" title="Image">
        <PictureChoice name="picture" label="Image de la bibliothèque" help="Parmi celles qui y sont déjà." chosen={picture} pictures={pictures}>
          <FormDisclosure summary="Envoyer une nouvelle image" part="newPicture." open={pictures.length === 0}>
            <FileInput
              name="newPicture.file"
              label="Fichier"
              help="Photo ou dessin en JPEG, PNG ou WebP, 10 Mo au plus. Le lieu et la date notés par l’appareil sont effacés."
              accept="image/jpeg,image/png,image/webp"
              maxBytes={largestFile}
              maxText="10 Mo"
            />
            <TextInput
              name="newPicture.credit"
              label="Crédit"
              help={`Qui l’a faite et à quelles conditions elle est utilisée, comme le public doit le lire. ${longestCredit} caractères au plus.`}
            />
          </FormDisclosure>
        </PictureChoice>
      </Part>
      <Part id="partie-source" title="Source">
        <TwoLanguages name="source" label="D’où viennent ces informations" help="Laissez vide si vous en répondez vous-mêmes." value={content.source} limit={longest.note} />
      </Part>
    </>
  );
}
