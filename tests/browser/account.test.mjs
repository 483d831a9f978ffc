// A user's account from the invitation to its deletion, the same with and without scripts.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { mailedLink, newLink } from "./links.mjs";
import {
  ADA,
  addUser,
  codeOf,
  fillSignIn,
  hasFocus,
  isProfileOf,
  newPage,
  pathOf,
  press,
  signIn,
  startBrowser,
  startSiteOf,
} from "./support.mjs";

const NEW = "walnut harbour ember quilt";

let browser;
let site;
before(async () => {
  browser = await startBrowser();
  site = await startSiteOf(ADA);
});
after(async () => {
  await browser?.close();
  await site?.stop();
});

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";
  test(`a whole life of an account, ${how} scripts`, async () => {
    const page = await newPage(browser, { javaScriptEnabled });
    await life(page, `bea.${how}`);
    assert.deepEqual(page.mishaps, []);
    await page.context().close();
  });
}

async function life(page, mailbox) {
  const person = { name: "Bea", email: `${mailbox}@example.org`, password: ADA.password };

  await page.goto(await newLink(site, ["invite", person.email]));
  await page.getByLabel("Name", { exact: true }).fill(person.name);
  await page.getByLabel("Password", { exact: true }).fill(person.password);
  await press(page, "Create account");
  await isProfileOf(page, person);

  await page.getByRole("link", { name: "Change Name" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Beatrix");
  await page.getByLabel("Time zone").selectOption("Pacific/Auckland");
  await press(page, "Save");
  await isProfileOf(page, { name: "Beatrix" });
  assert.match(await page.getByRole("status").textContent(), /Profile saved/);

  await page.getByRole("link", { name: "Security" }).click();
  await page.getByRole("link", { name: "Change Password" }).click();
  await page.getByLabel("New password", { exact: true }).fill(NEW);
  await press(page, "Change password");
  assert.equal(pathOf(page), "/profile/security");
  assert.match(await page.getByRole("status").textContent(), /Password changed/);
  assert.match(await page.title(), /^Done: Security/);
  await hasFocus(page.getByRole("status"));

  const elsewhere = { email: person.email, password: NEW };
  await fetch(`${site.url}/login`, { method: "POST", body: new URLSearchParams(elsewhere) });
  await page.getByRole("link", { name: "Manage Sessions" }).click();
  assert.equal(await page.locator(".list > li").count(), 2);
  await press(page, /^Sign out of node at 127\.0\.0\.1, signed in/);
  assert.match(await page.getByRole("status").textContent(), /Signed out of that browser/);
  assert.equal(await page.locator(".list > li").count(), 1);

  await page.getByRole("link", { name: "Activity" }).click();
  for (const what of ["Signed in", "Password changed", "Profile changed", "Sessions ended"]) {
    assert.ok((await page.locator(".list > li", { hasText: what }).count()) > 0, what);
  }

  await page.goto(`${site.url}/profile/email`);
  await page.getByLabel("New email").fill(`new.${person.email}`);
  await press(page, "Create link");
  const before = await mailedLink(site, person.email);
  await page.goto(await mailedLink(site, `new.${person.email}`));
  await press(page, "Confirm new email");
  assert.match(await page.getByRole("main").textContent(), new RegExp(`new.${person.email}`));

  await page.getByRole("link", { name: "Your data" }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download" }).click(),
  ]);
  assert.equal(file.suggestedFilename(), "my-account.json");
  const data = JSON.parse(await readFile(await file.path(), "utf8"));
  assert.equal(data.account.email, `new.${person.email}`);

  await page.goto(await mailedLink(site, person.email, before));
  await press(page, "Recover account");
  assert.equal(pathOf(page), "/password/reset");
  await page.getByLabel("New password", { exact: true }).fill(person.password);
  await press(page, "Save password");
  await page.getByLabel("Email", { exact: true }).fill(person.email);
  await page.getByLabel("Password", { exact: true }).fill(person.password);
  await press(page, "Sign in");
  await isProfileOf(page, { name: "Beatrix" });

  await page.getByRole("link", { name: "Your data" }).click();
  await page.getByRole("link", { name: "Continue Delete your account" }).click();
  await press(page, "Delete my account");
  assert.equal(pathOf(page), "/login");
  assert.match(await page.getByRole("status").textContent(), /Your account has been deleted/);
  await page.goto(`${site.url}/profile`);
  assert.equal(pathOf(page), "/login");
}

test("times are shown in the zone that a person has chosen, wherever the browser is", async () => {
  await addUser(site, { name: "Zed", email: "zed@example.org", password: ADA.password });
  const page = await newPage(browser, { timezoneId: "America/New_York" });
  await page.clock.setFixedTime(Date.now() + 3 * 86_400_000);
  await signIn(page, site, { email: "zed@example.org", password: ADA.password });
  const time = page.locator("time[data-time=moment]").first();
  const shown = async () => {
    await page.goto(`${site.url}/profile/sessions`);
    return time.textContent();
  };
  await shown();
  const moment = new Date(await time.getAttribute("datetime"));
  const hour = (timeZone) => new Intl.DateTimeFormat("en-GB", { timeStyle: "short", timeZone }).format(moment);
  assert.match(await shown(), new RegExp(hour("America/New_York")));
  await page.goto(`${site.url}/profile/edit`);
  await page.getByLabel("Time zone").selectOption("Asia/Kathmandu");
  await press(page, "Save");
  assert.match(await shown(), new RegExp(hour("Asia/Kathmandu")));
  await page.context().close();
});

test("without a zone that was chosen, events stand under the browser's days", async () => {
  await addUser(site, { name: "Ida", email: "ida@example.org", password: ADA.password });
  const page = await newPage(browser, { timezoneId: "Pacific/Kiritimati" });
  await signIn(page, site, { email: "ida@example.org", password: ADA.password });
  // One day in UTC, and two days on an island 14 hours ahead.
  await page.route("**/profile/activity", async (route) => {
    const response = await route.fetch();
    const hours = ["23", "00"];
    const body = (await response.text()).replace(
      /datetime="[^"]+"( data-time="clock")/g,
      (_, rest) => `datetime="2026-01-02T${hours.shift()}:30:00Z"${rest}`,
    );
    await route.fulfill({ response, body });
  });
  await page.getByRole("link", { name: "Activity" }).click();
  await page.getByRole("heading", { name: "3 January 2026" }).waitFor();
  assert.deepEqual(await page.getByRole("heading", { level: 2 }).allTextContents(), ["3 January 2026", "2 January 2026"]);
  assert.deepEqual(await page.locator(".days time[data-time=clock]").allTextContents(), ["13:30", "14:30"]);
  assert.deepEqual(page.mishaps, []);
  await page.context().close();
});

