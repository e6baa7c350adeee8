/**
 * Prisma's own schema engine, in its WebAssembly form: same migrations table and same checksums as
 * `prisma migrate`, without the program that its command line downloads.
 */
import type { EventEmitter } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  ColumnTypeEnum,
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import pg from 'pg';

type Bindings = {
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
  SchemaEngine: typeof SchemaEngine;
};

/** PostgreSQL's one-letter internal type: the engine reads it in the catalogue, the adapter refuses it. */
const oneLetter = 18;
const text = 25;

/** Presents one-letter columns as text, which the adapter understands, and keeps their names for the engine. */
function readOneLetterAsText(client: pg.PoolClient, names: Set<string>): void {
  const { connection } = client as pg.PoolClient & { connection: EventEmitter };
  connection.prependListener('rowDescription', ({ fields }: { fields: pg.FieldDef[] }) => {
    for (const field of fields) {
      if (field.dataTypeID !== oneLetter) continue;
      field.dataTypeID = text;
      names.add(field.name);
    }
  });
}

let loaded: Promise<typeof SchemaEngine> | undefined;

async function load(): Promise<typeof SchemaEngine> {
  const engine = bindings as unknown as Bindings;
  const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const imports = { './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports };
  const { instance } = await WebAssembly.instantiate(await readFile(script.replace(/\.js$/, '.wasm')), imports);
  engine.__wbg_set_wasm(instance.exports);
  (instance.exports['__wbindgen_start'] as () => void)();
  return engine.SchemaEngine;
}

/**
 * Runs work with an engine connected to a database. The engine may create a temporary database beside it,
 * which is dropped afterwards with every connection.
 * @param url the database
 */
export async function withSchemaEngine<Value>(url: string, work: (engine: SchemaEngine) => Promise<Value>): Promise<Value> {
  const Engine = await (loaded ??= load());
  const pools: pg.Pool[] = [];
  const temporary: string[] = [];
  const connectTo = async (address: string): Promise<SqlDriverAdapter> => {
    const pool = new pg.Pool({ connectionString: address, max: 2 });
    const oneLetterColumns = new Set<string>();
    pool.on('connect', (client) => readOneLetterAsText(client, oneLetterColumns));
    pools.push(pool);
    const adapter = await new PrismaPg(pool, { onPoolError: () => {} }).connect();
    // The adapter cuts a script at every semicolon, even inside a function; PostgreSQL reads it whole.
    adapter.executeScript = async (script) => {
      await pool.query(script);
    };
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      const columnTypes = result.columnTypes.map((type, at) => (oneLetterColumns.has(result.columnNames[at] ?? '') ? ColumnTypeEnum.Character : type));
      return { ...result, columnTypes };
    };
    return adapter;
  };
  const factory: SqlMigrationAwareDriverAdapterFactory = {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => connectTo(url),
    connectToShadowDb: async () => {
      const name = `migration_${crypto.randomUUID().replaceAll('-', '')}`;
      await execute(url, `create database ${name}`);
      temporary.push(name);
      const address = new URL(url);
      address.pathname = name;
      return connectTo(address.href);
    },
  };
  const engine = await Engine.new({ datamodels: undefined }, () => {}, bindMigrationAwareSqlAdapterFactory(factory));
  try {
    return await work(engine);
  } finally {
    engine.free();
    await Promise.all(pools.map((pool) => pool.end()));
    for (const name of temporary) await execute(url, `drop database if exists ${name}`);
  }
}

async function execute(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
