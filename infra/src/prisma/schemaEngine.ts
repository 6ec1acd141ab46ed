import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import pg from 'pg';

/** The part of Prisma's schema engine that we use, in the WebAssembly build of the npm package. */
interface SchemaEngine {
  diff(params: object): Promise<{ exitCode: number; stdout: string | null }>;
}

/**
 * Prisma's schema engine on a database, without the native program that Prisma would download. `schema` is the text of
 * a `schema.prisma`.
 */
export async function openSchemaEngine(databaseUrl: string, schema: string): Promise<SchemaEngine> {
  bindingsOnce ??= loadBindings();
  const bindings = await bindingsOnce;
  return bindings.SchemaEngine.new(
    { datamodels: [['schema.prisma', schema]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(adapterFactory(databaseUrl)),
  );
}

interface Bindings {
  SchemaEngine: { new: (options: object, log: (line: string) => void, adapter: object) => Promise<SchemaEngine> };
  __wbg_set_wasm(exports: object): void;
}

/** They keep views of the program's memory, so there can be but one of it. */
let bindingsOnce: Promise<Bindings> | undefined;

/** Node has it, but its value is typed only where the DOM's types are. */
const { WebAssembly: webAssembly } = globalThis as unknown as {
  WebAssembly: {
    instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: { exports: { __wbindgen_start(): void } } }>;
  };
};

/** The package's own entry imports the `.wasm` file as a module, which Node does not do. */
async function loadBindings(): Promise<Bindings> {
  const file = join(dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm')), 'schema_engine_bg.js');
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: () => {} } });
  const bindings = (await import(pathToFileURL(file).href)) as Bindings;
  const bytes = readFileSync(file.replace(/\.js$/, '.wasm'));
  const { instance } = await webAssembly.instantiate(bytes, { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return bindings;
}

function adapterFactory(databaseUrl: string): SqlMigrationAwareDriverAdapterFactory {
  const connect = async (): Promise<SqlDriverAdapter> => {
    const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
    const adapter = await new PrismaPg(pool, { disposeExternalPool: true }).connect();
    return readingSingleChars(adapter, pool);
  };
  const refuse = () => Promise.reject(new Error('no shadow database is needed for a comparison'));
  return { provider: 'postgres', adapterName: '@prisma/adapter-pg', connect, connectToShadowDb: refuse };
}

const singleChar = 18;
const blankPadded = 1042;

/** The stock adapter does not know PostgreSQL's internal `"char"`, which the catalogue is full of. */
function readingSingleChars(adapter: SqlDriverAdapter, pool: pg.Pool): SqlDriverAdapter {
  let charColumns: number[] = [];
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<pg.QueryResult>;
  pool.query = (async (...args: unknown[]) => {
    const result = await query(...args);
    charColumns = result.fields?.flatMap(({ dataTypeID }, index) => (dataTypeID === singleChar ? [index] : [])) ?? [];
    for (const index of charColumns) result.fields[index]!.dataTypeID = blankPadded;
    return result;
  }) as typeof pool.query;
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (asked) => {
    const result = await queryRaw(asked);
    for (const index of charColumns) result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
  return adapter;
}
