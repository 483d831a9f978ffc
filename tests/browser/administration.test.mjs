// A week of an administrator, on pages alone and without scripts.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ADA, WRONG, addUser, fillSignIn, isProfileOf, newPage, pathOf, press, signIn, startBrowser, startSiteOf } from "./support.mjs";

const BOB = { name: "Bob", email: "bob@example.org", password: "copper lantern fjord maple" };
const GRACE = { name: "Grace Hopper", email: "grace@example.org", password: "harbour pencil quartz meadow" };

let browser;
let site;
let ada;
before(async () => {
  browser = await startBrowser();
  site = await startSiteOf(ADA);
  for (const person of [BOB, GRACE]) await addUser(site, person);
  ada = await newPage(browser, { javaScriptEnabled: false });
  await signIn(ada, site, ADA);
});
after(async () => {
  assert.deepEqual(ada?.mishaps, []);
  await browser?.close();
  await site?.stop();
});

/** Follows a link, whose name may say more. */
async function follow(page, name) {
  await Promise.all([page.waitForEvent("load"), page.getByRole("link", { name }).first().click()]);
}

/** Somebody else, in a browser of their own. */
const somebody = () => newPage(browser, { javaScriptEnabled: false });

const secret = (page) => page.locator(".secret code").textContent();

/** Opens a user's page by searching for a word of their name. */
async function openUser(word) {
  await ada.goto(`${site.url}/admin`);
  await follow(ada, "Users");
  await ada.getByLabel("Search", { exact: true }).fill(word);
  await press(ada, "Search");
  await follow(ada, new RegExp(word, "i"));
}

/** Does to a user what a page of its own asks about. */
async function act(word, title) {
  await openUser(word);
  await follow(ada, title);
  await press(ada, title);
}

async function invite(email) {
  await ada.goto(`${site.url}/admin/invitations`);
  await ada.getByLabel("Email", { exact: true }).fill(email);
  await press(ada, "Invite someone");
  return secret(ada);
}

test("ten people are invited, one comes, and one invitation is revoked", async () => {
  const links = [];
  for (let number = 1; number <= 10; number += 1) links.push(await invite(`guest${number}@example.org`));
  assert.equal(new Set(links).size, 10);

  const guest = await somebody();
  await guest.goto(links[0]);
  await guest.getByLabel("Name", { exact: true }).fill("Guest One");
  await guest.getByLabel("Password", { exact: true }).fill(BOB.password);
  await press(guest, "Create account");
  await isProfileOf(guest, { name: "Guest One" });

  await ada.goto(`${site.url}/admin/invitations`);
  await press(ada, "Revoke guest2@example.org");
  const list = await ada.getByRole("main").textContent();
  assert.ok(!list.includes("guest1@") && !list.includes("guest2@") && list.includes("guest3@"));
  await guest.goto(links[1]);
  assert.equal(guest.answer.status(), 410);
});

test("an administrator finds out why somebody can't get in, and lets them", async () => {
  const grace = await somebody();
  for (let attempt = 0; attempt < 5; attempt += 1) await signIn(grace, site, { ...GRACE, password: WRONG });
  await signIn(grace, site, GRACE);
  assert.equal(grace.answer.status(), 429);

  await openUser("grace");
  await follow(ada, "Clear rate limits and lockouts");
  assert.match(await ada.getByRole("main").textContent(), /Locked out/);
  await press(ada, "Clear rate limits and lockouts");
  await signIn(grace, site, GRACE);
  await isProfileOf(grace, GRACE);
});

test("the end of a limit has its day, unless it's today", async () => {
  const page = await newPage(browser);
  await signIn(page, site, ADA);
  const end = page.locator("time[data-time=until]").first();
  const shownAt = async (moment) => {
    await page.clock.setFixedTime(moment);
    await page.goto(`${site.url}/admin/limits`);
    return end.textContent();
  };
  await shownAt(Date.now());
  const moment = Date.parse(await end.getAttribute("datetime"));
  assert.match(await shownAt(moment), /^\d\d:\d\d$/);
  assert.match(await shownAt(moment - 86_400_000), /20\d\d.*\d\d:\d\d$/);
  assert.deepEqual(page.mishaps, []);
  await page.context().close();
});

test("a compromised account is locked, and its owner comes back by the link", async () => {
  const [thief, owner] = [await somebody(), await somebody()];
  await signIn(thief, site, BOB);
  await act("bob", "Lock this account");
  const link = await secret(ada);
  await thief.reload();
  assert.equal(pathOf(thief), "/login");
  await signIn(thief, site, BOB);
  assert.equal(thief.answer.status(), 403);

  await owner.goto(link);
  const password = "velvet orchard tunnel spruce";
  await owner.getByLabel("New password", { exact: true }).fill(password);
  await press(owner, "Save password");
  await signIn(owner, site, { ...BOB, password });
  await isProfileOf(owner, BOB);
});

test("a colleague becomes an administrator, and an ordinary user again", async () => {
  const grace = await somebody();
  await signIn(grace, site, GRACE);
  for (const [title, status] of [["Make an administrator", 200], ["Make an ordinary user", 404]]) {
    await openUser("grace");
    await follow(ada, "Change Role");
    await press(ada, title);
    await grace.goto(`${site.url}/admin`);
    assert.equal(grace.answer.status(), status, title);
  }
});

test("an auditor learns who did what to whom, on the page and as CSV", async () => {
  await openUser("grace");
  await follow(ada, "All events of this user");
  await ada.getByLabel("Event", { exact: true }).selectOption("role_changed");
  await press(ada, "Search");
  const events = await ada.getByRole("main").textContent();
  assert.equal(events.match(/ada@example\.org/g)?.length, 2, events);
  const csv = await ada.getByRole("link", { name: "Download as CSV" }).getAttribute("href");
  const lines = (await (await ada.request.get(site.url + csv)).text()).trim().split("\r\n");
  assert.equal(lines.length, 3);
  assert.ok(lines.slice(1).every((line) => line.includes("role_changed") && line.includes(ADA.email)), lines.join("\n"));
});
