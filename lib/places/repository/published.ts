import 'server-only';
import { db } from '@/lib/platform/database.ts';
import type { Prisma } from '@/lib/platform/prisma-client/client.ts';
import { knownFeatures } from '@/lib/places/rules/accessibility.ts';
import { asOpenings } from '@/lib/places/rules/hours.ts';
import { shownPosition } from '@/lib/places/rules/position.ts';
import { readColumn } from '@/lib/places/schema/columns.ts';
import type { PlaceOperator, PlaceSummary, PublishedPlace } from '@/lib/places/types.ts';
import { nameKey } from '@/lib/platform/names.ts';

const summaryColumns = {
  id: true,
  slug: true,
  kind: true,
  name: true,
  summary: true,
  territorySiren: true,
  communeInsee: true,
  latitude: true,
  longitude: true,
  demonstration: true,
  commune: { select: { name: true, slug: true, latitude: true, longitude: true } },
} satisfies Prisma.PlaceSelect;

export const pageColumns = {
  ...summaryColumns,
  presentation: true,
  address: true,
  postalCode: true,
  openSince: true,
  openingNote: true,
  accessible: true,
  inaccessible: true,
  accessNote: true,
  operatorName: true,
  website: true,
  phone: true,
  email: true,
  pictureAlt: true,
  source: true,
  updatedAt: true,
  territory: { select: { slug: true, name: true, legalName: true } },
  operator: { select: { slug: true, name: true, listed: true } },
  picture: { select: { id: true, credit: true, width: true, height: true, widths: true } },
  services: { select: { name: true }, orderBy: { position: 'asc' } },
  openings: { select: { weekday: true, opensAt: true, closesAt: true }, orderBy: [{ weekday: 'asc' }, { opensAt: 'asc' }] },
} satisfies Prisma.PlaceSelect;

type SummaryRow = Prisma.PlaceGetPayload<{ select: typeof summaryColumns }>;
type PageRow = Prisma.PlaceGetPayload<{ select: typeof pageColumns }>;

function toSummary({ id, slug, kind, name, summary, territorySiren, communeInsee, demonstration, commune, ...own }: SummaryRow): PlaceSummary {
  return {
    id,
    slug,
    kind,
    name,
    summary: readColumn(summary),
    territorySiren,
    communeInsee,
    communeName: commune.name,
    demonstration,
    ...shownPosition(own, commune),
  };
}

/** The actor's page when it has one, else the territory's when the territory runs it itself. */
function operatorOf({ operator, operatorName, territory }: PageRow): PlaceOperator | null {
  if (operator) return { name: operator.name, path: operator.listed ? `/acteurs/${operator.slug}` : null };
  if (operatorName === '') return null;
  const isTerritory = nameKey(operatorName) === nameKey(territory.legalName);
  return { name: operatorName, path: isTerritory ? `/territoires/${territory.slug}` : null };
}

export function toPage(row: PageRow): PublishedPlace {
  return {
    ...toSummary(row),
    communeSlug: row.commune.slug,
    territorySlug: row.territory.slug,
    territoryName: row.territory.name,
    presentation: readColumn(row.presentation),
    services: row.services.map(({ name }) => readColumn(name)),
    openings: asOpenings(row.openings),
    openSince: readColumn(row.openSince),
    openingNote: readColumn(row.openingNote),
    address: row.address,
    postalCode: row.postalCode,
    accessible: knownFeatures(row.accessible),
    inaccessible: knownFeatures(row.inaccessible),
    accessNote: readColumn(row.accessNote),
    operator: operatorOf(row),
    website: row.website,
    phone: row.phone,
    email: row.email,
    picture: row.picture && { ...row.picture, alt: readColumn(row.pictureAlt) },
    source: readColumn(row.source),
    updatedAt: row.updatedAt,
  };
}

const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name, 'fr');

/** What places may be asked for: each part that is absent selects them all. */
export interface PlacesOf {
  territorySiren?: string;
  communeInsee?: string;
  /** The actor that runs them. */
  operatorId?: string;
}

/** The places online, by name. */
export async function listPublished(of: PlacesOf): Promise<PlaceSummary[]> {
  const asked = Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined));
  const rows = await db().place.findMany({ where: { state: 'published', ...asked }, select: summaryColumns });
  return rows.map(toSummary).toSorted(byName);
}

/** Every place online with all that its page says, by name. */
export async function listPages(): Promise<PublishedPlace[]> {
  const rows = await db().place.findMany({ where: { state: 'published' }, select: pageColumns });
  return rows.map(toPage).toSorted(byName);
}

/** The place online at this address, `removed` for one that was, null when nothing ever was. */
export async function findPublished(slug: string): Promise<PublishedPlace | 'removed' | null> {
  const row = await db().place.findUnique({ where: { slug }, select: { ...pageColumns, state: true, publishedAt: true } });
  if (row?.state === 'published') return toPage(row);
  return row?.state === 'removed' && row.publishedAt ? 'removed' : null;
}

/** Where the pages of the places are, by name, as many as asked. */
export async function listAddresses(take: number): Promise<{ slug: string; name: string; updatedAt: Date }[]> {
  return db().place.findMany({
    where: { state: 'published' },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take,
    select: { slug: true, name: true, updatedAt: true },
  });
}
