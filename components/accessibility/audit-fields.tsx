import { RadioGroup } from '@/components/form/choice-group.tsx';
import { RowsField } from '@/components/form/rows-field.tsx';
import { TextArea } from '@/components/form/text-area.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import type { AuditDetails } from '@/lib/accessibility/types.ts';

type Props = {
  /** nothing for an audit that begins */
  audit?: AuditDetails;
  /** day shown when nothing is known yet, "2026-11-20" */
  today: string;
};

/** What the RGAA asks of any sample (évaluation de la conformité, échantillon). */
const usualPages = [
  { title: 'Page d’accueil', address: '/' },
  { title: 'Contact', address: '/contact' },
  { title: 'Mentions légales', address: '/mentions-legales' },
  { title: 'Accessibilité', address: '/accessibilite' },
  { title: 'Plan du site', address: '/plan-du-site' },
  { title: 'Connexion', address: '/connexion' },
];

const usualTechnologies = ['HTML5', 'CSS', 'SVG', 'JavaScript', 'PDF'];

/** Who audited, when, with what, on which pages, and what the law lets be inaccessible. */
export function AuditFields({ audit, today }: Props) {
  return (
    <>
      <RadioGroup
        name="kind"
        label="Qui a mené l’audit"
        required
        defaultValue={audit?.kind}
        choices={[
          { value: 'internal', label: 'L’éditeur du portail, en interne' },
          { value: 'external', label: 'Un organisme ou une personne extérieure' },
        ]}
      />
      <TextInput name="auditor" label="Nom de l’auditeur" help="Personne, service ou société. Ce nom est public." required defaultValue={audit?.auditor} />
      <TextInput name="auditedOn" type="date" label="Dernier jour de l’audit" help="La déclaration tient trois ans à partir de ce jour." required defaultValue={audit?.auditedOn ?? today} />
      <RowsField
        name="pages"
        label="Pages vérifiées"
        help="L’échantillon : l’accueil, le contact, les mentions légales, l’accessibilité, le plan du site, la connexion, puis au moins une page de chaque type."
        columns={[
          { name: 'title', label: 'Page', kind: 'text' },
          { name: 'address', label: 'Adresse', kind: 'text' },
        ]}
        defaultRows={(audit?.pages ?? usualPages).map(({ title, address }) => ({ title, address }))}
        maximum={60}
        addLabel="Ajouter une page"
      />
      <TextArea name="environments" label="Environnement de test" help="Une combinaison par ligne, avec les versions. Exemple : Firefox 145 et NVDA 2026.1." rows={4} defaultValue={audit?.environments.join('\n')} />
      <TextArea name="tools" label="Outils utilisés" help="Un par ligne." rows={4} defaultValue={audit?.tools.join('\n')} />
      <TextArea name="technologies" label="Technologies du portail" help="Une par ligne." rows={4} defaultValue={(audit?.technologies ?? usualTechnologies).join('\n')} />
      <RowsField
        name="exceptions"
        label="Dérogations et contenus exemptés"
        help="Ce qui n’est pas accessible pour une raison que la loi admet. Chaque dérogation doit être expliquée."
        columns={[
          {
            name: 'kind',
            label: 'Motif',
            kind: 'select',
            choices: [
              { value: 'burden', label: 'Charge disproportionnée' },
              { value: 'exempt', label: 'Contenu non soumis à l’obligation' },
            ],
          },
          { name: 'content', label: 'Contenu concerné', kind: 'long-text' },
          { name: 'reason', label: 'Raison', kind: 'long-text' },
          { name: 'alternative', label: 'Autre moyen d’accès', kind: 'long-text' },
        ]}
        defaultRows={(audit?.exceptions ?? []).map((exception) => ({ ...exception }))}
        minimum={0}
        maximum={40}
        addLabel="Ajouter une dérogation ou un contenu exempté"
      />
    </>
  );
}
