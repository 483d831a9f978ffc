// Apps that know nothing about Vestibule, behind real proxies with the files of docs/proxies.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { Readable } from "node:stream";
import { after, before, describe, test } from "node:test";
import { WebSocket } from "ws";
import { seen } from "./proxies/apps.mjs";
import { startCaddy } from "./proxies/caddy.mjs";
import { startNginx } from "./proxies/nginx.mjs";
import { ADMIN_PATHS, DISGUISED_NAMES, HEADER_LINES, HEADER_NAMES, isAdmin, readings } from "./proxies/spellings.mjs";
import { appPasswordOf, cookiesOf, startTeam } from "./proxies/team.mjs";
import { startTraefik } from "./proxies/traefik.mjs";
import { ADA, addUser, eventually, fillSignIn, newPage, press, startBrowser } from "./support.mjs";

const [ID, OPS, WIKI, CALENDAR] = ["id", "ops", "wiki", "calendar"].map((name) => `${name}.example.test`);
const FOR_APPS = "__Secure-vestibule-apps";
const HTML = { Accept: "text/html" };
const UPLOAD = 64 * 1024 * 1024;
const WHO_AM_I = '<propfind xmlns="DAV:"><prop><current-user-principal/></prop></propfind>';

let team;
before(async () => (team = await startTeam()));
after(() => team?.stop());

