/**
 * The layers of CONTRIBUTING.md, as rules. Each message says what to do instead.
 * @type {import('dependency-cruiser').IConfiguration}
 */

/** Lower ones first; the ground holds four that may lean on each other. */
const ground = ['identity', 'audit', 'files', 'notifications'];
const floors = [ground, ['territories', 'vision', 'accessibility'], ['content', 'actors'], ['places'], ['calls'], ['cahiers'], ['committee'], ['sittings'], ['labs'], ['map'], ['steering'], ['search']];
const domains = floors.flat();

const any = (names) => `(?:${names.join('|')})`;
/** What a domain shows to higher ones. */
const shown = '(?:types|schema|rules|permissions|loaders|use-cases|errors|reference|documents|mails)(?:\\.ts$|/)';
const databaseClient = '^lib/platform/(?:prisma-client/|database\\.ts$)';

/** A domain looks down, and two domains of one floor do not see each other. */
const floorRules = floors.flatMap((floor, level) =>
  floor.map((domain) => {
    const above = floors.slice(level + 1).flat();
    const beside = level === 0 ? [] : floor.filter((other) => other !== domain);
    const hidden = [...above, ...beside];
    return {
      name: `${domain}-looks-down`,
      comment: `${domain} may import ${floors.slice(0, level).flat().concat(level === 0 ? ground : []).join(', ') || 'no other domain'}: a link between two domains belongs to the higher one.`,
      severity: 'error',
      from: { path: `^lib/${domain}/` },
      to: { path: `^lib/${any(hidden)}/` },
      empty: hidden.length === 0,
    };
  }),
);

module.exports = {
  forbidden: [
    ...floorRules.filter((rule) => !rule.empty).map(({ empty: _empty, ...rule }) => rule),
    {
      name: 'no-circle',
      comment: 'Two files that import each other are one idea, or three: move what they share below them.',
      severity: 'error',
      from: { pathNot: '^lib/platform/prisma-client/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'repositories-hold-the-database',
      comment: 'Only repository.ts (or repository/*.ts) talks to the database: ask it, from a use-case or a loader.',
      severity: 'error',
      from: {
        path: '^(?:app|components|lib)/',
        pathNot: `^lib/(?:platform/|${any(domains)}/(?:repository(?:\\.ts$|/)))`,
      },
      to: { path: databaseClient },
    },
    {
      name: 'no-raw-driver-outside-platform',
      comment: 'pg and Prisma are reached through lib/platform/database.ts.',
      severity: 'error',
      from: { path: '^(?:app|components|lib)/', pathNot: '^lib/platform/' },
      to: { path: '^node_modules/(?:pg|@prisma|prisma)/' },
    },
    {
      name: 'rules-are-pure',
      comment: 'Rules, permissions, types and schemas decide from their arguments alone: no Next, no database, no repository, no use-case.',
      severity: 'error',
      from: { path: `^lib/${any(domains)}/(?:rules|permissions|types|schema|errors)(?:\\.ts$|/)` },
      to: { path: `^node_modules/(?:next|next-intl|next-auth|pg|@prisma)/|${databaseClient}|^lib/web/|^lib/[^/]+/(?:repository|loaders|use-cases)(?:\\.ts$|/)` },
    },
    {
      name: 'use-cases-do-not-know-the-web',
      comment: 'A use-case serves pages, jobs and scripts alike: redirects, cookies and cache tags belong to the action that calls it.',
      severity: 'error',
      from: { path: `^lib/${any(domains)}/(?:use-cases/|repository(?:\\.ts$|/))` },
      to: { path: '^node_modules/(?:next|next-intl|next-auth)/|^lib/web/|^(?:app|components)/' },
    },
    {
      name: 'domains-show-a-front',
      comment: 'Another domain is entered by its types, schema, rules, permissions, loaders or use-cases, never by its repository.',
      severity: 'error',
      from: { path: '^lib/([^/]+)/', pathNot: '^lib/(?:platform|web)/' },
      to: { path: `^lib/${any(domains)}/`, pathNot: `^lib/$1/|^lib/[^/]+/${shown}` },
    },
    {
      name: 'pages-enter-by-the-front',
      comment: 'Pages, actions and the glue of lib/web call use-cases and loaders, never a repository.',
      severity: 'error',
      from: { path: '^(?:app|components)/|^lib/web/' },
      to: { path: `^lib/${any(domains)}/repository(?:\\.ts$|/)` },
    },
    {
      name: 'platform-knows-no-business',
      comment: 'lib/platform serves every domain and knows none: pass what it needs as an argument.',
      severity: 'error',
      from: { path: '^lib/platform/' },
      to: { path: `^lib/(?:${domains.join('|')}|web)/|^(?:app|components)/` },
    },
    {
      name: 'domains-do-not-know-the-screens',
      comment: 'lib does not import app or components; only lib/web, the glue, may know the shape of what a component receives.',
      severity: 'error',
      from: { path: '^lib/', pathNot: '^lib/web/' },
      to: { path: '^(?:app|components)/' },
    },
    {
      name: 'plain-components-know-no-domain',
      comment: 'components/ui, form and chart hold no business word: give them strings and numbers.',
      severity: 'error',
      from: { path: '^components/(?:ui|form|chart)/' },
      to: { path: `^lib/${any(domains)}/` },
    },
    {
      name: 'components-do-not-fetch',
      comment: 'A component receives DTOs: types, rules and sentences may come in, reads and acts may not.',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: `^lib/${any(domains)}/(?:repository|loaders|use-cases)(?:\\.ts$|/)` },
    },
    {
      name: 'routes-are-imported-by-nobody',
      comment: 'app holds routes only; what two of them share lives in components or in lib/web.',
      severity: 'error',
      from: { pathNot: '^app/' },
      to: { path: '^app/' },
    },
    {
      name: 'tools-stay-out-of-the-portal',
      comment: 'scripts and tests import the portal, never the reverse.',
      severity: 'error',
      from: { path: '^(?:app|components|lib)/' },
      to: { path: '^(?:scripts|tests)/' },
    },
    {
      name: 'resolvable',
      comment: 'This import leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^lib/platform/prisma-client'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    parser: 'swc',
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
