// The apps of examples/ get their users from Vestibule, as docs/embedding.md shows.

import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { text } from "node:stream/consumers";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, describe, test } from "node:test";
import { startCaddy } from "./proxies/caddy.mjs";
import { makeCertificates } from "./proxies/certificates.mjs";
import { GUNICORN } from "./proxies/gunicorn.mjs";
import { startNginx } from "./proxies/nginx.mjs";
import { guide } from "./proxies/proxy.mjs";
import { cookiesOf } from "./proxies/team.mjs";
import { ADA, WRONG, addAuthenticator, addUser, codeOf, eventually, fillSignIn, freePort, newPage, press } from "./support.mjs";
import { sessionOf, startBrowser, startProgram, startSiteOf } from "./support.mjs";

const ROOT = resolve(import.meta.dirname, "../..");
const EXAMPLES = join(ROOT, "examples");
const ACTIX = join(ROOT, "target/debug/examples/actix");

const ID = "https://id.example.test";
const ZOE = { name: "Zoë <b>Müller</b> 李雷", email: "zoe@example.org", password: "harbour quilt mosaic tundra" };
const BOB = { name: "Bob", email: "bob@example.org", password: "velvet anchor prism meadow" };
const FORGED = {
  ...{ "Remote-User": ADA.email, "Remote-Name": ADA.name, "Remote-Groups": "ops", "Remote-Email": ADA.email },
  ...{ Remote_User: ADA.email, Remote_Groups: "ops", "X-Forwarded-For": "127.0.0.1", "X-Real-IP": "127.0.0.1" },
};

/** Starts an example, and waits for an answer of any kind. */
async function startExample(program, args, where, { cwd = EXAMPLES, ...env } = {}) {
  const options = { cwd, env: { PATH: process.env.PATH, PYTHONDONTWRITEBYTECODE: "1", VESTIBULE: ID, ...env } };
  const running = startProgram(program, args, options);
  try {
    await eventually(`${program} answers`, async () => {
      if (running.gone) throw new Error(`${program} did not stay up:\n${running.output}`);
      return (await askApp(where).catch(() => null)) !== null;
    });
  } catch (error) {
    await running.stop();
    throw error;
  }
  return { ...where, stop: running.stop, log: () => running.output };
}

const startExpress = async (file, env) => {
  const port = await freePort();
  return startExample("node", [file], { port }, { cwd: join(EXAMPLES, "express"), PORT: port, ...env });
};
const startActix = async () => {
  const port = await freePort();
  return startExample(ACTIX, [], { port }, { PORT: port });
};
const startFlask = (bind, where) => {
  const args = ["--bind", bind, "--umask", "0o117", "--no-control-socket", "app:app"];
  return startExample(GUNICORN, args, where, { cwd: join(EXAMPLES, "flask") });
};

/** Sends a request to an app without the proxy, from `localAddress`. */
async function askApp({ port, socketPath }, { path = "/", headers = {}, localAddress } = {}) {
  const where = socketPath ? { socketPath } : { host: "127.0.0.1", port, localAddress };
  const answer = await new Promise((done, failed) => {
    const asked = request({ ...where, path, headers: { Host: "app", ...headers }, agent: false });
    asked.on("response", done).on("error", failed).end();
  });
  return { status: answer.statusCode, headers: answer.headers, text: await text(answer) };
}

const heading = (page) => page.getByRole("heading", { level: 1 }).textContent();

/** Signs out with the link on an app's page, which leads to Vestibule's sign-out page. */
async function signOut(page) {
  await page.getByRole("link", { name: "Sign out" }).click();
  await page.waitForURL("**/logout?**");
  await press(page, "Sign out");
}

