import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import { checkedKey, type Storage } from '@/lib/platform/storage/storage.ts';

export interface S3Settings {
  endpoint: string;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

const patience = 30_000;

/** Objects of a bucket, addressed by path (`endpoint/bucket/key`), which every S3-compatible service understands. */
export function s3Storage({ endpoint, bucket, region, accessKeyId, secretAccessKey }: S3Settings): Storage {
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 2 });
  const root = `${endpoint.replace(/\/+$/, '')}/${encodeURIComponent(bucket)}`;

  async function ask(method: string, key: string, init: { body?: Uint8Array<ArrayBuffer>; headers?: Record<string, string> } = {}) {
    const address = `${root}/${checkedKey(key)}`;
    // Signed with the request: bytes changed on the way are refused by the service.
    const sha256 = createHash('sha256').update(init.body ?? '').digest('hex');
    const headers = { ...init.headers, 'x-amz-content-sha256': sha256 };
    return client.fetch(address, { method, ...init, headers, signal: AbortSignal.timeout(patience) });
  }
  /** The answer of a service may quote the request: only its status is kept. */
  function unexpected(method: string, response: Response): Error {
    return new Error(`Storage answered ${response.status} to ${method}.`);
  }

  return {
    async put(key, body, mediaType) {
      const response = await ask('PUT', key, { body: new Uint8Array(body), headers: { 'content-type': mediaType } });
      await response.body?.cancel();
      if (!response.ok) throw unexpected('PUT', response);
    },
    async get(key) {
      const response = await ask('GET', key);
      if (response.ok && response.body) return response.body;
      await response.body?.cancel();
      if (response.status === 404) return null;
      throw unexpected('GET', response);
    },
    async delete(key) {
      const response = await ask('DELETE', key);
      await response.body?.cancel();
      if (!response.ok && response.status !== 404) throw unexpected('DELETE', response);
    },
    async exists(key) {
      const response = await ask('HEAD', key);
      await response.body?.cancel();
      if (response.ok) return true;
      if (response.status === 404) return false;
      throw unexpected('HEAD', response);
    },
  };
}
