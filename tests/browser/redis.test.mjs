// The same with sessions in Redis. Needs `redis-server` on the PATH, or TEST_REDIS_URL (redis://host:port).

import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import {
  ADA,
  eventually,
  fillSignIn,
  freePort,
  isProfileOf,
  newPage,
  pathOf,
  press,
  startBrowser,
  startGate,
  startProgram,
  startSite,
  wholeStory,
} from "./support.mjs";

let browser;
let redis;
before(async () => {
  browser = await startBrowser();
  redis = await startRedis();
});
after(async () => {
  await browser?.close();
  await redis?.stop();
});

async function startRedis() {
  if (process.env.TEST_REDIS_URL) return { url: process.env.TEST_REDIS_URL, stop: async () => {} };
  const dir = await mkdtemp(join(tmpdir(), "vestibule-redis-"));
  const port = await freePort();
  const options = ["--port", `${port}`, "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
  const program = startProgram("redis-server", options, { cwd: dir });
  const stop = async () => {
    await program.stop();
    await rm(dir, { recursive: true, force: true });
  };
  try {
    await eventually("Redis answers", async () => {
      if (program.gone) throw new Error(`Install redis-server or set TEST_REDIS_URL:\n${program.output}`);
      return (await ask(port, "PING").catch(() => "")).startsWith("+PONG");
    });
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `redis://127.0.0.1:${port}`, stop };
}

/** Sends a command to Redis, and returns the whole answer as text. */
function ask(port, command, host = "127.0.0.1") {
  return new Promise((done, failed) => {
    const socket = connect(port, host, () => socket.end(`${command}\r\nQUIT\r\n`));
    let answer = "";
    socket.on("data", (data) => (answer += data));
    socket.on("end", () => done(answer));
    socket.on("error", failed);
  });
}

test("with Redis everything works the same, and Redis doesn't have the secret of a session", async () => {
  const site = await startSite({ REDIS_URL: redis.url });
  try {
    assert.match(site.log(), /Sessions are cached in Redis/);
    assert.equal((await (await fetch(`${site.url}/readyz`)).json()).redis, "ok");
    const page = await newPage(browser);
    await wholeStory(page, site);

    const { port, hostname } = new URL(redis.url);
    const keys = await ask(Number(port), "KEYS vestibule:session:*", hostname);
    assert.match(keys, /vestibule:session:/);
    const { value } = (await page.context().cookies()).find(({ name }) => name === "vestibule");
    const words = decodeURIComponent(value).split(/[^A-Za-z0-9_-]+/).filter((word) => word.length > 20);
    assert.ok(words.length > 0);
    for (const word of words) assert.ok(!keys.includes(word));
    assert.deepEqual(page.mishaps, []);
    await page.context().close();
  } finally {
    await site.stop();
  }
});

test("without Redis users stay signed in, and can sign out and in again", async () => {
  const { port, hostname } = new URL(redis.url);
  const gate = await startGate(Number(port), hostname);
  const site = await startSite({ REDIS_URL: `redis://127.0.0.1:${gate.port}` });
  try {
    const page = await newPage(browser);
    await wholeStory(page, site);
    gate.close();
    await page.goto(`${site.url}/profile`);
    await isProfileOf(page, ADA);
    assert.equal((await (await fetch(`${site.url}/readyz`)).json()).status, "degraded");
    await press(page, "Sign out");
    await page.goto(`${site.url}/profile`);
    assert.equal(pathOf(page), "/login");
    await fillSignIn(page, ADA);
    await isProfileOf(page, ADA);
    await page.context().close();
  } finally {
    await site.stop();
    gate.close();
  }
});
