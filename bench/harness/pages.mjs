// Pages per second and what they cost: each server alone on one core, the load with Redis and PostgreSQL on the other.

import http from "node:http";
import { cpus } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { limit, peer, vestibule } from "./contenders.mjs";
import { redisBytes, statements } from "./databases.mjs";
import { ask } from "./http.mjs";
import { flood, visits } from "./load.mjs";
import { pin, pinFamily, stop } from "./processes.mjs";
import { cookieHeader, makeSessions, verify, writeCookies } from "./visitors.mjs";

/** Visitors at one rate for all: 128 who pause 4 ms on average, so somewhat under 30,000 pages a second. */
const PACED = { connections: 128, pause: 4 };
const SERVER = "0";
const LOAD = "1";
const ALL = `0-${cpus().length - 1}`;

export async function pages(world) {
  const { size, redis } = world;
  const contenders = await startAll(world);
  const turns = [];
  for (const contender of contenders) await pin(contender.pid, SERVER);
  await pin(redis.child.pid, LOAD);
  await pinFamily(Number(process.env.POSTGRES_PID), LOAD);
  await pin(process.pid, LOAD);
  for (const contender of contenders) await check(contender);
  for (let round = 1; round <= size.rounds; round++) {
    for (const contender of contenders) {
      await refresh(contender);
      for (const turn of contender.turns) {
        let figures = await take(world, contender, turn);
        // Copies grow too old to be believed after five minutes. A browser takes the newer one, wrk does not: once more.
        if (!figures) {
          await refresh(contender);
          figures = await take(world, contender, turn);
        }
        if (!figures) throw new Error(`${contender.name}: the answers of ${turn} are not as long as those that were checked`);
        turns.push({ contender: contender.name, turn, round, ...figures });
        console.error(`${round} ${contender.name} ${turn}: ${Math.round(figures.rate)}/s, ${figures.cpu.toFixed(1)} µs, p99 ${figures.p99.toFixed(2)} ms`);
      }
    }
  }
  for (const contender of contenders) if (contender.make) await verify(contender);
  const bytes = {};
  for (const contender of contenders) if (contender.keys) bytes[contender.name] = await redisBytes(redis, contender.redisNumber, contender.keys);
  for (const contender of contenders) await stop(contender.child);
  for (const pid of [redis.child.pid, process.pid]) await pin(pid, ALL);
  await pinFamily(Number(process.env.POSTGRES_PID), ALL);
  return { turns, bytes };
}

const pathOf = (turn) => ({ login: "/login", static: "/static/app.css" })[turn] ?? "/profile";

/** What one answer is as long as, where no crowd is asked. wrk calls a redirect a success. */
async function check(contender) {
  contender.bytes = {};
  for (const turn of contender.turns) {
    const headers = { cookie: cookieHeader(contender.sessions[0]), accept: "text/html" };
    const { status, bytes } = await ask(new http.Agent(), contender.port, pathOf(turn), turn === "login" || turn === "static" ? {} : { headers });
    if (status !== 200) throw new Error(`${contender.name}: ${turn} was answered ${status}`);
    contender.bytes[turn] = bytes;
  }
}

/** Checks each page; and has each session's use written, so that no turn pays for a minute's notes all at once. */
async function refresh(contender) {
  if (!contender.make) return;
  contender.bytes.profile = await verify(contender);
  if (contender.name.startsWith("vestibule")) await sleep(3000);
}

/** One turn on the core; nothing if its answers are not as long as those that were checked. */
async function take({ dir, size }, contender, turn) {
  const path = pathOf(turn);
  const cookies = path === "/profile" ? writeCookies(contender, join(dir, "cookies.txt"), turn === "hot" ? 1 : undefined) : undefined;
  const before = contender.database && (await statements(contender.database));
  const options = { seconds: size.seconds, cookies, core: LOAD };
  const figures = await (turn === "paced" ? visits(contender, path, { ...options, ...PACED }) : flood(contender, path, options));
  const asked = contender.database && (await statements(contender.database)) - before;
  // Some answers bring a newer cookie, and the last ones were cut off: so not to the byte.
  const expected = contender.bytes[path === "/profile" ? "profile" : turn];
  if (Math.abs(figures.bytes / expected - 1) > 0.1) return undefined;
  return { ...figures, sql: asked / figures.requests };
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
    add(await vestibule({ dir, name, database, redis: redisNumber && redis.url(redisNumber), workers }), { make: size.sessions, redisNumber, ...more });
  const peers = async (name, program, make, redisNumber, more) =>
    add(await peer({ dir, name, program, people, redis: redisNumber && redis.url(redisNumber), workers }), { make, redisNumber, ...more });

  const turns = ["profile", "paced", "hot", "login", "static"];
  const fromRedis = await ours("vestibule redis", databases[large].postgres, 1, { turns, keys: "vestibule:session:*" });
  await ours("vestibule redis, small", databases[small].postgres, 2, {});
  const fromCookies = await ours("vestibule cookies", databases[large].sqlite, undefined, { turns });
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

/** A page to keep, without the newer cookie that this one answer may bring: most bring none. */
async function pageOf(contender) {
  const headers = { cookie: cookieHeader(contender.sessions[0]), accept: "text/html" };
  const answer = await ask(new http.Agent(), contender.port, "/profile", { headers });
  if (answer.status !== 200) throw new Error(`${contender.name}: the page to keep was answered ${answer.status}`);
  const { "set-cookie": _, ...kept } = answer.headers;
  return { headers: kept, body: answer.body };
}
