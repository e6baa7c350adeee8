export interface LibraryEntry {
  id: string;
  name: string;
  credit: string;
}

type Sent = { ok: true; picture: LibraryEntry } | { ok: false; message: string };

export const away = 'Le portail ne répond pas. Réessayez dans un instant.';

/** The newest pictures of the library that answer this search; null when the portal does not answer. */
export async function fetchLibrary(search: string): Promise<readonly LibraryEntry[] | null> {
  try {
    const response = await fetch(`/api/images?${new URLSearchParams({ recherche: search })}`, { headers: { accept: 'application/json' } });
    return response.ok ? ((await response.json()) as { pictures: LibraryEntry[] }).pictures : null;
  } catch {
    return null;
  }
}

/** Adds a picture to the library; a refusal comes with its sentence. */
export async function sendPicture(data: FormData): Promise<Sent> {
  try {
    const response = await fetch('/api/images', { method: 'POST', body: data, headers: { accept: 'application/json' } });
    const isAnswer = response.headers.get('content-type')?.includes('application/json');
    return isAnswer ? ((await response.json()) as Sent) : { ok: false, message: away };
  } catch {
    return { ok: false, message: away };
  }
}