describe("apps that are told by the proxy", () => {
  let dir, site, proxy, browser;
  const apps = {};

  before(async () => {
    dir = await mkdtemp(join(tmpdir(), "vestibule-embedding-"));
    const certificates = await makeCertificates(dir);
    site = await startSiteOf(ADA, { PUBLIC_URL: ID, COOKIE_DOMAIN: "example.test", TRUSTED_PROXIES: "127.0.0.1" });
    for (const person of [ZOE, BOB]) await addUser(site, person);
    const socketPath = join(dir, "app.sock");
    apps.express = await startExpress("by-headers.js");
    apps.actix = await startActix();
    apps.flask = await startFlask(`unix:${socketPath}`, { socketPath });

    const ports = { vestibule: site.port, express: apps.express.port, actix: apps.actix.port };
    const servers = (await guide("examples/nginx.conf", ports)).replace("/run/flask/app.sock", socketPath);
    proxy = await startNginx(ports, certificates, servers);
    browser = await startBrowser({ port: proxy.port });
  });
  after(async () => {
    await browser?.close();
    for (const part of [proxy, ...Object.values(apps), site]) await part?.stop();
    if (dir) await rm(dir, { recursive: true, force: true });
  });

  for (const name of ["express", "actix", "flask"]) {
    const host = `${name}.example.test`;
    const url = `https://${host}/`;

    test(`${name}: a stranger signs in, comes back, and is greeted by name until they sign out`, async () => {
      const page = await newPage(browser, { ignoreHTTPSErrors: true });
      await page.goto(`${url}?from=a&b=c`);
      assert.equal(new URL(page.url()).pathname, "/login");
      await fillSignIn(page, ZOE);
      assert.equal(page.url(), `${url}?from=a&b=c`);
      assert.equal(await heading(page), `Hello, ${ZOE.name}!`);

      await signOut(page);
      assert.equal(new URL(page.url()).searchParams.get("rd"), url);
      await page.goto(url);
      assert.equal(new URL(page.url()).pathname, "/login");
      await page.goto(`${url}ops`);
      assert.equal(new URL(page.url()).pathname, "/login");

      await page.goto(url);
      await fillSignIn(page, BOB);
      assert.equal(page.url(), url);
      assert.equal(await heading(page), `Hello, ${BOB.name}!`);
      assert.deepEqual(page.mishaps, []);
      await page.context().close();
    });

    test(`${name}: headers that a client made up are dropped`, async () => {
      const stranger = await proxy.ask(host, "/", { headers: { Accept: "text/html", ...FORGED } });
      assert.equal(stranger.status, 302);
      const Cookie = await cookie(BOB);
      const home = await proxy.ask(host, "/", { headers: { ...FORGED, Cookie } });
      assert.equal(home.status, 200);
      assert.match(home.text, /Hello, Bob!/);
      const ops = await proxy.ask(host, "/ops", { headers: { ...FORGED, Cookie } });
      assert.equal(ops.status, 403);
      assert.match(ops.text, /For the group ops\./);
    });

    test(`${name}: a page for a group opens to its members`, async () => {
      const Cookie = await cookie(BOB);
      const status = async () => (await proxy.ask(host, "/ops", { headers: { Cookie } })).status;
      assert.equal(await status(), 403);
      await site.command(["user", "group", "add", BOB.email, "ops"]);
      try {
        await eventually("the page opens", async () => (await status()) === 200, 1_000);
      } finally {
        await site.command(["user", "group", "remove", BOB.email, "ops"]);
      }
      await eventually("the page is closed", async () => (await status()) === 403, 1_000);
    });
  }

  for (const name of ["express", "actix"]) {
    test(`${name}: a request that goes round the proxy is refused`, async () => {
      const round = await askApp(apps[name], { headers: FORGED, localAddress: "127.0.0.2" });
      assert.equal(round.status, 403);
      assert.match(round.text, /Connect through the proxy\./);
      // From the proxy's address, the same request would have been accepted. Without a user it's refused too.
      assert.equal((await askApp(apps[name], { headers: FORGED })).status, 200);
      assert.equal((await askApp(apps[name])).status, 401);
    });
  }

  test("flask: nobody but the socket's owner and group can open it, and TCP is refused", async () => {
    assert.equal((await stat(apps.flask.socketPath)).mode & 0o777, 0o660);
    assert.equal((await askApp(apps.flask, { headers: FORGED })).status, 200);
    assert.equal((await askApp(apps.flask)).status, 401);

    const port = await freePort();
    const open = await startFlask(`127.0.0.1:${port}`, { port });
    try {
      const round = await askApp(open, { headers: FORGED });
      assert.equal(round.status, 403);
      assert.match(round.text, /Connect through the proxy\./);
    } finally {
      await open.stop();
    }
  });

  test("express: what the app remembers of one user is not shown to the next at the same browser", async () => {
    const page = await newPage(browser, { ignoreHTTPSErrors: true });
    const visits = () => page.getByText(/^Visits: /).textContent();
    await page.goto("https://express.example.test/");
    await fillSignIn(page, ZOE);
    await page.reload();
    assert.equal(await visits(), "Visits: 2");
    const [own] = (await page.context().cookies()).filter(({ name }) => name === "__Host-express");

    await page.goto(`${ID}/logout`);
    await press(page, "Sign out");
    await page.goto("https://express.example.test/");
    await fillSignIn(page, BOB);
    assert.equal(await visits(), "Visits: 1");

    // Nor to somebody with a copy of the cookie.
    const Cookie = `${await cookie(BOB)}; __Host-express=${own.value}`;
    const copied = await proxy.ask("express.example.test", "/", { headers: { Cookie } });
    assert.match(copied.text, /Visits: 1/);
    await page.context().close();
  });

  /** The cookie that opens apps. */
  async function cookie(person) {
    return `__Secure-vestibule-apps=${(await cookiesOf(proxy, person))["__Secure-vestibule-apps"]}`;
  }
});

