import { serve } from './start.ts';

/** `npm run dev`: the same database, and pages compiled as they are visited. */
export function run(): Promise<number> {
  return serve('dev');
}
