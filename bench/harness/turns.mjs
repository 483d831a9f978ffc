// Contenders take turns: each server alone on one core, the load with Redis and PostgreSQL on the other.

import { cpus } from "node:os";

import { pin, pinFamily } from "./processes.mjs";

const SERVER = "0";
export const LOAD = "1";
const ALL = `0-${cpus().length - 1}`;

/** `refresh` readies a contender before its turns of a round; `take` answers a turn's figures, or nothing if the answers were not right. */
export async function inTurns({ size, redis }, contenders, { refresh, take }) {
  const turns = [];
  for (const contender of contenders) await pinFamily(contender.pid, SERVER);
  await share(redis, LOAD);
  for (let round = 1; round <= size.rounds; round++) {
    for (const contender of contenders) {
      await refresh(contender);
      for (const turn of contender.turns) {
        let figures = await take(contender, turn);
        // Copies grow too old to be believed after five minutes. A browser takes the newer one, wrk does not: once more.
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

/** Where everything but the servers runs. */
async function share(redis, cores) {
  for (const pid of [redis.child.pid, process.pid]) await pin(pid, cores);
  await pinFamily(Number(process.env.POSTGRES_PID), cores);
}
