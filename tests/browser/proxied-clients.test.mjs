// Clients of an app when nobody is signed in any longer: scripts that load parts of a page, and calendar programs.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { after, before, describe, test } from "node:test";
import { startCaddy } from "./proxies/caddy.mjs";
import { startNginx } from "./proxies/nginx.mjs";
import { startTeam } from "./proxies/team.mjs";
import { startTraefik } from "./proxies/traefik.mjs";
import { ADA, addUser, fillSignIn, newPage, press, startBrowser, WRONG } from "./support.mjs";

const MEMBER = { name: "Zoë", email: "zoe@example.org", password: "harbour quilt mosaic tundra" };
const [ID, OPS, WIKI, CALENDAR] = ["id", "ops", "wiki", "calendar"].map((name) => `${name}.example.test`);

// Each as published on npm.
const SCRIPTS = {
  "htmx-2": "htmx2/dist/htmx.min.js",
  "htmx-4": "htmx.org/dist/htmx.min.js",
  turbo: "@hotwired/turbo/dist/turbo.es2017-umd.js",
};

// The first request of Thunderbird and KDE's KIO, in its order. The method, Accept and Sec-Fetch matter.
const THUNDERBIRD = [
  "PROPFIND / HTTP/1.1",
  `Host: ${CALENDAR}`,
  "User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Thunderbird/140.5.0",
  "Accept: text/xml",
  "Accept-Language: en-US,en;q=0.5",
  "Accept-Encoding: gzip, deflate, br, zstd",
  "Depth: 0",
  "Content-Type: text/xml; charset=utf-8",
  "Sec-Fetch-Dest: empty",
  "Sec-Fetch-Mode: no-cors",
  "Sec-Fetch-Site: none",
  "Pragma: no-cache",
  "Cache-Control: no-cache",
  "Content-Length: 0",
];
const KIO = [
  "PROPFIND / HTTP/1.1",
  `Host: ${CALENDAR}`,
  "User-Agent: Mozilla/5.0 (X11; Linux x86_64) KHTML/5.116.0 (like Gecko) Konqueror/5 KIO/5.116",
  "Accept: text/html, text/*;q=0.9, image/jpeg;q=0.9, image/png;q=0.9, image/*;q=0.9, */*;q=0.8",
  "Accept-Encoding: gzip, deflate, x-gzip, x-deflate",
  "Accept-Charset: utf-8,*;q=0.5",
  "Accept-Language: en-US,en;q=0.9",
  "Depth: 0",
  "Content-Type: text/xml; charset=utf-8",
  "Content-Length: 0",
];

