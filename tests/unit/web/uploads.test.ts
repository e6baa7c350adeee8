import { describe, expect, it } from 'vitest';
import { attachmentDisposition } from '@/lib/web/content-disposition.ts';
import { readBody } from '@/lib/web/read-body.ts';
import { uploadState } from '@/lib/web/upload-state.ts';

function posted(chunks: readonly number[], onCancel = () => {}): Request {
  const sizes = [...chunks];
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const size = sizes.shift();
      if (size === undefined) controller.close();
      else controller.enqueue(new Uint8Array(size).fill(7));
    },
    cancel: onCancel,
  });
  return new Request('http://localhost/', { method: 'POST', body, duplex: 'half' } as RequestInit);
}

describe('the body of an upload', () => {
  it('is read up to its limit and not one byte further', async () => {
    expect((await readBody(posted([40, 60]), 100))?.length).toBe(100);
    expect(await readBody(posted([40, 61]), 100)).toBeNull();
    expect(await readBody(new Request('http://localhost/', { method: 'POST' }), 100)).toEqual(new Uint8Array());
  });

  it('is read to its end when too large, for the answer to reach the browser, but not without end', async () => {
    const megabytes = (count: number) => Array.from({ length: count }, () => 1024 * 1024);
    let cancelled = 0;
    expect(await readBody(posted(megabytes(20), () => (cancelled += 1)), 100)).toBeNull();
    expect(cancelled).toBe(0);
    expect(await readBody(posted(megabytes(80), () => (cancelled += 1)), 100)).toBeNull();
    expect(cancelled).toBe(1);
  });
});

describe('the name under which a file is saved', () => {
  it.each([
    ['plan.pdf', `attachment; filename="plan.pdf"; filename*=UTF-8''plan.pdf`],
    ['Étude d’été.pdf', `attachment; filename="Etude d_ete.pdf"; filename*=UTF-8''%C3%89tude%20d%E2%80%99%C3%A9t%C3%A9.pdf`],
    ['a"b\\c(1)*.pdf', `attachment; filename="a_b_c(1)*.pdf"; filename*=UTF-8''a%22b%5Cc%281%29%2A.pdf`],
  ])('%s', (name, header) => {
    expect(attachmentDisposition(name)).toBe(header);
  });
});

describe('what the upload form shows after a refusal', () => {
  it('stands beside the file when it is about it, and gives back what was typed', () => {
    expect(uploadState({ refus: 'file-renamed', title: 'Plan', audience: 'committee' })).toMatchObject({
      status: 'refused',
      errors: [{ field: 'file' }],
      values: { title: 'Plan', audience: 'committee' },
    });
    expect(uploadState({ refus: 'too-many-files' })).toMatchObject({ status: 'refused', errors: [] });
  });

  it('is nothing for an address that somebody made up', () => {
    for (const refus of ['', 'inconnu', '__proto__', 'toString', undefined]) expect(uploadState({ refus }).status).toBe('idle');
  });
});
