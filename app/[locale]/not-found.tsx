import { NotFoundMessage } from '@/components/page/not-found-message.tsx';

/**
 * Only for a `notFound()` thrown where no page can return `<NotFoundPage />`.
 * Bare, because the framework sends this file along with every page.
 */
export default function NotFound() {
  return (
    <main id="contenu">
      <NotFoundMessage />
    </main>
  );
}
