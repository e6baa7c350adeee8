import { Frame } from '@/components/layout/frame.tsx';
import { NotFoundMessage } from '@/components/page/not-found-message.tsx';

export default function NotFound() {
  return (
    <Frame>
      <NotFoundMessage />
    </Frame>
  );
}
