import type { Metadata } from 'next';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { CardGrid } from '@/components/ui/card-grid.tsx';
import { Card } from '@/components/ui/card.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { nextSteps } from '@/lib/web/next-steps.ts';
import { requireContext } from '@/lib/web/viewer.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Mon espace' };

const path = '/mon-espace';

export default async function OwnSpacePage() {
  const context = await requireContext(path);
  const steps = await nextSteps(context);
  return (
    <AreaPage
      area="mon-espace"
      viewer={context.viewer}
      path={path}
      title="Mon espace"
      lead={context.viewer.name ? `Bonjour ${context.viewer.name}.` : 'Bonjour.'}
    >
      <h2 className="mb-5">À faire maintenant</h2>
      {steps.length === 0 ? (
        <EmptyState
          title="Rien ne vous attend"
          action={
            <LinkButton variant="primary" href="/mon-espace/cahiers/nouveau">
              Écrire un cahier d’acteur
            </LinkButton>
          }
        >
          Une idée pour la Mayenne ? Un cahier d’acteur se prépare en plusieurs fois, et rien de ce que vous tapez ne se perd.
        </EmptyState>
      ) : (
        <CardGrid>
          {steps.map(({ key, title, text, href }) => (
            <Card key={key} as="li" title={title} href={href}>
              <p>{text}</p>
            </Card>
          ))}
        </CardGrid>
      )}
    </AreaPage>
  );
}
