// Shared by all browser tests: servers, browsers, and people who sign in.

import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { mkdtemp, rm, symlink } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium } from "playwright-core";

const ROOT = resolve(import.meta.dirname, "../..");
export const PROGRAM = process.env.VESTIBULE_BIN
  ? resolve(process.env.VESTIBULE_BIN)
  : join(ROOT, "target/debug/vestibule");

export const ADA = { name: "Ada Lovelace", email: "ada@example.org", password: "plum kettle orbit lantern" };
export const WRONG = "marble thistle ferry cobalt";

/**
 * What an authenticator app shows for a secret, some seconds from now. A code of the next 30 seconds is taken already,
 * and is another one than that just used.
 */
export function codeOf(secret, seconds = 0) {
  const now = `@${Math.floor(Date.now() / 1000) + seconds}`;
  const options = ["--totp", "--base32", "--now", now, secret.replaceAll(" ", "")];
  return execFileSync("oathtool", options, { encoding: "utf8" }).trim();
}

/** A free port, below those that Linux gives to outgoing connections (from 32768). `fetch` refuses 10080. */
export async function freePort() {
  for (;;) {
    const port = randomInt(11_000, 30_000);
    const server = createServer();
    const listens = await new Promise((done) => {
      server.once("error", () => done(false)).listen(port, "127.0.0.1", () => done(true));
    });
    if (!listens) continue;
    await new Promise((done) => server.close(done));
    return port;
  }
}

