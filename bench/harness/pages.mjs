// Pages per second, and their cost.

import http from "node:http";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { limit, peer, vestibule } from "./contenders.mjs";
import { redisBytes, redisCommands, statements } from "./databases.mjs";
import { ask } from "./http.mjs";
import { flood, visits } from "./load.mjs";
import { stop } from "./processes.mjs";
import { LOAD, inTurns } from "./turns.mjs";
import { makeSessions, page, verify, writeVisitors } from "./visitors.mjs";

/** Visitors at one rate for all: 128 who pause 4 ms on average, so somewhat under 30,000 pages a second. */
const PACED = { connections: 128, pause: 4 };

export async function pages(world) {
  const contenders = await startAll(world);
  for (const contender of contenders) await check(contender);
  const turns = await inTurns(world, contenders, { refresh, take: (contender, turn) => take(world, contender, turn) });
  for (const contender of contenders) if (contender.make) await verify(contender);
  const bytes = {};
  for (const contender of contenders) if (contender.keys) bytes[contender.name] = await redisBytes(world.redis, contender.redisNumber, contender.keys);
  for (const contender of contenders) await stop(contender.child);
  return { turns, bytes };
}

const pathOf = (turn) => ({ login: "/login", static: "/static/app.css" })[turn] ?? "/profile";

/** Records the length of each answer if there is no crowd, since wrk counts a redirect as a success. */
async function check(contender) {
  contender.bytes = {};
  for (const turn of contender.turns) {
    const headers = turn === "login" || turn === "static" ? {} : page(contender.sessions[0]);
    const { status, bytes } = await ask(new http.Agent(), contender.port, pathOf(turn), { headers });
    if (status !== 200) throw new Error(`${contender.name}: ${turn} was answered ${status}`);
    contender.bytes[turn] = bytes;
  }
}

/** Checks each page, and has each session's use recorded, so that no turn pays for a minute's records at once. */
async function refresh(contender) {
  if (!contender.make) return;
  contender.bytes.profile = await verify(contender);
  if (contender.name.startsWith("vestibule")) await sleep(3000);
}

/** One turn on the core, or nothing if its answers aren't as long as those that were checked. */
async function take({ dir, size, redis }, contender, turn) {
  const path = pathOf(turn);
  const sessions = turn === "hot" ? contender.sessions.slice(0, 1) : contender.sessions;
  const visitors = path === "/profile" ? writeVisitors(sessions, join(dir, "visitors.txt")) : undefined;
  const before = { sql: contender.database && (await statements(contender.database)), redis: await redisCommands(redis) };
  const options = { seconds: size.seconds, visitors, core: LOAD };
  const figures = await (turn === "paced" ? visits(contender, path, { ...options, ...PACED }) : flood(contender, path, options));
  const after = { sql: contender.database && (await statements(contender.database)), redis: await redisCommands(redis) };
  // Not to the byte, because some answers have a newer cookie, and the last ones were cut off.
  const expected = contender.bytes[path === "/profile" ? "profile" : turn];
  if (Math.abs(figures.bytes / expected - 1) > 0.1) return undefined;
  const per = (name) => (after[name] - before[name]) / figures.requests;
  return { ...figures, sql: per("sql"), redis: per("redis") };
}

async function startAll(world) {
  const { dir, size, redis, databases, people } = world;
  const [small, large] = size.crowds;
  const workers = 1;
  const contenders = [];
  const add = async (contender, more) => {
    Object.assign(contender, { turns: ["profile", "paced"], ...more });
    if (more.make) {
      contender.sessions = await makeSessions(contender, more.make, size.crowds[0]);
      console.error(`${contender.name}: ${more.make} sessions`);
    }
    contenders.push(contender);
    return contender;
  };
  const ours = async (name, database, redisNumber, more) =>
    add(await vestibule({ dir, name, database, redis: redisNumber && redis.url(redisNumber), workers, env: more.env }), { make: size.sessions, redisNumber, ...more });
  const peers = async (name, program, make, redisNumber, more) =>
    add(await peer({ dir, name, program, people, redis: redisNumber && redis.url(redisNumber), workers }), { make, redisNumber, ...more });

  const turns = ["profile", "paced", "hot", "login", "static"];
  const fromRedis = await ours("vestibule redis", databases[large].postgres, 1, { turns, keys: "vestibule:session:*" });
  // Another instance, which reads each session from Redis once.
  const second = await vestibule({ dir, name: "vestibule redis, second instance", database: databases[large].postgres, redis: redis.url(1), workers });
  await add(second, { redisNumber: 1 });
  Object.assign(second, { make: size.sessions, sessions: fromRedis.sessions });
  await ours("vestibule redis, small", databases[small].postgres, 2, {});
  const fromCookies = await ours("vestibule cookies", databases[large].sqlite, undefined, { turns });
  // With a tenth of the memory that the sessions need, and with none.
  await ours("vestibule redis, crowded", databases[small].postgres, 13, { env: { SESSION_CACHE_MIB: "1" } });
  await ours("vestibule redis, uncached", databases[small].postgres, 14, { env: { SESSION_CACHE_MIB: "0" } });
  await ours("vestibule cookies, small", databases[small].sqlite, undefined, {});
  await peers("express connect-redis", "connect-redis.mjs", size.slowSessions, 3, { turns: ["profile", "static"], keys: "sess:*" });
  await peers("express cookie-session", "cookie-session.mjs", size.slowSessions, undefined, { turns: ["profile"] });
  await peers("axum tower-sessions", "axum_tower_sessions", size.sessions, 4, { turns: ["profile"] });
  await peers("actix-session redis", "actix_session_redis", size.sessions, 5, { turns: ["profile"] });
  await add(await limit({ dir, name: "prerendered", program: "prerendered", answer: await pageOf(fromCookies), like: fromCookies, workers }), {});
  const { value: valueBytes } = await redisBytes(redis, 1, fromRedis.keys);
  await add(await limit({ dir, name: "one GET", program: "one_get", answer: await pageOf(fromRedis), like: fromRedis, redis: redis.url(6), valueBytes: Math.round(valueBytes), workers }), {});
  return contenders;
}

/** A page to store, without the newer cookie that few answers have. */
async function pageOf(contender) {
  const answer = await ask(new http.Agent(), contender.port, "/profile", { headers: page(contender.sessions[0]) });
  if (answer.status !== 200) throw new Error(`${contender.name}: the page to keep was answered ${answer.status}`);
  const { "set-cookie": _, ...kept } = answer.headers;
  return { headers: kept, body: answer.body };
}
