import { expect, test } from 'vitest';
import { costCategories, resourceCategories } from '@/lib/cahiers/rules/budget.ts';
import french from '@/lib/web/messages/fr/calls.json' with { type: 'json' };

test('the form shown before writing names the kinds of cost and resource as the budget does', () => {
  expect(french.costs).toEqual(costCategories);
  expect(french.resources).toEqual(resourceCategories);
});