test("a new app password is announced, and a button copies it", async () => {
  await addUser(site, { name: "Cob", email: "cob@example.org", password: ADA.password });
  const page = await newPage(browser, { permissions: ["clipboard-read", "clipboard-write"] });
  await signIn(page, site, { email: "cob@example.org", password: ADA.password });
  await page.goto(`${site.url}/profile/app-passwords/new`);
  await page.getByLabel("Name", { exact: true }).fill("Calendar");
  await press(page, "Create an app password");
  assert.match(await page.title(), /^Done: App passwords · Security/);
  await hasFocus(page.locator("section.notice"));
  await page.getByRole("button", { name: "Copy" }).click();
  await page.getByRole("status").getByText("Copied").waitFor();
  assert.equal(
    await page.evaluate(() => navigator.clipboard.readText()),
    await page.locator(".secret code").textContent(),
  );
  assert.deepEqual(page.mishaps, []);
  await page.context().close();
});

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";
  test(`an authenticator app is added, and its codes and recovery codes are used, ${how} scripts`, async () => {
    const person = { name: "Tove", email: `tove.${how}@example.org`, password: ADA.password };
    await addUser(site, person);
    const page = await newPage(browser, { javaScriptEnabled, permissions: ["clipboard-read", "clipboard-write"] });
    await signIn(page, site, person);
    await page.goto(`${site.url}/profile/authenticator`);
    const secret = await page.locator(".secret code").textContent();
    await page.getByLabel("Code", { exact: true }).fill(codeOf(secret));
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Save your recovery codes" }).waitFor();
    assert.match(await page.title(), /^Done: Save your recovery codes/);
    const codes = await page.locator(".codes code").allTextContents();
    assert.equal(codes.length, 10);
    if (javaScriptEnabled) {
      await page.getByRole("button", { name: "Copy" }).click();
      await page.getByRole("status").getByText("Copied").waitFor();
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), codes.join("\n"));
      await page.evaluate(() => (window.print = () => (document.body.dataset.printed = "yes")));
      await page.getByRole("button", { name: "Print" }).click();
      assert.equal(await page.locator("body").getAttribute("data-printed"), "yes");
    }
    for (let time = 0; time < 2; time += 1) {
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name: "Download as text" }).click();
      const file = await download;
      assert.equal(file.suggestedFilename(), "recovery-codes.txt");
      assert.ok((await readFile(await file.path(), "utf8")).endsWith(`\n\n${codes.join("\n")}\n`));
    }
    await press(page, "Continue");
    assert.ok(await page.getByRole("alert").getByText("Save your codes, then tick the box.").isVisible());
    assert.deepEqual(await page.locator(".codes code").allTextContents(), codes);
    await page.getByLabel("I’ve saved these codes").check();
    await press(page, "Continue");
    assert.equal(pathOf(page), "/profile/security");
    assert.ok(await page.getByText("10 codes left").isVisible());

    await press(page, "Sign out");
    await page.goto(`${site.url}/profile/activity`);
    await fillSignIn(page, person);
    assert.equal(pathOf(page), "/login/second-factor");
    const field = page.getByLabel("Code", { exact: true });
    await hasFocus(field);
    await field.fill(codeOf(secret, -3_600));
    await press(page, "Sign in");
    assert.match(await page.getByRole("alert").textContent(), /That code isn’t right/);
    await field.fill(codeOf(secret, 30));
    await press(page, "Sign in");
    assert.equal(pathOf(page), "/profile/activity");

    await press(page, "Sign out");
    await signIn(page, site, person);
    await page.getByText("Use a recovery code instead").click();
    await page.getByLabel("Recovery code", { exact: true }).fill(codes[4].toLowerCase());
    await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
    await isProfileOf(page, person);
    await page.goto(`${site.url}/profile/security`);
    assert.ok(await page.getByText("9 codes left").isVisible());
    assert.deepEqual(page.mishaps, []);
    await page.context().close();
  });
}