describe("an app that asks Vestibule", () => {
  test("on one host behind Caddy: people sign in, come back, are known, and sign out", async () => {
    const dir = await mkdtemp(join(tmpdir(), "vestibule-embedding-"));
    const site = await startSiteOf(ADA, { PUBLIC_URL: ID, TRUSTED_PROXIES: "127.0.0.1" });
    const app = await startExpress("by-profile.js", { VESTIBULE: site.url, SITE: ID });
    const ports = { vestibule: site.port, express: app.port };
    const sites = (await guide("examples/Caddyfile", ports)).replaceAll("www.example.test", "id.example.test");
    const proxy = await startCaddy(ports, await makeCertificates(dir), sites);
    const browser = await startBrowser({ port: proxy.port });
    try {
      const page = await newPage(browser, { ignoreHTTPSErrors: true });
      await staysInTheApp(page, ID);
      assert.deepEqual(page.mishaps, []);

      // Vestibule serves all of its own pages.
      for (const path of VESTIBULES) {
        const answer = await proxy.ask("id.example.test", path);
        assert.ok(answer.headers["content-security-policy"] || path === "/healthz", path);
      }
      assert.equal((await proxy.ask("id.example.test", "/api/authz/forward-auth")).status, 303);
    } finally {
      await browser.close();
      for (const part of [proxy, app, site]) await part.stop();
      await rm(dir, { recursive: true, force: true });
    }
  });

  test("without a proxy, on this machine", async () => {
    const site = await startSiteOf(ADA, { PUBLIC_URL: "" });
    const local = `http://localhost:${site.port}`;
    const app = await startExpress("by-profile.js", { VESTIBULE: site.url, SITE: local });
    const browser = await startBrowser();
    try {
      const page = await newPage(browser);
      await staysInTheApp(page, `http://localhost:${app.port}`, local);

      // A client's headers have no effect, and while Vestibule is down nobody has access.
      assert.equal((await askApp(app, { headers: FORGED })).status, 303);
      assert.equal((await askApp(app, { headers: { Cookie: "vestibule=x" } })).status, 303);
      await site.halt();
      assert.ok((await askApp(app, { headers: FORGED })).status >= 500);
    } finally {
      await browser.close();
      for (const part of [app, site]) await part.stop();
    }
  });

  test("a cookie that Vestibule renews reaches the browser", async () => {
    const dir = await mkdtemp(join(tmpdir(), "vestibule-embedding-"));
    const keys = join(dir, "keys");
    const [older, newer] = [randomBytes(32).toString("hex"), randomBytes(32).toString("hex")];
    await writeFile(keys, older);
    const site = await startSiteOf(ADA, { SESSION_KEYS_FILE: keys });
    const app = await startExpress("by-profile.js", { VESTIBULE: site.url });
    try {
      const form = { method: "POST", body: new URLSearchParams(ADA), redirect: "manual" };
      const signedIn = await fetch(`${site.url}/login`, form);
      const Cookie = signedIn.headers.getSetCookie().find((line) => line.startsWith("vestibule=")).split(";")[0];
      assert.equal((await askApp(app, { headers: { Cookie } })).headers["set-cookie"], undefined);
      await site.halt();
      await writeFile(keys, `${newer},${older}`);
      await site.start();
      const renewed = await askApp(app, { headers: { Cookie } });
      assert.equal(renewed.status, 200);
      assert.match(renewed.headers["set-cookie"].join(), /^vestibule=/);
    } finally {
      for (const part of [app, site]) await part.stop();
      await rm(dir, { recursive: true, force: true });
    }
  });

  // Those in tests/it/routes.rs, and some that only signed-in users have.
  const VESTIBULES = [
    ...["/login", "/logout", "/register", "/setup", "/password/forgot", "/password/reset", "/password/recover", "/email/confirm"],
    ...["/.well-known/change-password", "/healthz", "/profile", "/profile/edit", "/profile/app-passwords"],
  ];

  async function staysInTheApp(page, app, site = app) {
    await page.goto(`${app}/orders/17?a=b&c=d`);
    assert.equal(new URL(page.url()).pathname, "/login");
    await fillSignIn(page, ADA);
    assert.equal(page.url(), `${app}/orders/17?a=b&c=d`);
    assert.equal(await heading(page), `Hello, ${ADA.name}!`);
    await page.goto(`${site}/profile`);
    assert.equal(await heading(page), ADA.name);
    await page.goto(`${app}/`);
    await signOut(page);
    assert.equal(new URL(page.url()).searchParams.get("rd"), `${app}/`);
    await page.goto(`${app}/`);
    assert.equal(new URL(page.url()).pathname, "/login");
  }
});

