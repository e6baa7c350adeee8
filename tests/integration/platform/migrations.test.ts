import { expect, inject, it } from 'vitest';

import { pendingChanges } from '@/scripts/database/new-migration.ts';
import { migrate } from '@/scripts/database/migrate.ts';

it('the migrations lead exactly to prisma/schema', async () => {
  expect(await pendingChanges(inject('serverUrl'))).toBe('');
});

it('a database that had every migration gets none again, even from two instances at once', async () => {
  const url = process.env['DATABASE_URL'] ?? '';
  expect(await Promise.all([migrate(url), migrate(url)])).toEqual([[], []]);
});
