import type { Metadata } from 'next';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { CardGrid } from '@/components/ui/card-grid.tsx';
import { Card } from '@/components/ui/card.tsx';
import { entersBackOffice, gestionEntries } from '@/lib/web/areas.ts';
import { requireViewer } from '@/lib/web/viewer.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Gestion' };

export default async function BackOfficePage() {
  const viewer = await requireViewer('/gestion');
  if (!entersBackOffice(viewer)) return <NotFoundPage />;
  return (
    <AreaPage area="gestion" viewer={viewer} path="/gestion" title="Gestion" lead="Ce que vos rôles et vos rattachements vous confient.">
      <CardGrid>
        {gestionEntries(viewer).map(({ path, label, purpose }) => (
          <Card key={path} as="li" title={label} href={path} headingLevel="h2">
            <p>{purpose}</p>
          </Card>
        ))}
      </CardGrid>
    </AreaPage>
  );
}
