// The contenders: Vestibule in its set-ups, its peers, and the limits of what it is built on.

import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { freePort, listens, start } from "./processes.mjs";

const STATIC_DIR = new URL("../../static", import.meta.url).pathname;
const EXPRESS = new URL("../peers/express", import.meta.url).pathname;
const SECRET = "s".repeat(64);

/** Vestibule as in its image, with its log in a file. */
export async function vestibule({ dir, name, database, redis, workers, env = {} }) {
  const options = { ...database.options, STATIC_DIR, TRUSTED_PROXIES: "127.0.0.1", WORKERS: String(workers), ...env };
  if (redis) options.REDIS_URL = redis;
  return serve({ dir, name, command: process.env.VESTIBULE, env: options, database: database.database });
}

/** A peer, which reads its users from a file. */
export async function peer({ dir, name, program, people, redis, workers }) {
  const env = { SECRET, USERS: people, STATIC_DIR, NODE_ENV: "production", WORKERS: String(workers) };
  if (redis) env.REDIS_URL = redis;
  if (program.endsWith(".mjs")) return serve({ dir, name, command: process.execPath, args: () => [join(EXPRESS, program)], env });
  return serve({ dir, name, command: join(process.env.PROGRAMS, program), env });
}

/** A limit, which answers Vestibule's requests with a stored page of Vestibule's, byte for byte. */
export async function limit({ dir, name, program, answer, like, redis, valueBytes, workers }) {
  const page = join(dir, "page.http");
  const headers = Object.entries(answer.headers).map(([name, value]) => `${name}: ${value}\r\n`);
  writeFileSync(page, `HTTP/1.1 200 OK\r\n${headers.join("")}\r\n${answer.body}`);
  const env = { PAGE: page, WORKERS: String(workers) };
  if (redis) Object.assign(env, { REDIS_URL: redis, SESSIONS: String(like.sessions.length), VALUE_BYTES: String(valueBytes) });
  const contender = await serve({ dir, name, command: join(process.env.PROGRAMS, program), env });
  contender.sessions = redis ? like.sessions.map(numbered) : like.sessions;
  return contender;
}

/** The same session, as the limit with Redis stores it. */
function numbered(session, number) {
  return { get cookies() { return { ...session.cookies, session: `session=${number}` }; } };
}

/** A server on a free port, given in PORT or in its arguments. */
export async function serve({ dir, name, command, args = () => [], env, database }) {
  const port = await freePort();
  const log = join(dir, `${name.replaceAll(/\W+/g, "-")}.log`);
  const child = start(command, args(port), { env: { ...env, PORT: String(port) }, cwd: dir, log });
  await listens(child, port, log);
  return { name, child, pid: child.pid, port, log, database };
}
