import { TextArea } from '@/components/form/text-area.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import type { Language } from '@/lib/content/types/document.ts';
import type { BlockText } from '@/lib/content/types/home.ts';

const inLanguage: Readonly<Record<Language, string>> = { fr: 'en français', en: 'en anglais' };

type Props = {
  /** sent as `name.fr` and `name.en` */
  name: string;
  text: Omit<BlockText, 'key'>;
  /** of a long text */
  rows?: number;
  help?: string | undefined;
};

/** One text of a block in both languages, side by side where there is room. */
export function TextPair({ name, text: { label, text, limit, isLong, isRequired }, rows = 3, help }: Props) {
  return (
    <div className="grid items-end gap-4 md:grid-cols-2">
      {(['fr', 'en'] as const).map((language) => {
        const shared = {
          name: `${name}.${language}`,
          label: `${label}, ${inLanguage[language]}`,
          defaultValue: text[language],
          lang: language,
          required: isRequired && language === 'fr',
        };
        const said = language === 'fr' ? help : undefined;
        return isLong ? (
          <TextArea key={language} {...shared} help={said} rows={rows} limit={limit} />
        ) : (
          <TextInput key={language} {...shared} help={said ? `${said} ${limit} caractères au plus.` : `${limit} caractères au plus`} />
        );
      })}
    </div>
  );
}
