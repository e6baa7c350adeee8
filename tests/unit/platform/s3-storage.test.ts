import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { s3Storage } from '@/lib/platform/storage/s3-storage.ts';

const settings = { bucket: 'pieces', region: 'fr-par', accessKeyId: 'identifiant', secretAccessKey: 'cle-de-test' };
const objects = new Map<string, { body: Buffer; mediaType: string }>();
const hex = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, data: string) => createHmac('sha256', key).update(data).digest();

/** Computes the signature of a request by itself, from Amazon's description of Signature Version 4. */
function isSigned(request: IncomingMessage, body: Buffer): boolean {
  const given = /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
    request.headers.authorization ?? '',
  );
  if (!given) return false;
  const [, credential = '', names = '', signature] = given;
  const [keyId, day = '', region = '', service = '', end] = credential.split('/');
  const date = String(request.headers['x-amz-date']);
  const payload = String(request.headers['x-amz-content-sha256']);
  if (keyId !== settings.accessKeyId || region !== settings.region || service !== 's3' || end !== 'aws4_request') return false;
  if (payload !== hex(body) || !date.startsWith(day)) return false;
  const signed = names.split(';');
  if (!['host', 'x-amz-content-sha256', 'x-amz-date'].every((name) => signed.includes(name))) return false;
  const canonicalHeaders = signed.map((name) => `${name}:${String(request.headers[name]).trim()}\n`).join('');
  const canonical = [request.method, request.url, '', canonicalHeaders, names, payload].join('\n');
  const scope = `${day}/${region}/${service}/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', date, scope, hex(canonical)].join('\n');
  const key = hmac(hmac(hmac(hmac(`AWS4${settings.secretAccessKey}`, day), region), service), 'aws4_request');
  return createHmac('sha256', key).update(toSign).digest('hex') === signature;
}

let server: Server;
let endpoint = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      const key = request.url ?? '';
      if (!isSigned(request, body)) return response.writeHead(403).end('SignatureDoesNotMatch');
      if (request.method === 'PUT') {
        objects.set(key, { body, mediaType: request.headers['content-type'] ?? '' });
        return response.writeHead(200).end();
      }
      if (request.method === 'DELETE') {
        objects.delete(key);
        return response.writeHead(204).end();
      }
      const found = objects.get(key);
      return found ? response.writeHead(200).end(request.method === 'HEAD' ? undefined : found.body) : response.writeHead(404).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

describe('the storage in an S3-compatible service', () => {
  it('puts, finds, reads and deletes an object, each request signed', async () => {
    const storage = s3Storage({ ...settings, endpoint: `${endpoint}/` });
    expect(await storage.exists('ab/cd-1')).toBe(false);
    expect(await storage.get('ab/cd-1')).toBeNull();
    await storage.put('ab/cd-1', new TextEncoder().encode('contenu'), 'application/pdf');
    expect(objects.get('/pieces/ab/cd-1')?.mediaType).toBe('application/pdf');
    expect(await storage.exists('ab/cd-1')).toBe(true);
    expect(await new Response(await storage.get('ab/cd-1')).text()).toBe('contenu');
    await storage.delete('ab/cd-1');
    await storage.delete('ab/cd-1');
    expect(await storage.exists('ab/cd-1')).toBe(false);
  });

  it('fails with the status alone when the service refuses', async () => {
    const storage = s3Storage({ ...settings, endpoint, secretAccessKey: 'une-autre' });
    await expect(storage.put('ab/x', new Uint8Array(1), 'image/png')).rejects.toThrow('Storage answered 403 to PUT.');
    await expect(storage.get('ab/x')).rejects.toThrow('Storage answered 403 to GET.');
  });

  it('asks nothing for a key that the portal would not have made', async () => {
    await expect(s3Storage({ ...settings, endpoint }).get('../autre')).rejects.toThrow('Storage key refused.');
  });
});
