import type { Metadata } from 'next';
import { cache } from 'react';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { PreviewBar } from '@/components/page/preview-bar.tsx';
import { PlaceView } from '@/components/places/place-view.tsx';
import { publishedPlaces } from '@/lib/places/loaders/places.ts';
import { previewPlace } from '@/lib/places/use-cases/preview-place.ts';
import { currentDrawing } from '@/lib/territories/loaders/shapes.ts';
import { notFoundMetadata } from '@/lib/web/not-found.ts';
import { getContext, requireContext } from '@/lib/web/viewer.ts';

export const dynamic = 'force-dynamic';
type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Read once a request: for the title, then for the page. */
const read = cache(async (placeId: string) => previewPlace(await getContext(), { placeId }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await read((await params).id);
  return found.ok ? { title: `Aperçu de « ${found.value.name} »` } : notFoundMetadata();
}

export default async function PlacePreviewPage({ params, searchParams }: Props) {
  const [{ id }, { langue }] = await Promise.all([params, searchParams]);
  const language = langue === 'en' ? 'en' : 'fr';
  const edit = `/gestion/lieux/${id}`;
  await requireContext(`${edit}/apercu`);
  const found = await read(id);
  if (!found.ok) return <NotFoundPage />;
  const place = found.value;
  const [drawing, others] = await Promise.all([currentDrawing(), publishedPlaces({ territorySiren: place.territorySiren })]);
  return (
    <>
      <PreviewBar path={`${edit}/apercu`} version={null} language={language} back={{ href: edit, label: 'Revenir au texte' }} />
      <div lang={language}>
        <PlaceView place={place} locale={language} drawing={drawing} others={others} />
      </div>
    </>
  );
}
