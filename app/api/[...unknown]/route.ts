function unknown(): Response {
  return Response.json({ error: 'not-found' }, { status: 404, headers: { 'Cache-Control': 'no-store' } });
}

export const dynamic = 'force-dynamic';

export { unknown as GET, unknown as POST, unknown as PUT, unknown as PATCH, unknown as DELETE };
