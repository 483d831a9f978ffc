// Each page in each state, but for those of accounts and of administrators.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ACCOUNT_STATES } from "./account-states.mjs";
import { ADMIN_STATES } from "./admin-states.mjs";
import { browser, checkEach, sites } from "./page-checks.mjs";
import { STATES } from "./states.mjs";
import { newPage } from "./support.mjs";

const ELSEWHERE = new Set([...ACCOUNT_STATES, ...ADMIN_STATES].map(({ name }) => name));

checkEach(STATES.filter(({ name }) => !ELSEWHERE.has(name)));

test("markup in a name and an email is shown as text", async () => {
  const page = await newPage(browser);
  const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)>`;
  await STATES.find(({ name }) => name === "profile-hostile-name").open(page, await sites.get("full"));
  assert.equal(await page.getByRole("heading", { level: 1 }).textContent(), hostile);
  await page.context().clearCookies();
  await STATES.find(({ name }) => name === "login-hostile-input").open(page, await sites.get("full"));
  assert.equal(await page.getByLabel("Email", { exact: true }).inputValue(), hostile);
  assert.equal(await page.locator("img").count(), 0);
  assert.deepEqual(page.mishaps, []);
  await page.context().close();
});

// In real time, because a call to a fake clock races with the reload that it causes.
test("a 503 page reloads by itself", async () => {
  const page = await newPage(browser);
  await STATES.find(({ name }) => name === "error-503").open(page, await sites.get("broken"));
  const again = await page.waitForRequest((request) => request.isNavigationRequest() && request.method() === "GET");
  assert.equal(new URL(again.url()).pathname, "/login");
  await page.context().close();
});
