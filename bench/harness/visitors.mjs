// Visitors: they sign in, and each checks that the page is their own.

import { setMaxListeners } from "node:events";
import { writeFileSync } from "node:fs";
import http from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

import { abreast, ask } from "./http.mjs";
import { BROWSER, PASSWORD, addressOf, emailOf } from "./people.mjs";

/** One sign-in, as by a script. */
export function signIn(agent, port, person) {
  return ask(agent, port, "/login", {
    method: "POST",
    headers: { "content-type": "application/json", "user-agent": BROWSER, "x-forwarded-for": addressOf(person) },
    body: JSON.stringify({ email: emailOf(person), password: PASSWORD }),
  });
}

/** Signs people in until there are `count` sessions. */
export async function makeSessions(contender, count, people) {
  const sessions = new Array(count);
  await abreast(count, 32, async (i, agent) => {
    const person = i % people;
    const { status, headers, body } = await signIn(agent, contender.port, person);
    if (status !== 200) throw new Error(`${contender.name}: sign-in answered ${status} ${body}`);
    sessions[i] = { person, cookies: kept({}, headers["set-cookie"]) };
  });
  return shuffled(sessions);
}

/** Opens every session's page once, like a browser that saves cookies. Returns the bytes of the shortest. */
export async function verify(contender) {
  let size = 0;
  await abreast(contender.sessions.length, 16, async (i, agent) => {
    const session = contender.sessions[i];
    const { status, headers, body, bytes } = await ask(agent, contender.port, "/profile", { headers: page(session) });
    const shown = body.match(/person\d+@example\.org/g) ?? [];
    if (status !== 200 || !shown.length || shown.some((email) => email !== emailOf(session.person))) {
      throw new Error(`${contender.name}: ${emailOf(session.person)} was answered ${status}, with the page of ${shown}`);
    }
    session.cookies = kept(session.cookies, headers["set-cookie"]);
    size = Math.min(size || bytes, bytes);
  });
  return size;
}

/** Writes each visitor's headers, for wrk to read. */
export function writeVisitors(sessions, file, headers = page) {
  const line = (session) => Object.entries(headers(session)).map(([name, value]) => `${name}: ${value}`).join("\t");
  writeFileSync(file, sessions.map(line).join("\n") + "\n");
  return file;
}

/** `clients` people sign in again and again until stopped. A refused one waits as long as the answer says. */
export async function storm(contender, clients, people, stopped) {
  setMaxListeners(clients, stopped);
  const agent = new http.Agent({ keepAlive: true, maxSockets: clients });
  const seen = { done: [], refused: 0, withoutRetryAfter: 0, others: 0 };
  let next = 0;
  const client = async () => {
    while (!stopped.aborted) {
      const { status, headers } = await signIn(agent, contender.port, next++ % people);
      if (status === 200) seen.done.push(performance.now());
      else if (status === 503) {
        seen.refused += 1;
        if (!headers["retry-after"]) seen.withoutRetryAfter += 1;
        await pause(1000 * Number(headers["retry-after"] ?? 1), stopped);
      } else seen.others += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  agent.destroy();
  return seen;
}

/** Ends early when stopped. */
const pause = (ms, stopped) => sleep(ms, undefined, { signal: stopped }).catch(() => {});

function kept(cookies, setCookies = []) {
  const pairs = setCookies.map((line) => line.split(";", 1)[0]).map((pair) => [pair.slice(0, pair.indexOf("=")), pair]);
  return { ...cookies, ...Object.fromEntries(pairs) };
}

/** A browser's headers for a page. */
export function page(session) {
  return { cookie: cookieHeader(session), accept: "text/html" };
}

/** The device cookie is only for sign-ins, but a browser sends it with every request. */
export function cookieHeader(session) {
  return Object.values(session.cookies).join("; ");
}

function shuffled(list) {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(Math.random() * (i + 1));
    [list[i], list[j]] = [list[j], list[i]];
  }
  return list;
}
