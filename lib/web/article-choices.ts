import 'server-only';
import type { ArticleChoices } from '@/components/content/article-fields.tsx';
import type { LibraryPicture } from '@/lib/content/types/pictures.ts';
import { listPictures } from '@/lib/content/use-cases/list-pictures.ts';
import type { Context } from '@/lib/identity/types.ts';
import { allTerritories } from '@/lib/territories/loaders/territories.ts';
import { terresWithThemes } from '@/lib/vision/loaders.ts';

/** Pages of the library offered in a form; older pictures are found in the library itself. */
const libraryPages = 8;

async function newestPictures(context: Context): Promise<LibraryPicture[]> {
  const pictures: LibraryPicture[] = [];
  for (let page = 1; page <= libraryPages; page += 1) {
    const found = await listPictures(context, { search: '', page });
    if (!found.ok) break;
    pictures.push(...found.value.pictures);
    if (page * found.value.pageSize >= found.value.total) break;
  }
  return pictures;
}

/** What the form of an article offers to choose from. */
export async function articleChoices(context: Context): Promise<ArticleChoices> {
  const [terres, territories, pictures] = await Promise.all([terresWithThemes('fr'), allTerritories(), newestPictures(context)]);
  return {
    terres: terres.map(({ slug, name }) => ({ value: slug, label: name })),
    themes: terres.flatMap(({ name: terre, themes }) => themes.map(({ slug, name }) => ({ value: slug, label: name, help: terre }))),
    territories: territories.map(({ siren, name }) => ({ value: siren, label: name })),
    pictures,
  };
}
