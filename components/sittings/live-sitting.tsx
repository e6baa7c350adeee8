'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';

type Props = {
  /** of the stream of numbers */
  follow: string;
  /** of this page, for those whose browser runs no script */
  path: string;
  /** the number that this page shows */
  revision: number;
};

/** Milliseconds before a stream that was refused is asked for again: the browser itself comes back only from a cut. */
const retryAfter = 15_000;

/** Keeps the page of a sitting up to date: told that a newer one exists, it asks for itself again; what is being typed stays. */
export function LiveSitting({ follow, path, revision }: Props) {
  const router = useRouter();
  const shown = useRef(revision);
  const [state, setState] = useState<'off' | 'on' | 'lost'>('off');

  useEffect(() => {
    shown.current = revision;
  }, [revision]);

  useEffect(() => {
    let source: EventSource;
    let again: ReturnType<typeof setTimeout>;
    const connect = () => {
      source = new EventSource(follow);
      source.addEventListener('open', () => setState('on'));
      source.addEventListener('error', () => {
        setState('lost');
        if (source.readyState !== EventSource.CLOSED) return;
        // Nothing at this address for this person any more, which the page itself says; or a portal that restarts.
        router.refresh();
        again = setTimeout(connect, retryAfter);
      });
      source.addEventListener('message', ({ data }: MessageEvent<string>) => {
        if (Number(data) !== shown.current) router.refresh();
      });
    };
    connect();
    return () => {
      source.close();
      clearTimeout(again);
    };
  }, [follow, router]);

  return (
    <p className="flex flex-wrap items-baseline gap-x-4 text-small text-ink-soft" data-live={state}>
      <a href={path}>Actualiser</a>
      {state === 'on' ? <span>La page suit la séance d’elle-même.</span> : null}
      {state === 'lost' ? <span>Le suivi s’est interrompu, il reprend dès que possible.</span> : null}
    </p>
  );
}
