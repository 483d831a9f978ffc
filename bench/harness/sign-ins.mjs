// Sign-ins: how many more there are than the bcrypt crate computes, and how pages and sign-ins affect each other. On all
// cores.

import { availableParallelism } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { peer, vestibule } from "./contenders.mjs";
import { sqlite } from "./databases.mjs";
import { flood, visits } from "./load.mjs";
import { writePeople } from "./people.mjs";
import { output, stop } from "./processes.mjs";
import { makeSessions, storm, verify, writeVisitors } from "./visitors.mjs";

const CLIENTS = 64;
/** Readers: 16 who pause 15 ms on average, so about a thousand pages a second. */
const READERS = { connections: 16, pause: 15 };

export async function signIns(world) {
  const { size } = world;
  const figures = [];
  for (const cost of size.costs) {
    const contenders = await startBoth(world, cost);
    for (let round = 1; round <= Math.min(size.rounds, 3); round++) {
      const crate = async (threads) => {
        const env = { COST: String(cost), SECONDS: String(size.storm), THREADS: String(threads) };
        return JSON.parse(await output(join(process.env.PROGRAMS, "bcrypt_crate"), [], { env })).perSecond;
      };
      figures.push({ cost, round, contender: "bcrypt", measure: "signIns", value: await crate(availableParallelism()) });
      figures.push({ cost, round, contender: "bcrypt", measure: "lone", value: 1000 / (await crate(1)) });
      for (const contender of contenders) figures.push(...(await takeTurn(world, contender, cost, round)));
    }
    for (const contender of contenders) await stop(contender.child);
  }
  return figures;
}

async function takeTurn(world, contender, cost, round) {
  const { size, dir } = world;
  const figures = [];
  const note = (measure, value) => {
    figures.push({ cost, round, contender: contender.name, measure, value });
    console.error(`${round} cost ${cost}, ${contender.name}, ${measure}: ${value}`);
  };
  await verify(contender);
  const visitors = writeVisitors(contender.sessions, join(dir, "visitors.txt"));
  const seconds = size.storm;
  note("calmP99", (await visits(contender, "/profile", { ...READERS, seconds, visitors })).p99);
  // One client, one after the other.
  const lone = await during(world, contender, () => sleep(seconds * 1000), 1);
  note("lone", 1000 / lone.rate);
  const alone = await during(world, contender, () => sleep(seconds * 1000));
  note("signIns", alone.rate);
  const read = await during(world, contender, () => visits(contender, "/profile", { ...READERS, seconds, visitors }));
  note("stormP99", read.result.p99);
  note("signInsWhileRead", read.rate);
  const flooded = await during(world, contender, () => flood(contender, "/profile", { seconds, visitors, connections: CLIENTS }));
  note("signInsUnderFlood", flooded.rate);
  note("pagesUnderStorm", flooded.result.rate);
  note("floodP99", flooded.result.p99);
  const all = [lone, alone, read, flooded];
  for (const key of ["refused", "withoutRetryAfter", "others"]) note(key, all.reduce((sum, { seen }) => sum + seen[key], 0));
  return figures;
}

/** Runs something during a storm of sign-ins, and counts those completed meanwhile. */
async function during({ size }, contender, work, clients = CLIENTS) {
  const stopped = new AbortController();
  const storming = storm(contender, clients, size.crowds[0], stopped.signal);
  await sleep(Math.min(3000, size.storm * 500));
  const from = performance.now();
  const result = await work();
  const until = performance.now();
  stopped.abort();
  const seen = await storming;
  const done = seen.done.filter((at) => from <= at && at < until).length;
  return { result, seen, rate: done / ((until - from) / 1000) };
}

async function startBoth(world, cost) {
  const { dir, size, redis } = world;
  const people = await writePeople(join(dir, `people-${cost}.json`), size.crowds[0], cost);
  const database = await sqlite(join(dir, `storm-${cost}`), process.env.VESTIBULE, size.crowds[0], cost);
  const contenders = [
    await vestibule({ dir, name: "vestibule", database, workers: 2 }),
    await peer({ dir, name: "express", program: "connect-redis.mjs", people, redis: redis.url(8) }),
  ];
  for (const contender of contenders) contender.sessions = await makeSessions(contender, CLIENTS, size.crowds[0]);
  return contenders;
}
