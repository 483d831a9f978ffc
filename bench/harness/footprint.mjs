// The footprint: the time from the start to the first answer, and memory.

import http from "node:http";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { vestibule } from "./contenders.mjs";
import { ask } from "./http.mjs";
import { flood } from "./load.mjs";
import { resident, stop } from "./processes.mjs";
import { makeSessions, verify, writeVisitors } from "./visitors.mjs";

export async function footprint({ dir, size, redis, databases }) {
  const found = { starts: {}, memory: {}, rowBytes: {} };
  for (const people of size.crowds) {
    found.starts[people] = [];
    for (let i = 0; i < size.starts; i++) found.starts[people].push(await firstAnswer(dir, databases[people].sqlite));
    for (const kind of ["sqlite", "postgres"]) found.rowBytes[kind] = databases[people][kind].rowBytes;
  }
  const large = databases[size.crowds.at(-1)];
  for (const [name, database, url] of [["cookies", large.sqlite], ["redis", large.postgres, redis.url(9)]]) {
    found.memory[name] = await memory({ dir, size, name, database, url });
    console.error(name, found.memory[name]);
  }
  return found;
}

/** Milliseconds until the first page is answered. */
async function firstAnswer(dir, database) {
  const began = performance.now();
  const contender = await vestibule({ dir, name: "started", database, workers: 2 });
  const { status } = await ask(new http.Agent(), contender.port, "/login");
  const took = performance.now() - began;
  await stop(contender.child);
  if (status !== 200) throw new Error(`The first answer was ${status}`);
  return took;
}

async function memory({ dir, size, name, database, url }) {
  const contender = await vestibule({ dir, name: `memory ${name}`, database, redis: url, workers: 2 });
  await sleep(1500);
  const idle = resident(contender.pid);
  contender.sessions = await makeSessions(contender, 100, size.crowds[0]);
  const visitors = writeVisitors(contender.sessions, join(dir, "visitors.txt"));
  let requests = 0;
  while (requests < size.requests) requests += (await flood(contender, "/profile", { seconds: size.seconds, visitors })).requests;
  const afterRequests = resident(contender.pid);
  contender.sessions = await makeSessions(contender, size.crowdOfSessions, size.crowds.at(-1));
  await verify(contender);
  const withSessions = resident(contender.pid);
  await stop(contender.child);
  return { idle, afterRequests, withSessions };
}
