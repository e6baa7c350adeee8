import { dataBlock, type Thing } from '@/lib/web/structured-data.ts';

/** What the page is, for machines: a data block, which no browser runs and the policy leaves alone. */
export function StructuredData({ things }: { things: readonly Thing[] }) {
  if (things.length === 0) return null;
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: dataBlock(things) }} />;
}