/** A proxy before a server, which passes data on, delays it (`hold`, `release`), or is closed (`close`). */
export async function startGate(port, host = "127.0.0.1") {
  const open = new Set();
  let held;
  const server = createServer((inside) => {
    const outside = connect(port, host);
    for (const [socket, other] of [[inside, outside], [outside, inside]]) {
      open.add(socket.unref());
      socket.on("error", () => {});
      socket.on("close", () => other.destroy());
    }
    inside.on("data", async (data) => {
      await held;
      outside.write(data);
    });
    outside.on("data", (data) => inside.write(data));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  server.unref();
  let release = () => {};
  return {
    port: server.address().port,
    hold: () => (held = new Promise((done) => (release = done))),
    release: () => release(),
    close() {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}

/** Starts a program. `stop` ends it by its pid, and so does the end of this process. */
export function startProgram(program, args, options) {
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
  const running = { output: "", stop, signal: (name) => child.kill(name) };
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (data) => (running.output += data));
  }
  const gone = new Promise((done) => {
    child.on("exit", (code, signal) => {
      // It wasn't stopped by the test, so say so beside the failures that follow.
      if (!running.stopping) console.error(`${program} ended with ${code ?? signal}:\n${running.output.slice(-2000)}`);
      done();
    });
    child.on("error", (error) => {
      running.output += error;
      done();
    });
  });
  gone.then(() => (running.gone = true));
  const kill = () => child.kill("SIGKILL");
  process.on("exit", kill);

  async function stop() {
    running.stopping = true;
    if (!running.gone) child.kill("SIGTERM");
    const late = setTimeout(kill, 5_000);
    await gone;
    clearTimeout(late);
    process.off("exit", kill);
  }
  return running;
}

/** Repeats a check until it's true. If it never is, the error says what was awaited. */
export async function eventually(what, ask, milliseconds = 15_000) {
  const end = Date.now() + milliseconds;
  while (!(await ask())) {
    if (Date.now() > end) throw new Error(`Waited ${milliseconds} ms in vain: ${what}`);
    await new Promise((done) => setTimeout(done, 25));
  }
}

/** A server of the real program, in an empty folder. */
export async function startSite(options = {}) {
  const dir = await mkdtemp(join(tmpdir(), "vestibule-browser-"));
  await symlink(join(ROOT, "static"), join(dir, "static"));
  const port = await freePort();
  const chosen = typeof options === "function" ? options(port) : options;
  // At an IP address, where browsers have no passkeys: most tests are about people without any.
  const url = `http://127.0.0.1:${port}`;
  const env = { PATH: process.env.PATH, HOST: "127.0.0.1", PORT: String(port), PUBLIC_URL: url, BCRYPT_COST: "4", ...chosen };
  let program;

  const site = {
    url,
    port,
    dir,
    async start() {
      program = startProgram(PROGRAM, [], { cwd: dir, env });
      await eventually("the server is ready", async () => {
        if (program.gone) throw new Error(`${PROGRAM} did not stay up:\n${program.output}`);
        const answer = await fetch(`${url}/readyz`).catch(() => null);
        return answer?.status === 200;
      });
    },
    /** Stops the server. Its folder stays for another `start`. */
    halt: () => program.stop(),
    signal: (name) => program.signal(name),
    log: () => program.output,
    /** The link to create the first administrator. Its log line comes a moment after readiness. */
    async setupLink() {
      const link = () => program.output.match(/To create one, open (http\S+\/setup\?token=\S+)/)?.[1];
      await eventually("the set-up link is in the log", async () => link());
      return link();
    },
    /** Runs a command beside the server, and returns its output. */
    async command(args, input = "") {
      const child = spawn(PROGRAM, args, { cwd: dir, env });
      let output = "";
      child.stdout.on("data", (data) => (output += data));
      child.stderr.on("data", (data) => (output += data));
      child.stdin.on("error", () => {}); // It may end without reading its input.
      child.stdin.end(input);
      const code = await new Promise((done) => child.on("close", done));
      if (code !== 0) throw new Error(`vestibule ${args.join(" ")} ended with ${code}: ${output}`);
      return output;
    },
    async stop() {
      await program.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };

  try {
    await site.start();
    return site;
  } catch (error) {
    await site.stop();
    throw error;
  }
}

/** A server with its first administrator. */
export async function startSiteOf(person, options) {
  const site = await startSite(options);
  try {
    await setUp(site, person);
    return site;
  } catch (error) {
    await site.stop();
    throw error;
  }
}

async function setUp(site, person) {
  const token = new URL(await site.setupLink()).searchParams.get("token");
  const answer = await fetch(`${site.url}/setup`, { method: "POST", body: new URLSearchParams({ ...person, token }) });
  const text = await answer.text();
  // Where a second factor is required, they have yet to add one.
  if (!answer.ok && !text.includes("A second factor is needed.")) throw new Error(`/setup answered ${answer.status}: ${text}`);
}

/** Creates another account. */
export async function addUser(site, { email, name, password }) {
  await site.command(["user", "add", email, "--name", name, "--password-stdin"], `${password}\n`);
}

/** Signs a person in without a browser. Returns the session's cookie, as `name=value`. */
export async function sessionOf(site, person) {
  const body = new URLSearchParams(person);
  const answer = await fetch(`${site.url}/login`, { method: "POST", redirect: "manual", body });
  return newSession(answer);
}

function newSession(answer) {
  return answer.headers.getSetCookie().find((cookie) => cookie.startsWith("vestibule=")).split(";")[0];
}

/** Adds an authenticator app in a session. Returns its secret, the recovery codes, and the session in its place. */
export async function addAuthenticator(site, session) {
  const headers = { "accept": "application/json", "content-type": "application/json", "cookie": session };
  const { secret } = await (await fetch(`${site.url}/profile/authenticator`, { headers })).json();
  const body = JSON.stringify({ code: codeOf(secret) });
  const added = await fetch(`${site.url}/profile/authenticator`, { method: "POST", headers, body });
  return { secret, codes: (await added.json()).recoveryCodes, session: newSession(added) };
}

/**
 * Names under .test lead to this machine. Unlike 127.0.0.1 they aren't a secure context over HTTP, so Sec-Fetch headers
 * are absent. With `port`, all of them are served there.
 */
export function startBrowser({ port } = {}) {
  return chromium.launch({
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
    // As in people's browsers: the Back button restores pages from memory.
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      `--host-resolver-rules=MAP *.test 127.0.0.1${port ? `:${port}` : ""}`,
    ],
  });
}

/** A page in a new profile, which records in `page.mishaps` what must never happen. */
export async function newPage(browser, options = {}) {
  const context = await browser.newContext({ locale: "en-GB", reducedMotion: "reduce", ...options });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  page.mishaps = [];
  await page.exposeBinding("noteMishap", (_, what) => page.mishaps.push(what));
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) =>
      window.noteMishap(`CSP: ${event.violatedDirective} blocked ${event.blockedURI} ${event.sample}`),
    );
  });
  page.on("pageerror", (error) => page.mishaps.push(`script: ${error.message}`));
  page.on("dialog", (dialog) => {
    page.mishaps.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on("console", (message) => {
    // Chromium also logs these as errors: the status of an error page, and that http://….test isn't HTTPS.
    const expected = /^Failed to load resource: the server responded with|^The Cross-Origin-Opener-Policy header/;
    if (message.type() === "error" && !expected.test(message.text())) page.mishaps.push(`console: ${message.text()}`);
  });
  // The last loaded page, as sent.
  page.on("response", (response) => {
    if (response.request().isNavigationRequest() && response.frame() === page.mainFrame()) page.answer = response;
  });
  return page;
}

/** A server of Ada at `localhost`, since there are no passkeys at an IP address. */
export async function startNamedSite(options = {}) {
  const site = await startSiteOf(ADA, (port) => ({ PUBLIC_URL: `http://localhost:${port}`, ...options }));
  return Object.assign(site, { url: `http://localhost:${site.port}` });
}

/** Gives the page's browser an authenticator, which answers by itself. */
export async function addVirtualAuthenticator(page, verifiesUser = true) {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: verifiesUser,
      isUserVerified: verifiesUser,
      automaticPresenceSimulation: true,
    },
  });
  return {
    credentials: async () => (await session.send("WebAuthn.getCredentials", { authenticatorId })).credentials,
  };
}

