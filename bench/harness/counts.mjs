// What a request costs the others: SQL statements and Redis commands, counted by PostgreSQL and Redis themselves.

import { join } from "node:path";

import { vestibule } from "./contenders.mjs";
import { redisCommands, statements } from "./databases.mjs";
import { flood } from "./load.mjs";
import { stop } from "./processes.mjs";
import { makeSessions, verify, writeCookies } from "./visitors.mjs";

const CONNECTIONS = 64;
const PATHS = { "signed in": "/profile", anonymous: "/login", static: "/static/app.css" };

export async function counts({ dir, size, redis, databases }) {
  const counted = [];
  for (const url of [redis.url(7), undefined]) {
    const name = url ? "vestibule redis" : "vestibule cookies";
    const database = databases[size.crowds[0]].postgres;
    const contender = await vestibule({ dir, name: `${name}, counted`, database, redis: url, workers: 1 });
    contender.sessions = await makeSessions(contender, size.slowSessions, size.crowds[0]);
    await verify(contender);
    const cookies = writeCookies(contender, join(dir, "cookies.txt"));
    for (const [who, path] of Object.entries(PATHS)) {
      const before = { redis: await redisCommands(redis), sql: await statements(database.database) };
      const answered = await flood(contender, path, { seconds: size.seconds, cookies: who === "signed in" ? cookies : undefined, connections: CONNECTIONS });
      // At the end each connection has asked once more than it was answered.
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
