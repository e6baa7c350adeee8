import { FieldGroup } from '@/components/form/field.tsx';
import { TextArea } from '@/components/form/text-area.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import { Badge } from '@/components/ui/badge.tsx';

type Props = {
  /** sent as `name.fr` and `name.en` */
  name: string;
  label: string;
  help?: string | undefined;
  /** as saved */
  value: { fr: string; en: string } | null | undefined;
  /** which of the two must be written */
  required?: 'fr' | 'both' | undefined;
  /** in characters: a text of several lines; without it, a line */
  limit?: number | undefined;
};

/** One text in French and in English, side by side, one above the other on a phone; English may wait, and is then asked for. */
export function TwoLanguages({ name, label, help, value, required, limit }: Props) {
  const missing = value && value.fr !== '' && value.en === '' ? <Badge tone="warning">Manque en anglais</Badge> : undefined;
  return (
    <FieldGroup id={`${name.replaceAll('.', '-')}-both`} label={label} help={help} error={undefined}>
      <div className="grid items-end gap-4 md:grid-cols-2">
        {(['fr', 'en'] as const).map((language) => {
          const side = {
            name: `${name}.${language}`,
            label: language === 'fr' ? 'Français' : 'Anglais',
            lang: language,
            required: language === 'fr' ? required !== undefined : required === 'both',
            help: language === 'en' ? missing : undefined,
            defaultValue: value?.[language] ?? '',
          };
          return limit === undefined ? <TextInput key={language} {...side} /> : <TextArea key={language} rows={3} limit={limit} {...side} />;
        })}
      </div>
    </FieldGroup>
  );
}
