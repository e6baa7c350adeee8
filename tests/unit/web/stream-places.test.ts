import { describe, expect, it } from 'vitest';
import { mostStreams, takeStreamPlace } from '@/lib/web/stream-places.ts';

describe('the streams of a person', () => {
  it('are as many as allowed, and one more for each that ends', () => {
    const places = Array.from({ length: mostStreams }, () => takeStreamPlace('somebody'));
    expect(places.every((leave) => leave !== null)).toBe(true);
    expect(takeStreamPlace('somebody')).toBeNull();
    places[0]!();
    // Given back twice, a place is given back once.
    places[0]!();
    expect(takeStreamPlace('somebody')).not.toBeNull();
    expect(takeStreamPlace('somebody')).toBeNull();
  });

  it('are counted apart from those of another', () => {
    const leave = takeStreamPlace('another');
    expect(leave).not.toBeNull();
    leave!();
    expect(Array.from({ length: mostStreams }, () => takeStreamPlace('another')).every((place) => place !== null)).toBe(true);
  });
});
