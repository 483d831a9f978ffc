// Access by scripts of the site's own pages, scripts of other sites, and programs without a browser.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { ADA, WRONG, isProfileOf, newPage, signIn, startBrowser, startSiteOf } from "./support.mjs";

let browser;
let site;
let neighbour;
before(async () => {
  browser = await startBrowser();
  site = await startSiteOf(ADA);
  neighbour = createServer((_, answer) => answer.setHeader("Content-Type", "text/html").end("<!DOCTYPE html><p>Hello"));
  await new Promise((done) => neighbour.listen(0, "127.0.0.1", done));
});
after(async () => {
  await browser?.close();
  await site?.stop();
  neighbour?.close();
});

/** Fetches in the page, and returns the status and the JSON. */
function fetchIn(page, path, options) {
  return page.evaluate(
    async ([path, options]) => {
      const answer = await fetch(path, options);
      return [answer.status, await answer.json()];
    },
    [path, options],
  );
}

const asJson = (body) => ({
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(body),
});

test("a script of the site's own page signs in, reads the profile and signs out, all in JSON", async () => {
  const page = await newPage(browser);
  await page.goto(`${site.url}/login`);
  const { email, password, name } = ADA;

  assert.deepEqual(await fetchIn(page, "/login", asJson({ email, password: WRONG })), [
    403,
    { errorMessage: "Permission denied!" },
  ]);
  assert.equal((await fetchIn(page, "/profile"))[0], 401);

  const [status, { user }] = await fetchIn(page, "/login", asJson({ email, password }));
  assert.deepEqual([status, user.email, user.name], [200, email, name]);
  assert.deepEqual((await fetchIn(page, "/profile"))[1].user.id, user.id);
  assert.equal(await page.evaluate(() => document.cookie), "");

  assert.deepEqual(await fetchIn(page, "/logout"), [200, {}]);
  assert.equal((await fetchIn(page, "/profile"))[0], 401);
  assert.deepEqual(await fetchIn(page, "/logout"), [200, {}]);
  assert.deepEqual(page.mishaps, []);
  await page.context().close();
});

// The neighbour on 127.0.0.1 is same-site: its requests carry cookies, and only the origin differs.
for (const host of ["127.0.0.1", "localhost", "neighbour.test"]) {
  test(`a page on another origin (${host}) signs nobody in or out`, async () => {
    const page = await newPage(browser);
    const there = `http://${host}:${neighbour.address().port}/`;
    const send = async (path, fields) => {
      await page.goto(there);
      const sent = page.evaluate(
        ([action, fields]) => {
          const form = Object.assign(document.createElement("form"), { action, method: "post" });
          for (const [name, value] of Object.entries(fields)) {
            form.append(Object.assign(document.createElement("input"), { name, value }));
          }
          document.body.append(form);
          form.submit();
        },
        [site.url + path, fields],
      );
      await Promise.all([page.waitForEvent("load"), sent]);
      assert.equal(page.answer.status(), 403);
    };

    await send("/login", { email: ADA.email, password: ADA.password });
    assert.deepEqual(await page.context().cookies(), []);

    await signIn(page, site, ADA);
    const cookies = await page.context().cookies();
    await send("/logout", {});
    await page.goto(there);
    const statuses = await page.evaluate(async (site) => {
      const ask = { credentials: "include", headers: { Accept: "application/json" } };
      await fetch(`${site}/logout`, { ...ask, mode: "no-cors" }).catch(() => {});
      const readable = await fetch(`${site}/logout`, ask).then(() => true, () => false);
      const image = new Image();
      const failed = new Promise((done) => (image.onerror = image.onload = done));
      image.src = `${site}/logout`;
      await failed;
      return { readable };
    }, site.url);
    assert.deepEqual(statuses, { readable: false });
    assert.deepEqual(await page.context().cookies(), cookies);

    await page.goto(`${site.url}/profile`);
    await isProfileOf(page, ADA);
    await page.context().close();
  });
}

test("no page can be framed by another site", async () => {
  const page = await newPage(browser);
  await page.goto(`http://127.0.0.1:${neighbour.address().port}/`);
  await page.evaluate(async (src) => {
    const frame = Object.assign(document.createElement("iframe"), { src });
    const loaded = new Promise((done) => (frame.onload = done));
    document.body.append(frame);
    await loaded;
  }, `${site.url}/login`);
  assert.equal(await page.frames()[1].getByRole("button", { name: "Sign in" }).count(), 0);
  await page.context().close();
});

test("a program with a cookie jar signs in and out", async () => {
  const login = (password) => fetch(`${site.url}/login`, asJson({ email: ADA.email, password }));
  const wrong = await login(WRONG);
  assert.deepEqual([wrong.status, await wrong.json()], [403, { errorMessage: "Permission denied!" }]);
  assert.deepEqual(wrong.headers.getSetCookie(), []);

  const right = await login(ADA.password);
  const { user } = await right.json();
  assert.equal(right.status, 200);
  assert.deepEqual([user.email, user.name], [ADA.email, ADA.name]);
  assert.doesNotMatch(JSON.stringify(user), /password|hash|\$2/i);

  const cookie = right.headers.getSetCookie().map((line) => line.split(";")[0]).join("; ");
  const profile = () => fetch(`${site.url}/profile`, { headers: { cookie, accept: "application/json" } });
  assert.deepEqual(await (await profile()).json(), { user });

  const out = await fetch(`${site.url}/logout`, { headers: { cookie, "content-type": "application/json" } });
  assert.deepEqual([out.status, await out.json()], [200, {}]);
  assert.equal((await profile()).status, 401);
});
