// Ways round a proxy's check: one request that turns out to be several (request smuggling).

import assert from "node:assert/strict";
import { createConnection } from "node:net";
import { after, before, describe, test } from "node:test";
import { WebSocket } from "ws";
import { seen } from "./proxies/apps.mjs";
import { startCaddy } from "./proxies/caddy.mjs";
import { smuggle, UPGRADES, withPriorKnowledge } from "./proxies/h2c.mjs";
import { startGunicorn } from "./proxies/gunicorn.mjs";
import { startHypercorn } from "./proxies/hypercorn.mjs";
import { startNginx } from "./proxies/nginx.mjs";
import { cookiesOf, startTeam } from "./proxies/team.mjs";
import { startTraefik } from "./proxies/traefik.mjs";
import { addUser } from "./support.mjs";

const [ID, WIKI] = ["id", "wiki"].map((name) => `${name}.example.test`);
const FOR_APPS = "__Secure-vestibule-apps";

// A user who may open the wiki, but not its administration.
const MEMBER = { name: "Zoë", email: "zoe@example.org", password: "harbour quilt mosaic tundra" };

/** The path of the check, in spellings that some router reads as this path. */
const CHECKS = ["auth-request", "forward-auth"].flatMap((endpoint) =>
  ["/api/authz/", "//api/authz/", "/api//authz/", "/api/./authz/", "/x/../api/authz/", "/api/%61uthz/", "/API/Authz/"]
    .concat("/api%2fauthz/", "/api/authz%2f", "/api/authz;x/", "/api/x/..%2fauthz/", "\\api\\authz\\")
    .flatMap((start) => [`${start}${endpoint}`, `${start}${endpoint}/`, `${start}${endpoint}?x`]),
);

let team, app, wsgi;
before(async () => {
  team = await startTeam();
  await addUser(team.site, MEMBER);
  app = await startHypercorn();
  wsgi = await startGunicorn();
});
after(async () => {
  await app?.stop();
  await wsgi?.stop();
  await team?.stop();
});

test("the app speaks HTTP/2 on request", async () => {
  const where = { port: app.port, host: "127.0.0.1" };
  const answer = await smuggle(() => createConnection(where), WIKI, UPGRADES[0]);
  assert.match(answer, /^HTTP\/1\.1 101 /);
  const [first, second] = await app.take();
  assert.deepEqual([first.url, second.url, seen(second, "remote-user")], ["/public/x", "/admin", ["eve"]]);
});

test("the other app does remove a proxy's SCRIPT_NAME from the path", async () => {
  const answer = await fetch(`http://127.0.0.1:${wsgi.port}/public/admin`, { headers: { SCRIPT_NAME: "/public" } });
  assert.equal(await answer.text(), "/admin");
});

