// Languages: the list at the end of each page, and pages in long words, other characters and the other direction.

import assert from "node:assert/strict";
import { test } from "node:test";
import { accessibility, browser, sites } from "./page-checks.mjs";
import { ADA, newPage, signIn } from "./support.mjs";

/** Pages of strangers, of a user, and of an administrator. */
const PUBLIC = ["/login", "/password/forgot", "/nothing-here"];
const OWN = [
  "/profile",
  "/profile/edit",
  "/profile/security",
  "/profile/sessions",
  "/profile/authenticator",
  "/profile/app-passwords",
  "/profile/activity",
  "/profile/data",
  "/profile/delete",
  "/admin",
  "/admin/users",
  "/admin/invitations",
  "/admin/limits",
  "/admin/audit",
  "/admin/settings",
];

async function choose(page, tag) {
  await page.locator("footer select").selectOption(tag);
  await Promise.all([page.waitForEvent("load"), page.locator("footer button").click()]);
}

for (const tag of ["de", "ja", "ar"]) {
  test(`pages in ${tag} are accessible, and fit a phone`, async () => {
    const site = await sites.get("full");
    const page = await newPage(browser);
    const look = async (path) => {
      await page.goto(`${site.url}${path}`);
      assert.equal(await page.evaluate(() => document.documentElement.lang), tag, path);
      assert.deepEqual({ path, found: await accessibility(page, "light") }, { path, found: [] });
      await page.setViewportSize({ width: 320, height: 640 });
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, path);
    };
    await page.goto(`${site.url}/login`);
    await choose(page, tag);
    for (const path of PUBLIC) await look(path);
    await page.goto(`${site.url}/login`);
    await page.locator("#email").fill(ADA.email);
    await page.locator("#password").fill(ADA.password);
    await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
    for (const path of OWN) await look(path);
    await page.context().close();
  });
}

test("a language is chosen with the keyboard and without scripts, and the page stays", async () => {
  const site = await sites.get("full");
  const page = await newPage(browser, { javaScriptEnabled: false });
  await page.goto(`${site.url}/login?next=/profile/edit`);
  await page.locator("footer select").focus();
  await page.keyboard.press("d");
  await page.keyboard.press("Tab");
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
  await page.getByRole("heading", { level: 1, name: "Anmelden" }).waitFor();
  assert.equal(new URL(page.url()).search, "?next=/profile/edit");
  await page.context().close();
});

test("the account remembers the language, in every browser", async () => {
  const site = await sites.get("branded");
  const page = await newPage(browser);
  await signIn(page, site, ADA);
  await choose(page, "fr");
  const other = await newPage(browser);
  await signIn(other, site, ADA);
  assert.equal(await other.evaluate(() => document.documentElement.lang), "fr");
  await Promise.all([page, other].map((each) => each.context().close()));
});
