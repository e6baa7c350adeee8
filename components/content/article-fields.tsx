import { PictureChoice } from '@/components/content/picture-choice.tsx';
import { RichTextField } from '@/components/editor/rich-text-field.tsx';
import { CheckboxGroup, RadioGroup } from '@/components/form/choice-group.tsx';
import { Select } from '@/components/form/select.tsx';
import { TextArea } from '@/components/form/text-area.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import { longestSummary, longestTitle } from '@/lib/content/rules/article.ts';
import type { ArticleDocument, PortraitPart } from '@/lib/content/types/document.ts';
import type { LibraryPicture } from '@/lib/content/types/pictures.ts';

interface Choice {
  value: string;
  label: string;
}

export interface ArticleChoices {
  terres: readonly Choice[];
  themes: readonly (Choice & { help: string })[];
  territories: readonly Choice[];
  pictures: readonly LibraryPicture[];
}

type Props = { document: ArticleDocument; choices: ArticleChoices };

/** Everything that an article holds; a text and its translation stand side by side where there is room. */
export function ArticleFields({ document, choices }: Props) {
  const { fr, en, portrait } = document;
  return (
    <>
      <section className="form-part" aria-labelledby="textes">
        <h2 id="textes">Textes</h2>
        <p className="field-note">
          Le français est nécessaire ; tant que l’anglais n’est pas complet, la page anglaise montre le français et le dit.
        </p>
        <div className="side-by-side">
          <TextInput name="fr.title" label="Titre en français" help={`${longestTitle} caractères au plus.`} required defaultValue={fr.title} />
          <TextInput name="en.title" label="Titre en anglais" help={`${longestTitle} caractères au plus.`} defaultValue={en.title} />
          <TextArea name="fr.summary" label="Résumé en français" help="Une ou deux phrases, pour les listes et les partages." required rows={4} limit={longestSummary} lang="fr" defaultValue={fr.summary} />
          <TextArea name="en.summary" label="Résumé en anglais" help="Une ou deux phrases, pour les listes et les partages." rows={4} limit={longestSummary} lang="en" defaultValue={en.summary} />
          <RichTextField name="fr.body" label="Texte en français" required rows={22} lang="fr" defaultValue={fr.body} />
          <RichTextField name="en.body" label="Texte en anglais" rows={22} lang="en" defaultValue={en.body} />
        </div>
      </section>
      {portrait ? <PortraitFields portrait={portrait} /> : null}
      <PictureFields document={document} pictures={choices.pictures} />
      <section className="form-part" aria-labelledby="sujets">
        <h2 id="sujets">De quoi il s’agit</h2>
        <p className="field-note">La page prend les couleurs de sa terre, et paraît sur les pages de ses thèmes et de ses territoires.</p>
        <Select name="terreId" label="Terre" empty="Aucune en particulier" choices={choices.terres} defaultValue={document.terreId ?? ''} />
        <div className="side-by-side">
          <CheckboxGroup name="themeIds" label="Thèmes" choices={choices.themes} defaultValues={document.themeIds} />
          <CheckboxGroup name="territorySirens" label="Territoires" choices={choices.territories} defaultValues={document.territorySirens} />
        </div>
      </section>
    </>
  );
}

function PortraitFields({ portrait }: { portrait: PortraitPart }) {
  const { personName, role, quote, backing, source } = portrait;
  return (
    <section className="form-part" aria-labelledby="personne">
      <h2 id="personne">La personne et ses mots</h2>
      <TextInput name="portrait.personName" label="Son nom" help="Tel qu’il est écrit dans son consentement ou dans la source." required defaultValue={personName} autoComplete="off" />
      <div className="side-by-side">
        <TextInput name="portrait.role.fr" label="Qui elle est, en français" required defaultValue={role.fr} />
        <TextInput name="portrait.role.en" label="Qui elle est, en anglais" defaultValue={role.en} />
        <TextArea name="portrait.quote.fr" label="Ses mots, en français" help="Mis en avant, sans guillemets : la page les ajoute." rows={3} lang="fr" defaultValue={quote.fr} />
        <TextArea name="portrait.quote.en" label="Ses mots, en anglais" help="Une traduction fidèle, sans guillemets." rows={3} lang="en" defaultValue={quote.en} />
      </div>
      <RadioGroup
        name="portrait.backing"
        label="Ce qui autorise à publier ses mots"
        required
        defaultValue={backing}
        choices={[
          { value: 'consent', label: 'Son consentement', help: 'Enregistré sur cette page, à son nom. Le portrait disparaît avec lui.' },
          { value: 'source', label: 'Une source publiée', help: 'Citée sous ses mots.' },
        ]}
      />
      <TextInput name="portrait.source" label="Source" help="Où et quand ces mots ont été publiés ; à remplir si le portrait s’appuie sur une source." defaultValue={source} />
    </section>
  );
}

function PictureFields({ document: { picture }, pictures }: { document: ArticleDocument; pictures: readonly LibraryPicture[] }) {
  return (
    <section className="form-part" aria-labelledby="image">
      <h2 id="image">Image</h2>
      <PictureChoice
        name="picture"
        label="Image d’ouverture"
        help={
          <>
            Parmi celles de la <a href="/gestion/contenus/images">bibliothèque d’images</a> ; enregistrez pour la voir ici.
          </>
        }
        chosen={picture}
        pictures={pictures}
      />
    </section>
  );
}
