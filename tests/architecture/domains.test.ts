import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** Lower ones first, as in CONTRIBUTING.md. */
const domains = ['identity', 'audit', 'files', 'notifications', 'territories', 'vision', 'accessibility', 'content', 'actors', 'places', 'calls', 'cahiers', 'committee', 'sittings', 'labs', 'map', 'steering', 'search'];
const others = ['platform', 'web'];

/** Files of a domain, and which of them may be a folder of ideas instead. */
const single = ['schema', 'types', 'rules', 'permissions', 'errors', 'repository', 'loaders', 'reference', 'mails', 'documents'];
const severable = new Set(['schema', 'sources', 'types', 'rules', 'repository', 'loaders', 'mails', 'documents']);
const own: Record<string, string[]> = { identity: ['auth-adapter.ts'] };

const inside = (...parts: string[]) => readdirSync(path.join(root, ...parts), { withFileTypes: true });

it('lib holds the platform, the web and the domains of CONTRIBUTING.md, nothing else', () => {
  expect(inside('lib').map(({ name }) => name).toSorted()).toEqual([...domains, ...others].toSorted());
});

describe.each(domains)('the domain %s', (domain) => {
  const entries = inside('lib', domain);

  it('has only files of the closed list', () => {
    const stranger = entries.filter((entry) => {
      if (entry.isDirectory()) return entry.name !== 'use-cases' && !severable.has(entry.name);
      return !single.some((name) => entry.name === `${name}.ts`) && !own[domain]?.includes(entry.name);
    });
    expect(stranger.map(({ name }) => name)).toEqual([]);
  });

  it('keeps an idea in a file or in a folder, not in both', () => {
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(folders.filter((name) => entries.some((entry) => entry.name === `${name}.ts`))).toEqual([]);
  });

  it('has one exported function a use-case, named after its file', () => {
    const wrong: string[] = [];
    for (const file of filesUnder(path.join(root, 'lib', domain, 'use-cases'))) {
      const exported = exportedFunctions(readFileSync(file, 'utf8'));
      const expected = camelCase(path.basename(file, '.ts'));
      if (exported.length !== 1 || exported[0] !== expected) wrong.push(`${path.relative(root, file)} exports ${exported.join(', ') || 'nothing'}, not only ${expected}`);
    }
    expect(wrong).toEqual([]);
  });

  it('marks what reads or writes the database as the business of the server', () => {
    const unmarked = ['repository', 'loaders', 'use-cases']
      .flatMap((name) => [...filesUnder(path.join(root, 'lib', domain, name)), ...filesUnder(path.join(root, 'lib', domain, `${name}.ts`))])
      .filter((file) => !readFileSync(file, 'utf8').startsWith("import 'server-only';"));
    expect(unmarked.map((file) => path.relative(root, file))).toEqual([]);
  });
});

it('the files of the whole project have boring, readable names', () => {
  const vague = /^(?:utils?|helpers?|services?|common|misc|shared|index)\.(?:ts|tsx|mjs)$/;
  const readable = /^(?:\[{1,2}(?:\.{3})?[a-zA-Z]+\]{1,2}|\([a-z]+\)|_?[a-z0-9]+(?:-[a-z0-9]+)*)(?:\.(?:test|spec|d|config))?(?:\.(?:ts|tsx|mjs|cjs|css|json|svg|csv|sql|md|typ|webp|jpg|png|ico|avif|woff2|txt|js|prisma|html|xml|pdf|webmanifest))?$/;
  const wrong = ['app', 'components', 'lib', 'scripts', 'tests']
    .flatMap((folder) => pathsUnder(path.join(root, folder)))
    .filter((file) => !file.includes('prisma-client') && !file.endsWith('.md'))
    .filter((file) => vague.test(path.basename(file)) || !path.relative(root, file).split(path.sep).every((part) => readable.test(part)));
  expect(wrong.map((file) => path.relative(root, file))).toEqual([]);
});

/** Names of the functions that a module exports; a limit or a type beside them is no way in. */
function exportedFunctions(source: string): string[] {
  return [...source.matchAll(/^export (?:async )?function\*? (\w+)|^export const (\w+) = (?:async )?\(/gm)].map(([, name, arrow]) => name ?? arrow ?? '');
}

function camelCase(name: string): string {
  return name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function filesUnder(place: string): string[] {
  return pathsUnder(place).filter((file) => file.endsWith('.ts'));
}

function pathsUnder(place: string): string[] {
  const kind = statSync(place, { throwIfNoEntry: false });
  if (!kind) return [];
  if (kind.isFile()) return [place];
  return readdirSync(place).flatMap((name) => pathsUnder(path.join(place, name)));
}
