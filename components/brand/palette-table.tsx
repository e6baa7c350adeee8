import { useFormatter, useTranslations } from 'next-intl';
import { Swatch } from '@/components/brand/swatch.tsx';
import type { TerreSlug } from '@/components/brand/terre.ts';
import { Table } from '@/components/ui/table.tsx';

type Pair = { text: string; ground: string; /** contrast, from 1 to 21 */ ratio: number };
type Row = { name: TerreSlug | 'brand'; flat: Pair; light: Pair; dark: Pair };

const terreNames = {
  'entrepreneurs-savoir-faire': 'terreEntrepreneurs',
  'equilibre-bien-vivre': 'terreBienVivre',
  'solidaire-valeurs': 'terreSolidaire',
} as const;

/** The palette: each colour as it is met, with its code and its contrast. */
export function PaletteTable({ rows }: { rows: readonly Row[] }) {
  const t = useTranslations('brand');
  const layout = useTranslations('layout');
  const format = useFormatter();
  // Cut, never rounded up: a contrast of 4.49 does not pass for 4.5.
  const ratio = (value: number) => t('ratio', { ratio: format.number(Math.floor(value * 10) / 10) });
  const sample = (pair: Pair, code: string) => (
    <>
      <Swatch text={pair.text} ground={pair.ground} />
      {`${code} · ${ratio(pair.ratio)}`}
    </>
  );
  return (
    <Table
      caption={t('coloursCaption')}
      captionHidden
      rows={rows}
      rowKey={({ name }) => name}
      columns={[
        { key: 'name', label: t('colour'), isRowHeader: true, cell: ({ name }) => (name === 'brand' ? t('broom') : layout(terreNames[name])) },
        { key: 'flat', label: t('flat'), cell: ({ flat }) => sample(flat, flat.ground) },
        { key: 'light', label: t('light'), cell: ({ light }) => sample(light, light.text) },
        { key: 'dark', label: t('dark'), cell: ({ dark }) => sample(dark, dark.text) },
      ]}
    />
  );
}
