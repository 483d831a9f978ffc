// Databases and Redis: creates and fills them, and reads their counters.

import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";

import { PASSWORD, crowd, postgresDigits, sqliteDigits } from "./people.mjs";
import { freePort, listens, output, start } from "./processes.mjs";

/** A private Redis without persistence. */
export async function startRedis(dir) {
  const port = await freePort();
  const log = join(dir, "redis.log");
  const child = start("redis-server", ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"], { cwd: dir, log });
  await listens(child, port, log);
  return { child, port, url: (number) => `redis://127.0.0.1:${port}/${number}` };
}

export async function redisCli(redis, ...args) {
  return (await output("redis-cli", ["-p", String(redis.port), ...args])).trim();
}

/** The number of commands that Redis has run, without this one and the probes that no request waits for. */
export async function redisCommands(redis) {
  const stats = (await redisCli(redis, "INFO", "commandstats")).matchAll(/cmdstat_([^:]+):calls=(\d+)/g);
  return [...stats].reduce((sum, [, name, calls]) => sum + (["info", "ping"].includes(name) ? 0 : Number(calls)), 0);
}

/** The cost of a session in Redis: the bytes of its key and value, and its memory. */
export async function redisBytes(redis, number, pattern) {
  const keys = (await redisCli(redis, "-n", String(number), "--scan", "--pattern", pattern)).split("\n").filter(Boolean).slice(0, 50);
  const sizes = { key: 0, value: 0, memory: 0 };
  for (const key of keys) {
    sizes.key += key.length;
    sizes.value += Number(await redisCli(redis, "-n", String(number), "STRLEN", key));
    sizes.memory += Number(await redisCli(redis, "-n", String(number), "MEMORY", "USAGE", key));
  }
  return Object.fromEntries(Object.entries(sizes).map(([name, sum]) => [name, sum / keys.length]));
}

/** Creates a SQLite file with a crowd. Returns Vestibule's options for it, and the bytes of a session's row. */
export async function sqlite(dir, vestibule, people, cost, more = "") {
  mkdirSync(dir, { recursive: true });
  const options = { DATA_DIR: dir, BCRYPT_COST: String(cost) };
  await firstAccount(vestibule, options);
  const file = join(dir, "vestibule.db");
  await output("sqlite3", [file], { input: crowd(people, sqliteDigits) + more + "PRAGMA wal_checkpoint(TRUNCATE); ANALYZE;" });
  const bytes = Number(await output("sqlite3", [file, "SELECT SUM(pgsize) FROM dbstat WHERE name IN (SELECT name FROM sqlite_master WHERE tbl_name = 'sessions')"]));
  return { options, rowBytes: bytes / people };
}

/** Creates a PostgreSQL database with a crowd, and returns the same. */
export async function postgres(dir, vestibule, people, cost, name, more = "") {
  mkdirSync(dir, { recursive: true });
  await psql("postgres", `CREATE DATABASE ${name}`);
  const options = { DATA_DIR: dir, DATABASE_URL: `${process.env.POSTGRES_URL}/${name}`, BCRYPT_COST: String(cost), SESSION_KEYS: randomBytes(32).toString("hex") };
  await firstAccount(vestibule, options);
  await psql(name, crowd(people, postgresDigits) + more);
  await psql(name, "VACUUM ANALYZE");
  const bytes = Number(await psql(name, "SELECT pg_total_relation_size('sessions')"));
  return { options, database: name, rowBytes: bytes / people };
}

/** The number of statements that PostgreSQL has run in a database. */
export async function statements(name) {
  const count = await psql(
    "postgres",
    `SELECT COALESCE(SUM(calls), 0) FROM pg_stat_statements JOIN pg_database ON oid = dbid WHERE datname = '${name}'`,
  );
  return Number(count);
}

export async function psql(database, sql) {
  return (await output("psql", [`${process.env.POSTGRES_URL}/${database}`, "-qtAX", "-v", "ON_ERROR_STOP=1"], { input: sql })).trim();
}

/** An account created with a command, whose hash is copied for the crowd. */
async function firstAccount(vestibule, options) {
  await output(vestibule, ["migrate"], { env: options });
  await output(vestibule, ["user", "add", "operator@example.org", "--admin", "--password-stdin"], {
    input: PASSWORD,
    env: options,
  });
}