describe("a single-page app in SPA_DIR", () => {
  let site, browser;
  before(async () => {
    site = await startSiteOf(ADA, { SPA_DIR: join(EXAMPLES, "spa") });
    browser = await startBrowser();
  });
  after(async () => {
    await browser?.close();
    await site?.stop();
  });

  const fill = async (page, { email, password }) => {
    await page.getByLabel("Email").fill(email);
    await page.getByLabel("Password").fill(password);
    const answered = page.waitForResponse("**/login");
    await page.getByRole("button", { name: "Sign in" }).click();
    return answered;
  };
  const hello = (page) => page.getByRole("heading", { name: `Hello, ${ADA.name}!` });

  test("somebody signs in, reloads, and signs out, without leaving the page", async () => {
    const page = await newPage(browser);
    await page.goto(`${site.url}/orders/17`);
    const refused = await fill(page, { ...ADA, password: WRONG });
    assert.equal(refused.status(), 403);
    assert.deepEqual(await refused.json(), { errorMessage: "Permission denied!" });
    await page.getByRole("alert").filter({ hasText: "don't match" }).waitFor();
    assert.equal(await page.getByLabel("Password").inputValue(), "");

    const answer = await fill(page, ADA);
    assert.equal(answer.status(), 200);
    assert.equal((await answer.json()).user.name, ADA.name);
    await hello(page).waitFor();
    assert.equal(await page.getByRole("alert").textContent(), "");
    await page.reload();
    await hello(page).waitFor();
    await page.getByText("You are at /orders/17.").waitFor();

    const signedOut = page.waitForResponse("**/logout");
    await page.getByRole("button", { name: "Sign out" }).click();
    assert.deepEqual(await (await signedOut).json(), {});
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    assert.ok(await hello(page).isHidden());
    await page.reload();
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    assert.equal(page.url(), `${site.url}/orders/17`);
    assert.deepEqual(page.mishaps, []);
    await page.context().close();
  });

  test("somebody with a second factor enters it on Vestibule's page, and comes back", async () => {
    await addUser(site, ZOE);
    const { secret } = await addAuthenticator(site, await sessionOf(site, ZOE));
    const page = await newPage(browser);
    await page.goto(`${site.url}/orders/17?a=b&c=d`);
    const answer = await fill(page, ZOE);
    assert.equal(answer.status(), 401);
    await page.waitForURL("**/login/second-factor?**");
    await page.getByLabel("Code", { exact: true }).fill(codeOf(secret, 30));
    await press(page, "Sign in");
    assert.equal(page.url(), `${site.url}/orders/17?a=b&c=d`);
    await page.getByRole("heading", { name: `Hello, ${ZOE.name}!` }).waitFor();
    assert.deepEqual(page.mishaps, []);
    await page.context().close();
  });

  test("a page that comes back from memory after a sign-out elsewhere shows nobody's name", async () => {
    const page = await newPage(browser);
    await page.goto(site.url);
    await fill(page, ADA);
    await hello(page).waitFor();
    await page.getByRole("link", { name: "Your account" }).click();
    await page.getByRole("heading", { name: ADA.name }).waitFor();
    const elsewhere = await page.context().newPage();
    await elsewhere.goto(`${site.url}/logout`);
    await press(elsewhere, "Sign out");
    await page.goBack({ waitUntil: "commit" });
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    await page.context().close();
  });

  test("while Vestibule can't say who it is, the page says so", async () => {
    const page = await newPage(browser);
    const away = { status: 503, json: { errorMessage: "Not available right now." } };
    await page.route("**/profile", (route) => route.fulfill(away));
    await page.goto(site.url);
    await page.getByText("Something went wrong. Try again soon.").waitFor();
    assert.ok(await page.getByRole("button").first().isHidden());
    await page.context().close();
  });

  test("what another site sends signs nobody in or out", async () => {
    const page = await newPage(browser);
    await page.goto(site.url);
    await fill(page, ADA);
    await hello(page).waitFor();
    const cookies = await page.context().cookies();
    const Cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
    for (const path of ["/login", "/logout"]) {
      const headers = { Cookie, Origin: "http://evil.example", "Content-Type": "application/json" };
      const answer = await fetch(`${site.url}${path}`, { method: "POST", headers, body: "{}" });
      assert.equal(answer.status, 403);
    }
    await page.reload();
    await hello(page).waitFor();
    await page.context().close();
  });
});

test("docs/embedding.md shows what the files of examples/ say, word for word, and names each", async () => {
  const page = await readFile(join(ROOT, "docs/embedding.md"), "utf8");
  const names = ["express/by-headers.js", "express/by-profile.js", "flask/app.py", "actix.rs"]
    .concat("spa/index.html", "spa/app.js", "nginx.conf", "Caddyfile");
  const files = new Map();
  for (const name of names) files.set(name, await readFile(join(EXAMPLES, name), "utf8"));

  const blocks = [...page.matchAll(/^( *)```(\w+)\n(.*?)^ *```$/gms)];
  const shown = blocks.filter(([, , language]) => language !== "sh");
  for (const [, inner, , lines] of shown) {
    const block = lines.replace(new RegExp(`^${inner}`, "gm"), "");
    const indented = ["", "  ", "    ", "        ", "\t"].map((indent) => block.replace(/^(?=.)/gm, indent));
    const found = [...files.values()].some((text) => indented.some((found) => `\n${text}`.includes(`\n${found}`)));
    assert.ok(found, `no file of examples/ has:\n${block}`);
  }
  assert.ok(shown.length >= 6);
  for (const name of names) assert.ok(page.includes(`(../examples/${name})`), name);
});