/** Presses a button and waits for the next page. */
export async function press(page, button) {
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: button, exact: true }).click()]);
}

/** Fills in the open sign-in form and sends it. */
export async function fillSignIn(page, { email, password }) {
  await page.getByLabel("Email", { exact: true }).fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await press(page, "Sign in");
}

export async function signIn(page, site, person) {
  await page.goto(`${site.url}/login`);
  await fillSignIn(page, person);
}

/** A user's steps from the first visit on, the same with and without scripts, for all stores of sessions. */
export async function wholeStory(page, site) {
  await page.goto(`${site.url}/`);
  assert.equal(pathOf(page), "/login");
  await page.getByRole("heading", { name: "This site isn’t set up yet" }).waitFor();

  await page.goto(await site.setupLink());
  await page.getByLabel("Name", { exact: true }).fill(ADA.name);
  await page.getByLabel("Email", { exact: true }).fill(ADA.email);
  await page.getByLabel("Password", { exact: true }).fill(ADA.password);
  await press(page, "Create account");
  assert.equal(pathOf(page), "/admin");
  await page.getByRole("heading", { name: "Next steps" }).waitFor();
  await page.getByRole("link", { name: "Your account" }).click();
  await isProfileOf(page, ADA);
  assert.match(await page.getByRole("main").textContent(), /Administrator/);

  await press(page, "Sign out");
  assert.equal(pathOf(page), "/login");
  assert.equal(await page.getByText("This site isn’t set up yet").count(), 0);
  await page.goto(`${site.url}/profile`);
  assert.equal(pathOf(page), "/login");

  await fillSignIn(page, { ...ADA, password: WRONG });
  assert.equal(page.answer.status(), 403);
  assert.match(await page.getByRole("alert").textContent(), /isn’t right/);
  assert.equal(await page.getByLabel("Email", { exact: true }).inputValue(), ADA.email);

  await fillSignIn(page, ADA);
  await isProfileOf(page, ADA);
  await page.goto(await site.setupLink());
  assert.equal(page.answer.status(), 410);
}

export async function isProfileOf(page, person) {
  assert.equal(pathOf(page), "/profile");
  assert.equal(await page.getByRole("heading", { level: 1 }).textContent(), person.name);
}

/** Waits until an element has the focus: what `autofocus` says is done when a page is drawn, perhaps after it's loaded. */
export const hasFocus = (element) => element.and(element.page().locator(":focus")).waitFor();

export const pathOf = (page) => new URL(page.url()).pathname;