for (const [name, start] of [
  ["nginx", startNginx],
  ["Caddy", startCaddy],
  ["Traefik", startTraefik],
]) {
  describe(`behind ${name}`, () => {
    let proxy, cookie;
    before(async () => {
      proxy = await start({ ...team.ports, wiki: app.port }, team.certificates);
      cookie = `${FOR_APPS}=${(await cookiesOf(proxy, MEMBER))[FOR_APPS]}`;
    });
    after(() => proxy?.stop());

    /** Checks that only checked requests reached the app, with no name but that of the signed-in user. */
    async function onlyAllowed(user, what) {
      for (const entry of await app.take()) {
        assert.match(entry.url, /^\/(?!admin)/, what);
        for (const part of ["user", "groups", "name", "email"]) {
          assert.ok(!seen(entry, `remote-${part}`).includes("eve"), `${what}: ${JSON.stringify(entry)}`);
        }
        const users = seen(entry, "remote-user").filter(Boolean);
        assert.deepEqual(users, user ? [user] : [], `${what}: ${JSON.stringify(entry)}`);
        assert.deepEqual(seen(entry, "http2-settings"), [], `${what}: ${JSON.stringify(entry)}`);
        assert.ok(["", "websocket"].includes(seen(entry, "upgrade").join(" and ")), `${what}: ${JSON.stringify(entry)}`);
      }
    }

    /** Sends each head to the wiki, as a stranger and as a user, followed by an HTTP/2 request for /admin. */
    async function eachSmuggled(heads, requestLine) {
      for (const lines of heads) {
        for (const [more, user] of [[[], null], [[`Cookie: ${cookie}`], MEMBER.email]]) {
          const what = [requestLine, ...lines].join(", ");
          const answer = await smuggle(proxy.connect(WIKI), WIKI, [...lines, ...more], requestLine);
          assert.doesNotMatch(answer, /^HTTP\/1\.1 101 /, what);
          await onlyAllowed(user, what);
        }
      }
    }

    test("no upgrade to HTTP/2 reaches the app (h2c smuggling)", () => eachSmuggled(UPGRADES));

    test("HTTP/2 prior knowledge, CONNECT and TRACE don't bypass the check", async () => {
      for (const connect of [proxy.connect(WIKI), proxy.connectPlain()]) {
        await withPriorKnowledge(connect, WIKI, "/admin", "eve");
        await onlyAllowed(null, "prior knowledge");
      }
      for (const target of [`${WIKI}:443`, "127.0.0.1:22", "/admin", "/public/../admin", `https://${WIKI}/admin`]) {
        for (const method of ["CONNECT", "TRACE"]) await eachSmuggled([[]], `${method} ${target} HTTP/1.1`);
      }
      for (const wanted of [{ ":protocol": "websocket" }, { ":protocol": "connect-udp" }, {}]) {
        const method = { ":method": "CONNECT", ...wanted };
        await proxy.ask2(WIKI, "/admin", { ...method, "remote-user": "eve" }).catch(() => "refused");
        await onlyAllowed(null, JSON.stringify(method));
      }
    });

    test("no part of the path is taken off because a client says so (SCRIPT_NAME)", async () => {
      const other = await start({ ...team.ports, wiki: wsgi.port }, team.certificates);
      try {
        for (const header of ["SCRIPT_NAME", "Script_Name", "Script-Name", "Script.Name", "PATH_INFO", "X-Script-Name"]) {
          const { text } = await other.ask(WIKI, "/public/admin", { headers: { [header]: "/public" } });
          assert.notEqual(text, "/admin", header);
        }
      } finally {
        await other.stop();
      }
    });

    test("the check endpoint can't be reached through the site", async () => {
      const member = [`Cookie: ${cookie}`];
      const asNginx = [`X-Original-URL: https://${WIKI}/public`];
      for (const path of CHECKS) {
        const { status, text } = await proxy.askRaw(ID, [`GET ${path} HTTP/1.1`, `Host: ${ID}`, ...asNginx, ...member]);
        assert.ok([301, 308, 400, 404, 418].includes(status), `${path}: ${status}`);
        assert.doesNotMatch(text, /remote-user|www-authenticate/i, path);
      }
    });

    test("no token of a link is in the proxy's log", async () => {
      const path = "/password/reset?token=secret-in-a-link";
      await proxy.ask(ID, path);
      await proxy.ask(ID, "/static/app.css", { headers: { Referer: `https://${ID}${path}` } });
      await proxy.ask(WIKI, path);
      await proxy.askPlain(ID, path);
      const log = await proxy.accessLog();
      assert.equal(log.match(/ "GET \/password\/reset HTTP/g)?.length ?? 0, name === "nginx" ? 3 : 0, log);
      assert.doesNotMatch(log + proxy.log(), /secret-in-a-link/);
    });

    test("a WebSocket works in any letter case, and requests after a failed one are checked", async () => {
      const url = `wss://${WIKI}/socket`;
      const options = { headers: { Cookie: cookie }, createConnection: () => proxy.connect(WIKI)() };
      for (const wished of ["websocket", "WebSocket"]) {
        const socket = new WebSocket(url, { ...options, headers: { ...options.headers, Upgrade: wished } });
        const said = await new Promise((done) => {
          socket.on("open", () => socket.send("hello")).on("message", (data) => done(`${data}`)).on("error", done);
        });
        socket.terminate();
        assert.equal(said, "hello!");
        await onlyAllowed(MEMBER.email, wished);
      }
      const key = "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==";
      const hidden = ["", "", "GET /admin HTTP/1.1", `Host: ${WIKI}`, "Remote-User: eve"];
      for (const lines of [
        ["Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 1", key],
        ["Connection: Upgrade, Remote-User, Remote-Groups", "Upgrade: websocket", "Sec-WebSocket-Version: 1", key],
        ["Connection: Upgrade", "Upgrade: websocket"],
      ]) {
        await eachSmuggled([[...lines, ...hidden]]);
      }
    });
  });
}
