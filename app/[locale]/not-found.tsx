import { NotFoundMessage } from '@/components/page/not-found-message.tsx';

export default function NotFound() {
  return (
    <main id="contenu">
      <NotFoundMessage />
    </main>
  );
}
