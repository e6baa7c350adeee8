import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { oneAtATime } from '@/lib/platform/one-at-a-time.ts';
import { resizedPicture, webPicture } from '@/lib/platform/pictures.ts';
import { samplePicture } from '@/tests/factories/pictures.ts';

describe('a queue', () => {
  it('runs one work after the other, in the order given, and gives back what each answers', async () => {
    const inTurn = oneAtATime();
    const told: string[] = [];
    const work = (name: string) => async () => {
      told.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      told.push(`${name} ends`);
      return name;
    };
    expect(await Promise.all(['a', 'b', 'c'].map((name) => inTurn(work(name))))).toEqual(['a', 'b', 'c']);
    expect(told).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });

  it('goes on after a work that failed', async () => {
    const inTurn = oneAtATime();
    const failed = inTurn(async () => Promise.reject(new Error('spilt')));
    const next = inTurn(async () => 'next');
    await expect(failed).rejects.toThrow('spilt');
    expect(await next).toBe('next');
  });
});

it('pictures are resized one at a time, a damaged one holding none back', async () => {
  const bytes = await samplePicture(900, 600, 'jpeg');
  let atOnce = 0;
  const note = () => {
    const { queue, process } = sharp.counters();
    atOnce = Math.max(atOnce, queue + process);
  };
  sharp.queue.on('change', note);
  const made = await Promise.all([
    resizedPicture(bytes, 480, 'avif'),
    resizedPicture(bytes.slice(0, 300), 480, 'webp'),
    resizedPicture(bytes, 480, 'webp'),
    webPicture(bytes),
  ]);
  sharp.queue.off('change', note);
  expect(made.map((picture) => picture !== null)).toEqual([true, false, true, true]);
  expect(atOnce).toBe(1);
});