for (const [name, start, lacks] of [
  ["nginx", startNginx, {}],
  ["Caddy", startCaddy, {}],
  // As docs/proxies/traefik.md says.
  [
    ...["Traefik", startTraefik],
    { cutting: "it cannot cut headers", renaming: "it cannot rename headers", haste: true, six: "here on IPv4 alone" },
  ],
]) {
  describe(`behind ${name}`, () => {
    let proxy, browser, member, cookie;
    before(async () => {
      proxy = await start(team.ports, team.certificates);
      browser = await startBrowser({ port: proxy.port });
      member = await newcomer("member");
      cookie = `${FOR_APPS}=${(await cookiesOf(proxy, member))[FOR_APPS]}`;
    });
    after(async () => {
      await browser?.close();
      await proxy?.stop();
    });

    async function newcomer(role) {
      const email = `${role}-${name.toLowerCase()}@example.org`;
      const person = { name: "Zoë Müller 李雷", email, password: "harbour quilt mosaic tundra" };
      await addUser(team.site, person);
      return person;
    }

    /** A browser in which somebody has just signed in on the way to the wiki. */
    async function visitor(options = {}) {
      const page = await newPage(browser, { ignoreHTTPSErrors: true, ...options });
      await page.goto(`https://${WIKI}/`);
      await fillSignIn(page, member);
      return page;
    }

    /** The response for a page with a cookie. */
    async function status(host, path = "/", withCookie = cookie) {
      return (await proxy.ask(host, path, { headers: { ...HTML, Cookie: withCookie } })).status;
    }

    /** The requests that have reached the apps since the last call. */
    const reached = () => [...team.ops.take(), ...team.wiki.take()];

    for (const javaScriptEnabled of [true, false]) {
      const how = javaScriptEnabled ? "with" : "without";
      test(`a team runs app A (group ops) and app B (everyone), ${how} scripts`, async () => {
        const page = await newPage(browser, { ignoreHTTPSErrors: true, javaScriptEnabled });
        const person = await newcomer(`${how}-scripts`);
        const told = { user: person.email, name: person.name, email: person.email };
        reached();

        const wanted = `https://${WIKI}/pages/one?q=a%20b&page=2`;
        await page.goto(wanted);
        isSignInPage(page);
        assert.deepEqual(reached(), []);
        await fillSignIn(page, person);
        assert.equal(page.url(), wanted);
        assert.deepEqual(await shown(page), { url: "/pages/one?q=a%20b&page=2", ...told, groups: "" });

        await page.goto(`https://${OPS}/`);
        assert.equal(page.answer.status(), 403);
        await page.getByRole("heading", { name: "You don’t have access to this page" }).waitFor();
        assert.deepEqual(team.ops.take(), []);

        const copy = await appsCookie(page);
        await team.site.command(["user", "group", "add", person.email, "ops"]);
        await eventually("A opens", async () => (await status(OPS, "/", copy)) === 200, 1_000);
        await page.goto(`https://${OPS}/deploy`);
        assert.deepEqual(await shown(page), { url: "/deploy", ...told, groups: "ops" });

        const closed = async () => (await status(OPS, "/", copy)) === 302 && (await status(WIKI, "/", copy)) === 302;
        assert.ok(!(await closed()));
        await page.goto(`https://${ID}/profile`);
        await press(page, "Sign out");
        await eventually("both doors are closed", closed, 1_000);
        for (const host of [OPS, WIKI]) {
          await page.goto(`https://${host}/`);
          isSignInPage(page);
        }
        assert.deepEqual(page.mishaps, []);
        await page.context().close();
      });
    }

    test("a client can't set the user headers, in any spelling", async () => {
      for (const [path, given, users] of [
        ["/x", { Cookie: cookie }, [member.email]],
        ["/x", {}, []],
        ["/public/x", {}, []],
        ["/public/x", { Cookie: cookie }, [member.email]],
      ]) {
        reached();
        const own = Object.entries({ ...HTML, ...given });
        for (const header of HEADER_NAMES) {
          await proxy.ask(WIKI, path, { headers: [...own.flat(), header, "eve", header, "eve"] });
          await proxy.ask2(WIKI, path, { ...Object.fromEntries(own), [header.toLowerCase()]: ["eve", "eve"] });
        }
        for (const header of DISGUISED_NAMES) {
          await proxy.ask(WIKI, path, { headers: [...own.flat(), header, "eve"] });
          await proxy.ask2(WIKI, path, { ...Object.fromEntries(own), [header.toLowerCase()]: "eve" }).catch(() => {});
          // A header named in Connection has to be dropped nowhere, or before the check too.
          const hidden = ["Connection", `close, ${header}`, header, "eve"];
          await proxy.ask(WIKI, path, { headers: [...own.flat(), ...hidden] });
        }
        await proxy.ask(WIKI, path, { headers: [...own.flat(), ...HEADER_NAMES.flatMap((header) => [header, "eve"])] });
        for (const lines of HEADER_LINES) {
          const head = own.map(([header, value]) => `${header}: ${value}`);
          await proxy.askRaw(WIKI, [`GET ${path} HTTP/1.1`, `Host: ${WIKI}`, ...head, "X-Before: 1", ...lines]);
        }

        const entries = reached();
        if (path === "/x" && users.length === 0) assert.deepEqual(entries, []);
        else assert.ok(entries.length > 2 * HEADER_NAMES.length);
        for (const entry of entries) {
          // For a stranger, Vestibule sends four empty headers, which Traefik passes on.
          const say = seen(entry, "remote-user").filter((user) => user || !lacks.cutting);
          assert.deepEqual(say, users, JSON.stringify(entry));
          for (const what of ["user", "groups", "name", "email"]) {
            assert.ok(!seen(entry, `remote-${what}`).includes("eve"), JSON.stringify(entry));
            assert.deepEqual(seen(entry, `x-remote-${what}`), [], JSON.stringify(entry));
          }
          for (const path of ["original", "rewrite"]) {
            assert.deepEqual(seen(entry, `x-${path}-url`), [], JSON.stringify(entry));
          }
          for (const forwarded of ["for", "host"]) {
            assert.ok(!seen(entry, `x-forwarded-${forwarded}`).includes("eve"), JSON.stringify(entry));
          }
        }
      }
    });

    test("a slightly wrong cookie gives no access", async () => {
      const [, value] = cookie.split("=");
      const values = [`${value}x`, value.slice(0, -1), value.slice(1), value.toUpperCase(), "x", "", "%00", "\xff"];
      const names = ["__Host-vestibule", "vestibule", "__Secure-vestibule", "__secure-vestibule-apps", "x"];
      reached();
      for (const wrong of [
        ...values.map((given) => `${FOR_APPS}=${given}`),
        ...names.map((given) => `${given}=${value}`),
        value,
        "",
      ]) {
        for (const host of [OPS, WIKI]) assert.equal(await status(host, "/", wrong), 302, wrong);
      }
      assert.deepEqual(reached(), []);
      assert.equal(await status(WIKI), 200);
    });

    test("no spelling of a path bypasses a rule", async () => {
      for (const line of [`Cookie: ${cookie}`, "X-Nothing: 1"]) {
        reached();
        for (const path of ADMIN_PATHS) {
          await proxy.askRaw(WIKI, [`GET ${path} HTTP/1.1`, `Host: ${WIKI}`, "Accept: text/html", line]);
          const headers = { ...HTML, ...(line.startsWith("Cookie") && { cookie }) };
          if (/^[!-~]+$/.test(path)) await proxy.ask2(WIKI, path, headers).catch(() => "refused");
          for (const { url } of reached()) {
            assert.ok(!readings(url).some(isAdmin), `${JSON.stringify(path)} reached the app as ${url}`);
          }
        }
      }
      // The plain path is open to the users in the rule.
      const administrator = (await cookiesOf(proxy, ADA))[FOR_APPS];
      assert.equal(await status(WIKI, "/admin", `${FOR_APPS}=${administrator}`), 200);
      assert.equal(await status(WIKI, "/admin"), 403);
      // Headers that some frameworks read as the path.
      reached();
      for (const header of ["X-Original-URL", "X-Rewrite-URL"]) {
        await proxy.ask(WIKI, "/public", { headers: { [header]: "/admin" } });
      }
      const entries = reached();
      assert.equal(entries.length, 2);
      assert.ok(!JSON.stringify(entries).includes("admin"));
    });

    test("an unknown host name opens no app", async () => {
      reached();
      for (const lines of [
        ["GET / HTTP/1.1", "Host: unknown.example.test"],
        ["GET / HTTP/1.1", `Host: ${OPS}`, `X-Forwarded-Host: ${WIKI}`, `X-Original-URL: https://${WIKI}/public`],
        [`GET https://${OPS}/ HTTP/1.1`, `Host: ${WIKI}`],
        [`GET https://${OPS}/public HTTP/1.1`, `Host: ${WIKI}`],
        ["GET /public HTTP/1.1", `Host: ${OPS}`, `Host: ${WIKI}`],
        ["GET /public HTTP/1.1", `Host: ${WIKI}`, `Host: ${OPS}`],
        ["GET /public HTTP/1.1", `Host: ${OPS}:443@${WIKI}`],
      ]) {
        await proxy.askRaw(WIKI, [...lines, "Accept: text/html", `Cookie: ${cookie}`]);
      }
      assert.deepEqual(team.ops.take(), []);
    });

    test("HTTP redirects to the same address over HTTPS", async () => {
      for (const host of [ID, OPS, WIKI]) {
        const { status, headers } = await proxy.askPlain(host, "/page?q=1");
        assert.ok([301, 308].includes(status), `${host}: ${status}`);
        const { protocol, hostname, pathname, search } = new URL(headers.location);
        assert.deepEqual([protocol, hostname, `${pathname}${search}`], ["https:", host, "/page?q=1"]);
      }
      const unknown = await proxy.askPlain("unknown.example.test", "/page").catch(() => null);
      assert.ok(!unknown?.headers.location || new URL(unknown.headers.location).hostname === "unknown.example.test");
    });

    test("each name leads to the same app over IPv6 and IPv4", { skip: lacks.six }, async () => {
      const address = "::1";
      const at = (host, path) => proxy.ask(host, path, { headers: HTML, address });
      assert.notEqual((await at(ID, "/healthz")).text, "");
      for (const host of [OPS, WIKI]) {
        const { status, headers } = await at(host, "/page");
        assert.equal(status, 302);
        assert.equal(new URL(headers.location).searchParams.get("rd"), `https://${host}/page`);
        assert.equal(new URL((await proxy.askPlain(host, "/page", address)).headers.location).hostname, host);
      }
      const unknown = await at("unknown.example.test", "/healthz").catch(() => null);
      // Caddy answers unknown names with an empty 200.
      assert.equal(unknown?.text ?? "", "");
    });

    test("scripts and programs get 401 instead of a redirect", async () => {
      reached();
      const script = await proxy.ask(WIKI, "/", { headers: { "Sec-Fetch-Mode": "cors", Accept: "*/*" } });
      const { location, "www-authenticate": challenge } = script.headers;
      assert.deepEqual([script.status, location, challenge], [401, undefined, undefined]);
      const program = await proxy.ask(WIKI, "/");
      assert.equal(program.status, 401);
      assert.match(program.headers["www-authenticate"], /^Basic realm=/);
      assert.deepEqual(reached(), []);
    });

    test("a WebSocket opens only for signed-in users", async () => {
      const page = await visitor();
      const said = await page.evaluate(
        (host) =>
          new Promise((done) => {
            const socket = new WebSocket(`wss://${host}/socket`);
            socket.onopen = () => socket.send("hello");
            socket.onmessage = ({ data }) => done(data);
            socket.onclose = ({ code }) => done(code);
          }),
        WIKI,
      );
      assert.equal(said, "hello!");
      const opened = reached().find(({ url }) => url === "/socket");
      assert.deepEqual(seen(opened, "remote-user"), [member.email]);
      await page.context().close();

      const { ca, servername } = proxy.where(WIKI);
      const socket = new WebSocket(`wss://127.0.0.1:${proxy.port}/socket`, { ca, servername, headers: { Host: WIKI } });
      const refused = await new Promise((done) => {
        socket.on("unexpected-response", (_, answer) => done(answer.statusCode));
        socket.on("open", () => done("open"));
        socket.on("error", done);
      });
      assert.equal(refused, 401);
      assert.deepEqual(reached(), []);
    });

    test("64 MiB arrive complete, and without a session the upload isn't started", async () => {
      reached();
      const send = (headers, body) =>
        proxy.ask(WIKI, "/up", { method: "POST", headers: { ...HTML, "Content-Length": UPLOAD, ...headers }, body });
      assert.equal((await send({}, (request) => request.flushHeaders())).status, 302);
      assert.deepEqual(reached(), []);

      const piece = Buffer.alloc(1024 * 1024, "x");
      const whole = (request) => Readable.from(Array(UPLOAD / piece.length).fill(piece)).pipe(request);
      assert.equal((await send({ Cookie: cookie }, whole)).status, 200);
      const [upload, ...more] = reached();
      assert.deepEqual([upload.method, upload.bytes, more.length], ["POST", UPLOAD, 0]);
    });

    test("without Vestibule nobody has access, and everybody does once it's back", async () => {
      const door = async () => {
        reached();
        const begun = Date.now();
        const answer = await status(WIKI);
        return { answer, milliseconds: Date.now() - begun, reached: reached().length };
      };
      const staysClosed = async () => {
        const { answer, milliseconds, reached } = await door();
        assert.ok(answer >= 500 && reached === 0, `${answer}, and ${reached} reached the app`);
        assert.ok(milliseconds < 10_000, `${milliseconds} ms`);
      };
      // nginx avoids a server that didn't answer for 2 seconds.
      const opensAgain = () => eventually("the door opens", async () => (await door()).answer === 200, 3_000);
      await opensAgain();

      await team.site.halt();
      try {
        await staysClosed();
        for (const said of [500, 503, 404, 301, 304, 403, 401]) {
          const { answer, reached } = await inThePlaceOf(team.site, said, door);
          assert.ok(answer >= 300 && reached === 0, `${said} became ${answer}`);
        }
      } finally {
        await team.site.start();
      }
      await opensAgain();

      if (lacks.haste) return;
      team.site.signal("SIGSTOP");
      try {
        await staysClosed();
      } finally {
        team.site.signal("SIGCONT");
      }
      await opensAgain();
    });

    test("an app gets its own cookies and none of ours", { skip: lacks.cutting }, async () => {
      const page = await visitor();
      await page.goto(`https://${WIKI}/again`);
      const again = reached().find(({ url }) => url === "/again");
      assert.deepEqual(seen(again, "cookie"), ["of-Wiki=1"]);
      await page.context().close();

      const cookies = ["a=1", cookie, "b=2", "__Host-vestibule=x"];
      await proxy.ask2(WIKI, "/", { ...HTML, cookie: cookies });
      await status(WIKI, "/", cookies.join("; "));
      await status(WIKI, "/", cookies.reverse().join(";"));
      const entries = reached();
      assert.equal(entries.length, 3);
      for (const entry of entries) {
        const left = seen(entry, "cookie").join(";").split(/; ?/);
        assert.deepEqual(left.filter(Boolean).sort(), ["a=1", "b=2"]);
      }
    });

    test("an app gets its own passwords and none of ours", { skip: lacks.cutting }, async () => {
      const secret = await appPasswordOf(proxy, member, "wiki");
      reached();
      for (const authorization of [`Bearer ${secret}`, ...["", "a", "ab", "abc"].map((user) => basic(user, secret))]) {
        const answer = await proxy.ask(WIKI, "/", { headers: { Authorization: authorization } });
        assert.equal(answer.status, 200, authorization);
        const [entry] = reached();
        assert.deepEqual(seen(entry, "remote-user"), [member.email]);
        assert.deepEqual(seen(entry, "authorization"), []);
      }
      for (const authorization of [basic("zoe", "her vst_ password"), "Bearer of something", "Negotiate YIIvst_"]) {
        await proxy.ask(WIKI, "/", { headers: { Authorization: authorization, Cookie: cookie } });
        assert.deepEqual(seen(reached()[0], "authorization"), [authorization]);
      }
    });

    test("Radicale accepts an app password and nothing else", { skip: lacks.renaming }, async () => {
      const secret = await appPasswordOf(proxy, member, "calendar");
      const ask = (method, path, password, body) => {
        const authorization = password && { Authorization: basic(member.email, password) };
        const headers = { Depth: "0", "X-Remote-User": ADA.email, ...authorization };
        return proxy.ask(CALENDAR, path, { method, headers, body });
      };
      for (const password of [undefined, member.password, `${secret}x`]) {
        const refused = await ask("PROPFIND", "/", password, WHO_AM_I);
        assert.equal(refused.status, 401);
        assert.match(refused.headers["www-authenticate"], /^Basic realm=/);
      }
      const known = await ask("PROPFIND", "/", secret, WHO_AM_I);
      assert.equal(known.status, 207);
      assert.match(decodeURIComponent(known.text), new RegExp(`current-user-principal.*/${member.email}/`, "s"));
      assert.equal((await ask("MKCALENDAR", `/${member.email}/work/`, secret)).status, 201);
      assert.equal((await ask("PROPFIND", `/${member.email}/work/`, secret, WHO_AM_I)).status, 207);
      assert.equal((await ask("PROPFIND", `/${ADA.email}/`, secret, WHO_AM_I)).status, 403);
    });

    test("a hostile app can't get into the account", async () => {
      const page = await visitor();
      const copy = await appsCookie(page);
      assert.equal(await status(WIKI, "/", copy), 200);
      const [, value] = copy.split("=");
      const names = ["__Host-vestibule", "__Host-vestibule-device", "__Secure-vestibule", "vestibule"];
      for (const path of ["", "/edit", "/password", "/email", "/sessions", "/activity", "/export", "/delete"]) {
        for (const given of [FOR_APPS, ...names]) {
          assert.equal(await status(ID, `/profile${path}`, `${given}=${value}`), 303, `${given} at ${path}`);
        }
      }
      // Nor can its pages read the account of their visitor.
      const read = (url) => fetch(url, { credentials: "include" }).then((answer) => answer.text(), () => "nothing");
      assert.equal(await page.evaluate(read, `https://${ID}/profile`), "nothing");
      await page.evaluate((action) => {
        const form = Object.assign(document.createElement("form"), { method: "post", action });
        document.body.append(form);
        form.submit();
      }, `https://${ID}/logout`);
      await page.waitForURL(`https://${ID}/logout`);
      assert.equal(page.answer.status(), 403);
      assert.equal(await status(WIKI, "/", copy), 200);
      await page.context().close();
    });
  });
}

/** The headers that an app shows. */
const shown = async (page) => JSON.parse(await page.locator("pre").textContent());

const basic = (user, password) => `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;

function isSignInPage(page) {
  const { host, pathname } = new URL(page.url());
  assert.equal(`${host}${pathname}`, `${ID}/login`);
}

/** The cookie that a browser sends to every app. */
async function appsCookie(page) {
  const cookies = await page.context().cookies(`https://${WIKI}`);
  return `${FOR_APPS}=${cookies.find(({ name }) => name === FOR_APPS).value}`;
}

/** While `ask` runs, another server answers at the site's port and claims that somebody is signed in. */
async function inThePlaceOf(site, status, ask) {
  const headers = { "Remote-User": "eve", Location: `https://${ID}/` };
  const other = createServer((_, answer) => answer.writeHead(status, headers).end());
  await new Promise((done) => other.listen(site.port, "127.0.0.1", done));
  try {
    return await ask();
  } finally {
    other.closeAllConnections();
    await new Promise((done) => other.close(done));
  }
}
