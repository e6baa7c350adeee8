import { RadioGroup } from '@/components/form/choice-group.tsx';
import type { RowColumn } from '@/components/form/row-cell.tsx';
import { RowsField } from '@/components/form/rows-field.tsx';
import { Select } from '@/components/form/select.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import { TwoLanguages } from '@/components/form/two-languages.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import type { Bilingual, EntryContent, EntryKind } from '@/lib/vision/types/entries.ts';
import { type EntryField, fieldsOf, figureKindNames, valueAt } from './entry-shape.ts';

interface Props {
  kind: EntryKind;
  id: string;
  /** As saved; empty for an entry to be added. */
  content: EntryContent;
  /** To choose from, where a terre may be named. */
  terres: readonly { value: string; label: string }[];
}

/** Everything that an entry asks for: French and English side by side, one above the other on a phone. */
export function EntryFields({ kind, id, content, terres }: Props) {
  return fieldsOf(kind, id).map((field) => <EntryFieldInput key={field.path} field={field} value={valueAt(content, field.path)} terres={terres} />);
}

const languageColumns: readonly RowColumn[] = [
  { name: 'fr', label: 'Français', kind: 'long-text', lang: 'fr' },
  { name: 'en', label: 'Anglais', kind: 'long-text', lang: 'en' },
];

const partyColumns: readonly RowColumn[] = [
  {
    name: 'kind',
    label: 'Nature',
    kind: 'select',
    choices: [
      { value: 'organisation', label: 'Organisation' },
      { value: 'category', label: 'Catégorie' },
    ],
  },
  { name: 'fr', label: 'Français', kind: 'text', lang: 'fr' },
  { name: 'en', label: 'Anglais', kind: 'text', lang: 'en' },
];

const isMissing = (row: unknown) => typeof row === 'object' && row !== null && 'fr' in row && row.fr !== '' && 'en' in row && row.en === '';
const plain = (value: unknown) => (typeof value === 'string' ? value : '');

function EntryFieldInput({ field, value, terres }: { field: EntryField; value: unknown; terres: Props['terres'] }) {
  const name = `content.${field.path}`;
  const { label, help } = field;
  switch (field.as) {
    case 'line':
    case 'text':
      return (
        <TwoLanguages
          name={name}
          label={label}
          help={help}
          value={value as Bilingual | null | undefined}
          required={field.required ? (field.both ? 'both' : 'fr') : undefined}
          limit={field.as === 'text' ? field.limit : undefined}
        />
      );
    case 'paragraphs': {
      const rows = (Array.isArray(value) ? value : []) as Bilingual[];
      const missing = rows.filter(isMissing).length;
      return (
        <RowsField
          name={name}
          label={label}
          help={missing > 0 ? <Badge tone="warning">{missing > 1 ? `${missing} lignes sans anglais` : 'Une ligne sans anglais'}</Badge> : 'Un paragraphe par ligne, son anglais en face.'}
          required
          columns={languageColumns}
          defaultRows={rows.map(({ fr, en }) => ({ fr, en }))}
          addLabel="Ajouter un paragraphe"
        />
      );
    }
    case 'concerned': {
      const rows = (Array.isArray(value) ? value : []) as { kind: string; name: Bilingual }[];
      return (
        <RowsField
          name={name}
          label={label}
          help={help}
          required
          columns={partyColumns}
          defaultRows={rows.map(({ kind, name: { fr, en } }) => ({ kind, fr, en }))}
          addLabel="Ajouter un acteur"
        />
      );
    }
    case 'date':
    case 'month':
      return <TextInput name={name} label={label} help={help} required={field.required} short defaultValue={plain(value)} />;
    case 'figure-kind':
      return (
        <RadioGroup
          name={name}
          label={label}
          required
          defaultValue={plain(value) || 'observed'}
          choices={Object.entries(figureKindNames).map(([kind, words]) => ({ value: kind, label: words }))}
        />
      );
    case 'terre':
      return <Select name={name} label={label} help={help} empty="Aucune en particulier" choices={terres} defaultValue={plain(value)} />;
    case 'kept':
      return <input type="hidden" name={name} value={plain(value)} />;
  }
}
