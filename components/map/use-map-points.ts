import { useEffect, useState } from 'react';
import { decodePoints } from '@/lib/map/rules/encoding.ts';
import type { EncodedPoints, MapPoint } from '@/lib/map/types.ts';

/** What an address of points answers, those of the former address until then. */
export function useMapPoints(address: string): { points: readonly MapPoint[] | null; hasFailed: boolean } {
  const [points, setPoints] = useState<readonly MapPoint[] | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  useEffect(() => {
    const asked = new AbortController();
    const load = async () => {
      const answer = await fetch(address, { signal: asked.signal });
      if (!answer.ok) throw new Error(`${address} answers ${answer.status}`);
      setPoints(decodePoints((await answer.json()) as EncodedPoints));
      setHasFailed(false);
    };
    load().catch(() => {
      if (!asked.signal.aborted) setHasFailed(true);
    });
    return () => asked.abort();
  }, [address]);
  return { points, hasFailed };
}
