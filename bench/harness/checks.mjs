// Forward-authentication checks per second, beside pages of the same server.

import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { peer, vestibule } from "./contenders.mjs";
import { redisCommands, statements } from "./databases.mjs";
import { CHECK, GROUPS, byAnyCookie, byAnyCookieInParts, byAppPassword, byCookie, inFrontOptions, verifyChecks, verifyClosed } from "./in-front.mjs";
import { lemonldap } from "./lemonldap.mjs";
import { flood } from "./load.mjs";
import { writePeople } from "./people.mjs";
import { stop } from "./processes.mjs";
import { LOAD, inTurns } from "./turns.mjs";
import { makeSessions, page, verify, writeVisitors } from "./visitors.mjs";

/** wrk's connections. At the end, each has sent one request more than it got answers. */
const CONNECTIONS = 64;

const PAGE = { path: "/profile", headers: page, verify };
const checkBy = (headers) => ({ path: CHECK, headers, verify: (contender) => verifyChecks(contender, headers) });

export async function checks(world) {
  const contenders = await startAll(world);
  for (const contender of contenders) await verifyClosed(contender, contender.ways.check.headers, contender.closed ?? 401);
  const turns = await inTurns(world, contenders, { refresh, take: (contender, turn) => take(world, contender, turn) });
  for (const contender of contenders) await refresh(contender);
  for (const contender of contenders) await stop(contender.child);
  return { turns };
}

/** Checks each answer, and has each use recorded, so that no turn pays for a minute's records at once. */
async function refresh(contender) {
  contender.bytes = {};
  for (const [turn, way] of Object.entries(contender.ways)) contender.bytes[turn] = await way.verify(contender);
  if (contender.name.startsWith("vestibule")) await sleep(3000);
}

/** One turn on the core, or nothing if its answers aren't as long as those that were checked. */
async function take({ dir, size, redis }, contender, turn) {
  const { path, headers } = contender.ways[turn];
  const { database, connections = CONNECTIONS } = contender;
  const visitors = writeVisitors(contender.sessions, join(dir, "visitors.txt"), headers);
  const before = { redis: await redisCommands(redis), sql: database && (await statements(database)) };
  const figures = await flood(contender, path, { seconds: size.seconds, visitors, connections, core: LOAD });
  const after = { redis: await redisCommands(redis), sql: database && (await statements(database)) };
  if (Math.abs(figures.bytes / contender.bytes[turn] - 1) > 0.1) return undefined;
  const per = (name) => (after[name] - before[name]) / (figures.requests + connections);
  return { ...figures, sql: per("sql"), redis: per("redis") };
}

async function startAll({ dir, size, redis, inFront }) {
  const workers = 1;
  const contenders = [];
  const add = async (contender, ways, count = size.slowSessions) => {
    const sessions = await makeSessions(contender, count, size.crowds[0]);
    contenders.push(Object.assign(contender, { ways, turns: Object.keys(ways), sessions }));
  };
  const env = inFrontOptions(dir);
  const ours = { profile: PAGE, check: checkBy(byCookie), "app password": checkBy(byAppPassword) };
  await add(await vestibule({ dir, name: "vestibule redis", database: inFront.postgres, redis: redis.url(10), workers, env }), ours);
  await add(await vestibule({ dir, name: "vestibule cookies", database: inFront.sqlite, workers, env }), ours);
  // A worker without Redis caches as many sessions as the others have. Here each is read from its row every time.
  const forgetful = { check: ours.check };
  await add(await vestibule({ dir, name: "vestibule cookies, more than it remembers", database: inFront.sqlite, workers, env }), forgetful, size.slowSessions * 1.2);
  const people = await writePeople(join(dir, "people-in-front.json"), size.crowds[0], 4, { groups: GROUPS });
  await add(await peer({ dir, name: "express connect-redis", program: "connect-redis.mjs", people, redis: redis.url(11), workers }), { check: checkBy(byAnyCookie) });
  contenders.push(await lemonldap({ dir, redis, number: 12, ways: { check: checkBy(byAnyCookieInParts) } }));
  return contenders;
}
