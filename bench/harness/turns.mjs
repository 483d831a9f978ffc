// Contenders take turns: each server alone on one core, with the load, Redis and PostgreSQL on the other.

import { cpus } from "node:os";

import { pin, pinFamily } from "./processes.mjs";

const SERVER = "0";
export const LOAD = "1";
const ALL = `0-${cpus().length - 1}`;

/** `refresh` prepares a contender for a round. `take` returns a turn's figures, or nothing if answers were wrong. */
export async function inTurns({ size, redis }, contenders, { refresh, take }) {
  const turns = [];
  for (const contender of contenders) await pinFamily(contender.pid, SERVER);
  await share(redis, LOAD);
  for (let round = 1; round <= size.rounds; round++) {
    for (const contender of contenders) {
      await refresh(contender);
      for (const turn of contender.turns) {
        let figures = await take(contender, turn);
        // Cached copies expire after five minutes. A browser saves the newer cookie, but wrk doesn't, so refresh again.
        if (!figures) {
          await refresh(contender);
          figures = await take(contender, turn);
        }
        if (!figures) throw new Error(`${contender.name}: the answers of ${turn} are not as long as those that were checked`);
        turns.push({ contender: contender.name, turn, round, ...figures });
        console.error(`${round} ${contender.name} ${turn}: ${Math.round(figures.rate)}/s, ${figures.cpu.toFixed(1)} µs, p99 ${figures.p99.toFixed(2)} ms`);
      }
    }
  }
  await share(redis, ALL);
  return turns;
}

/** The core for everything but the servers. */
async function share(redis, cores) {
  for (const pid of [redis.child.pid, process.pid]) await pin(pid, cores);
  await pinFamily(Number(process.env.POSTGRES_PID), cores);
}