test("an authenticator app is set up on another phone, without scripts", async () => {
  const person = { name: "Nia", email: "nia@example.org", password: ADA.password };
  await addUser(site, person);
  const page = await newPage(browser, { javaScriptEnabled: false });
  await signIn(page, site, person);
  await page.goto(`${site.url}/profile/authenticator`);
  const old = await page.locator(".secret code").textContent();
  await page.getByLabel("Code", { exact: true }).fill(codeOf(old));
  await press(page, "Add an authenticator app");
  await page.goto(`${site.url}/profile/authenticator`);
  await page.getByRole("link", { name: "Set up on another phone" }).click();
  const secret = await page.locator(".secret code").textContent();
  const field = page.getByLabel("Code", { exact: true });
  await field.fill(codeOf(old));
  await press(page, "Replace authenticator app");
  assert.match(await page.getByRole("alert").textContent(), /That code isn’t right/);
  await field.fill(codeOf(secret));
  await press(page, "Replace authenticator app");
  assert.equal(pathOf(page), "/profile/authenticator");
  assert.ok(await page.getByRole("status").getByText("Authenticator app replaced.").isVisible());

  await press(page, "Sign out");
  await signIn(page, site, person);
  await field.fill(codeOf(old, 30));
  await press(page, "Sign in");
  assert.match(await page.getByRole("alert").textContent(), /That code isn’t right/);
  await field.fill(codeOf(secret, 30));
  await press(page, "Sign in");
  await isProfileOf(page, person);
  assert.deepEqual(page.mishaps, []);
  await page.context().close();
});

test("recovery codes are printed a line each, on wide paper too, and their buttons stand at equal distances", async () => {
  const person = { name: "Pia", email: "pia@example.org", password: ADA.password };
  await addUser(site, person);
  const page = await newPage(browser, { viewport: { width: 1280, height: 800 }, permissions: ["clipboard-write"] });
  await signIn(page, site, person);
  await page.goto(`${site.url}/profile/authenticator`);
  await page.getByLabel("Code", { exact: true }).fill(codeOf(await page.locator(".secret code").textContent()));
  await press(page, "Add an authenticator app");

  const boxes = [];
  for (const name of ["Copy", "Print", "Download as text"]) boxes.push(await page.getByRole("button", { name }).boundingBox());
  const [first, second] = [1, 2].map((at) => boxes[at].x - boxes[at - 1].x - boxes[at - 1].width);
  assert.ok(Math.abs(first - second) < 1, `${first} and ${second} px`);

  await page.emulateMedia({ media: "print" });
  for (const width of [1280, 700]) {
    await page.setViewportSize({ width, height: 800 });
    assert.ok((await page.locator(".codes").boundingBox()).width > 300, `at ${width} px`);
    const lines = (code) => code.getBoundingClientRect().height / parseFloat(getComputedStyle(code).lineHeight);
    assert.ok((await page.locator(".codes code").first().evaluate(lines)) < 1.5, `at ${width} px`);
  }
  assert.deepEqual(page.mishaps, []);
  await page.context().close();
});

test("a hint tells what is easy to see about a new password", async () => {
  const page = await newPage(browser);
  await page.goto(await newLink(site, ["invite", "hint@example.org"]));
  await page.getByLabel("Name", { exact: true }).fill("Beatrix Potter");
  const field = page.getByLabel("Password", { exact: true });
  const hint = page.locator(".field [role=status]");
  for (const [typed, said] of [
    ["short", /Characters still needed: 3/],
    ["beatrix 1234", /contains your name or email/],
    ["abababab", /repeats itself/],
    [NEW, /Long enough/],
    ["", /^$/],
  ]) {
    await field.fill(typed);
    assert.match(await hint.textContent(), said);
  }
  assert.deepEqual(page.mishaps, []);
  await page.context().close();
});
