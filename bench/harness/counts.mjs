// The SQL statements and Redis commands of a request, counted by PostgreSQL and Redis themselves.

import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { vestibule } from "./contenders.mjs";
import { redisCommands, statements } from "./databases.mjs";
import { CHECK, byAppPassword, byCookie, inFrontOptions, verifyChecks, verifyClosed } from "./in-front.mjs";
import { flood } from "./load.mjs";
import { stop } from "./processes.mjs";
import { makeSessions, page, verify, writeVisitors } from "./visitors.mjs";

const CONNECTIONS = 64;
const REQUESTS = {
  "signed in": { path: "/profile", headers: page, verify },
  anonymous: { path: "/login" },
  static: { path: "/static/app.css" },
  check: { path: CHECK, headers: byCookie, verify: (contender) => verifyChecks(contender, byCookie) },
  "app password": { path: CHECK, headers: byAppPassword, verify: (contender) => verifyChecks(contender, byAppPassword) },
};

export async function counts({ dir, size, redis, inFront }) {
  const counted = [];
  for (const url of [redis.url(7), undefined]) {
    const name = url ? "vestibule redis" : "vestibule cookies";
    const database = inFront.postgres;
    const contender = await vestibule({ dir, name: `${name}, counted`, database, redis: url, workers: 1, env: inFrontOptions(dir) });
    contender.sessions = await makeSessions(contender, size.slowSessions, size.crowds[0]);
    await verifyClosed(contender, byCookie, 401);
    for (const [who, { path, headers, verify }] of Object.entries(REQUESTS)) {
      await verify?.(contender);
      // Waits until the first uses are written.
      await sleep(3000);
      const visitors = headers && writeVisitors(contender.sessions, join(dir, "visitors.txt"), headers);
      const before = { redis: await redisCommands(redis), sql: await statements(database.database) };
      const answered = await flood(contender, path, { seconds: size.seconds, visitors, connections: CONNECTIONS });
      // At the end, each connection has sent one request more than it got answers.
      const requests = answered.requests + CONNECTIONS;
      const after = { redis: await redisCommands(redis), sql: await statements(database.database) };
      const [commands, sql] = [(after.redis - before.redis) / requests, (after.sql - before.sql) / requests];
      counted.push({ name, who, redis: commands, sql });
      console.error(`${name}, ${who}: ${commands.toFixed(4)} Redis commands, ${sql.toFixed(4)} statements`);
    }
    await stop(contender.child);
  }
  return counted;
}