/** Pages that load a part of themselves with each library, or open another page with Turbo. */
async function startScripted() {
  const page = (script, body) =>
    `<!doctype html><html lang="en"><title>Wiki</title><link rel="icon" href="data:,">` +
    `<script src="/scripts/${script}"></script><h1>Page</h1>${body}`;
  const load = `<button hx-get="/part" hx-target="#part">Load</button><p id="part"></p>`;
  const turbo = `<a href="/turbo/next">Next</a><form action="/turbo/form" method="post"><button>Send</button></form>`;
  const answers = {
    "/part": "a part",
    "/htmx-2": page("htmx-2", load),
    "/htmx-4": page("htmx-4", load),
    "/turbo": page("turbo", turbo),
    "/turbo/next": page("turbo", "<p>the next page</p>"),
  };
  for (const [name, file] of Object.entries(SCRIPTS)) {
    answers[`/scripts/${name}`] = await readFile(new URL(`node_modules/${file}`, import.meta.url), "utf8");
  }
  const server = createServer(({ url }, answer) => {
    const kind = url.startsWith("/scripts/") ? "text/javascript" : "text/html";
    answer.setHeader("Content-Type", `${kind}; charset=utf-8`);
    answer.end(answers[url.split("?")[0]] ?? "");
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    port: server.address().port,
    stop() {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}

let team, scripted;
before(async () => {
  team = await startTeam();
  scripted = await startScripted();
  await addUser(team.site, MEMBER);
  await team.site.command(["user", "group", "add", ADA.email, "ops"]);
});
after(async () => {
  await scripted?.stop();
  await team?.stop();
});

for (const [name, start] of [
  ["nginx", startNginx],
  ["Caddy", startCaddy],
  ["Traefik", startTraefik],
]) {
  describe(`behind ${name}`, () => {
    let proxy, browser;
    before(async () => {
      proxy = await start({ ...team.ports, wiki: scripted.port }, team.certificates);
      browser = await startBrowser({ port: proxy.port });
    });
    after(async () => {
      await browser?.close();
      await proxy?.stop();
    });

    /** A user with an open page of the wiki, whose session has ended meanwhile. */
    async function signedOut(path) {
      const page = await newPage(browser, { ignoreHTTPSErrors: true });
      await page.goto(`https://${WIKI}${path}`);
      await fillSignIn(page, ADA);
      assert.equal(page.url(), `https://${WIKI}${path}`);
      const elsewhere = await page.context().newPage();
      await elsewhere.goto(`https://${ID}/profile`);
      await press(elsewhere, "Sign out");
      await elsewhere.close();
      return page;
    }

    for (const script of ["htmx-2", "htmx-4"]) {
      test(`HTMX (${script}) goes to sign-in and back after the session has ended`, async () => {
        const path = `/${script}?page=2`;
        const page = await signedOut(path);
        await page.getByRole("button", { name: "Load" }).click();
        await page.waitForURL(`https://${ID}/login?**`);
        await fillSignIn(page, ADA);
        assert.equal(page.url(), `https://${WIKI}${path}`);
        await page.getByRole("button", { name: "Load" }).click();
        await page.getByText("a part").waitFor();
        assert.deepEqual(page.mishaps, []);
        await page.context().close();
      });
    }

    for (const [what, press, back] of [
      ["a link", (page) => page.getByRole("link", { name: "Next" }).click(), "/turbo/next"],
      ["a form", (page) => page.getByRole("button", { name: "Send" }).click(), null],
    ]) {
      test(`Turbo shows a sign-in link after the session has ended, from ${what}`, async () => {
        const page = await signedOut("/turbo");
        await press(page);
        await page.getByRole("heading", { name: "Sign in to continue" }).waitFor();
        await page.getByRole("link", { name: "Sign in", exact: true }).click();
        await page.waitForURL(`https://${ID}/login?**`);
        await fillSignIn(page, ADA);
        assert.equal(new URL(page.url()).host, WIKI);
        if (back) await page.getByText("the next page").waitFor();
        await page.context().close();
      });
    }

    test("fragments, parameters and letters of any script are kept through sign-in", async () => {
      const page = await newPage(browser, { ignoreHTTPSErrors: true });
      const wanted = new URL(`https://${WIKI}/straße/首页?q=ü&page=2#/route/é?x=1&y=2`).href;
      await page.goto(wanted);
      assert.equal(new URL(page.url()).host, ID);
      await fillSignIn(page, { ...ADA, password: WRONG });
      await fillSignIn(page, ADA);
      assert.equal(page.url(), wanted);
      assert.deepEqual(page.mishaps, []);
      await page.context().close();
    });

    test("a user with the wrong account can switch accounts and return to the page", async () => {
      const page = await newPage(browser, { ignoreHTTPSErrors: true });
      const wanted = `https://${OPS}/deploy?a=1&b=2`;
      await page.goto(wanted);
      await fillSignIn(page, MEMBER);
      assert.equal(page.answer.status(), 403);
      await page.getByRole("link", { name: "Use a different account" }).click();
      await press(page, "Sign out");
      await fillSignIn(page, ADA);
      assert.equal(page.url(), wanted);
      assert.equal(page.answer.status(), 200);
      await page.context().close();
    });

    test("Thunderbird and KIO get a Basic challenge, and browser pages don't", async () => {
      for (const [first, ...lines] of [THUNDERBIRD, KIO]) {
        const answer = await proxy.askRaw(CALENDAR, [first, ...lines]);
        assert.equal(answer.status, 401, lines[1]);
        assert.match(answer.text, /\r\nWww-Authenticate: Basic realm=/i, lines[1]);
        assert.doesNotMatch(answer.text, /\r\nLocation:/i, lines[1]);
      }
      for (const method of ["GET", "PUT", "PROPFIND"]) {
        const headers = { "Sec-Fetch-Mode": "cors", "Sec-Fetch-Site": "same-origin", Accept: "*/*" };
        const script = await proxy.ask(CALENDAR, "/", { method, headers });
        assert.deepEqual([script.status, script.headers["www-authenticate"]], [401, undefined], method);
      }
    });
  });
}
