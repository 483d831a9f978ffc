// Signing in and out with an ordinary browser.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { newLink } from "./links.mjs";
import {
  ADA,
  WRONG,
  addUser,
  fillSignIn,
  hasFocus,
  isProfileOf,
  newPage,
  pathOf,
  press,
  signIn,
  startBrowser,
  startGate,
  startSite,
  startSiteOf,
  wholeStory,
} from "./support.mjs";

let browser;
let site;
before(async () => {
  browser = await startBrowser();
  // It's also opened at the port of a gate.
  site = await startSiteOf(ADA, { PUBLIC_URL: "" });
});
after(async () => {
  await browser?.close();
  await site?.stop();
});

/** A test with its own page, which must not log errors. */
function onPage(name, body, options) {
  test(name, async () => {
    const page = await newPage(browser, options);
    await body(page);
    assert.deepEqual(page.mishaps, []);
    await page.context().close();
  });
}

const email = (page) => page.getByLabel("Email", { exact: true });
const password = (page) => page.getByLabel("Password", { exact: true });
const sessionCookie = async (page) =>
  (await page.context().cookies(site.url)).find((cookie) => cookie.name === "vestibule");

for (const javaScriptEnabled of [true, false]) {
  onPage(
    `the first administrator is made, signs out and in again ${javaScriptEnabled ? "with" : "without"} JavaScript`,
    async (page) => {
      const fresh = await startSite();
      await wholeStory(page, fresh).finally(fresh.stop);
    },
    { javaScriptEnabled },
  );
}

onPage("a wrong password is said on top, keeps the email and drops the password", async (page) => {
  await signIn(page, site, { email: "nobody@example.org", password: WRONG });
  assert.equal(page.answer.status(), 403);
  assert.match(await page.title(), /^Error: /);
  const alert = page.getByRole("alert");
  await hasFocus(alert);
  assert.match(await alert.textContent(), /That email or password isn’t right/);
  assert.equal(await email(page).inputValue(), "nobody@example.org");
  assert.equal(await password(page).inputValue(), "");
  // Naming one of the fields would reveal who has an account.
  assert.equal(await page.locator("[aria-invalid]").count(), 0);
});

onPage("an unknown email is answered word for word as a wrong password is", async (page) => {
  const answers = [];
  for (const who of [ADA.email, "ida@example.org"]) {
    await signIn(page, site, { email: who, password: WRONG });
    answers.push((await page.answer.text()).replaceAll(who, "…"));
  }
  assert.equal(answers[0], answers[1]);
});

onPage("each empty field says what is missing, and the summary leads to it", async (page) => {
  await signIn(page, site, { email: "", password: "" });
  assert.equal(page.answer.status(), 422);
  for (const [field, message] of [[email(page), "Enter an email address."], [password(page), "Enter your password."]]) {
    assert.equal(await field.getAttribute("aria-invalid"), "true");
    const described = page.locator(`#${await field.getAttribute("aria-describedby")}`);
    assert.match(await described.textContent(), new RegExp(`Error:\\s+${message}`));
    await page.getByRole("alert").getByRole("link", { name: message }).click();
    await hasFocus(field);
  }
});

onPage("only the field that is at fault is marked", async (page) => {
  await signIn(page, site, { email: "no address", password: WRONG });
  assert.equal(page.answer.status(), 422);
  assert.equal(await email(page).getAttribute("aria-invalid"), "true");
  assert.equal(await password(page).getAttribute("aria-invalid"), null);
  assert.equal(await password(page).inputValue(), "");
});

onPage("a refused form keeps the tick at Stay signed in and the page that was wanted", async (page) => {
  await page.goto(`${site.url}/login?next=/profile%3Ffrom%3Dmail`);
  await page.getByLabel("Stay signed in").check();
  await fillSignIn(page, { email: ADA.email, password: "" });
  assert.ok(await page.getByLabel("Stay signed in").isChecked());
  await fillSignIn(page, ADA);
  assert.equal(page.url(), `${site.url}/profile?from=mail`);
});

onPage("the Back button after signing out shows the sign-in page", async (page) => {
  await signIn(page, site, ADA);
  await press(page, "Sign out");
  await page.goBack({ waitUntil: "commit" });
  await page.waitForURL("**/login?next=/profile");
  assert.equal(await page.getByText(ADA.name).count(), 0);
});

onPage("a signed-in user is led past the sign-in page", async (page) => {
  await signIn(page, site, ADA);
  for (const path of ["/", "/login"]) {
    await page.goto(site.url + path);
    await isProfileOf(page, ADA);
  }
});

onPage("signing in leads to the page that was wanted", async (page) => {
  await page.goto(`${site.url}/profile?tab=1&x=a%26b`);
  assert.equal(pathOf(page), "/login");
  await fillSignIn(page, ADA);
  assert.equal(page.url(), `${site.url}/profile?tab=1&x=a%26b`);
});

onPage("signing in never leads to another site, however it is spelt", async (page) => {
  const hostile = ["https://evil.test/", "//evil.test/", "/\\evil.test/", "/\t/evil.test/", "javascript:alert(1)"];
  for (const next of hostile) {
    await page.goto(`${site.url}/login?next=${encodeURIComponent(next)}`);
    await fillSignIn(page, ADA);
    assert.equal(page.url(), `${site.url}/profile`, next);
    await page.context().clearCookies();
  }
});

onPage("the cookie ends with the browser, unless Stay signed in was ticked", async (page) => {
  await signIn(page, site, ADA);
  const { expires, httpOnly, sameSite, path } = await sessionCookie(page);
  assert.deepEqual({ expires, httpOnly, sameSite, path }, { expires: -1, httpOnly: true, sameSite: "Lax", path: "/" });
  await press(page, "Sign out");
  assert.equal(await sessionCookie(page), undefined);

  await page.getByLabel("Stay signed in").check();
  await fillSignIn(page, ADA);
  const days = ((await sessionCookie(page)).expires - Date.now() / 1000) / 86_400;
  assert.ok(days > 29.9 && days < 30.1, `${days} days`);
});

onPage("everything can be done with the keyboard, in the order in which it is read", async (page) => {
  await page.goto(`${site.url}/login`);
  await hasFocus(email(page));
  await page.keyboard.type(ADA.email);
  await page.keyboard.press("Tab");
  await hasFocus(password(page));
  await page.keyboard.type(ADA.password);
  const rest = [["button", "Show password"], ["checkbox", "Stay signed in"], ["button", "Sign in"]];
  for (const [role, name] of rest) {
    await page.keyboard.press("Tab");
    await hasFocus(page.getByRole(role, { name }));
  }
  await password(page).focus();
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
  await isProfileOf(page, ADA);

  await page.keyboard.press("Tab");
  await hasFocus(page.getByRole("link", { name: "Skip to main content" }));
  await page.keyboard.press("Enter");
  await hasFocus(page.getByRole("main"));
  await page.getByRole("button", { name: "Sign out" }).focus();
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Space")]);
  assert.equal(pathOf(page), "/login");
});

onPage("the password can be shown and hidden, and is sent as a password", async (page) => {
  await page.goto(`${site.url}/login`);
  await email(page).fill(ADA.email);
  await password(page).fill(ADA.password);
  const show = page.getByRole("button", { name: "Show password" });
  const hide = page.getByRole("button", { name: "Hide password" });
  const state = async () => [await password(page).getAttribute("type"), await show.count(), await hide.count()];
  assert.deepEqual(await state(), ["password", 1, 0]);
  assert.equal(await show.textContent(), "Show");
  await show.click();
  assert.deepEqual(await state(), ["text", 0, 1]);
  assert.equal(await hide.textContent(), "Hide");
  await hide.click();
  assert.deepEqual(await state(), ["password", 1, 0]);
  await show.click();

  // Browsers offer to save what is a password when the form is sent.
  await page.evaluate(() => {
    addEventListener("submit", ({ target }) => sessionStorage.setItem("type", target.elements.password.type));
  });
  await press(page, "Sign in");
  assert.equal(await page.evaluate(() => sessionStorage.getItem("type")), "password");
  await isProfileOf(page, ADA);
});

onPage("a second press on a busy button does nothing", async (page) => {
  const gate = await startGate(Number(new URL(site.url).port));
  await page.goto(`http://127.0.0.1:${gate.port}/login`);
  await email(page).fill(ADA.email);
  await password(page).fill(ADA.password);
  let sent = 0;
  page.on("request", (request) => (sent += request.method() === "POST" ? 1 : 0));
  gate.hold();
  const loaded = page.waitForEvent("load");
  // By the page's own clock, because Chromium answers its debugger late while it waits for the next page.
  await page.evaluate(() => {
    const button = document.querySelector("main form button[type=submit]");
    const look = () => [button.textContent, button.getAttribute("aria-disabled")];
    const before = look();
    setTimeout(() => button.click());
    setTimeout(() => button.click(), 300);
    setTimeout(() => button.form.requestSubmit(), 400);
    setTimeout(() => sessionStorage.setItem("seen", JSON.stringify([before, look()])), 500);
  });
  await new Promise((done) => setTimeout(done, 900));
  gate.release();
  await loaded;
  await isProfileOf(page, ADA);
  const seen = JSON.parse(await page.evaluate(() => sessionStorage.getItem("seen")));
  assert.deepEqual(seen, [["Sign in", null], ["Signing in…", "true"]]);
  assert.equal(sent, 1);
  gate.close();
});

onPage("a form that was left by Back can be sent again", async (page) => {
  await page.goto(`${site.url}/login`);
  await fillSignIn(page, { email: "", password: "" });
  await page.goBack();
  await fillSignIn(page, ADA);
  await isProfileOf(page, ADA);
});

onPage("planted and foreign cookies sign nobody out", async (page) => {
  await signIn(page, site, ADA);
  const before = (await sessionCookie(page)).value;
  await page.evaluate(() => {
    // A cookie with a longer path comes first in the header. The others are those of neighbours and their scripts.
    for (const planted of [
      "vestibule=planted; path=/profile",
      "vestibule-device=planted; path=/profile",
      "nameless",
      `json={"a":"b;"}`,
      `quoted="a b"`,
      "percent=%ff%zz%",
      "utf8=löwe",
      `long=${"x".repeat(3000)}`,
    ]) {
      document.cookie = planted;
    }
  });
  const sent = page.waitForRequest("**/profile");
  await page.reload();
  assert.match((await (await sent).allHeaders()).cookie, /vestibule=planted.*vestibule=(?!planted)/);
  await isProfileOf(page, ADA);
  await page.reload();
  await isProfileOf(page, ADA);
  assert.ok((await page.context().cookies(site.url)).some(({ value }) => value === before));

  await press(page, "Sign out");
  await page.goto(`${site.url}/profile`);
  assert.equal(pathOf(page), "/login");
});

onPage("asking to sign out shows a page first, which ends nothing by itself", async (page) => {
  await signIn(page, site, ADA);
  await page.goto(`${site.url}/logout`);
  await page.getByRole("heading", { name: "Sign out?" }).waitFor();
  await page.getByRole("link", { name: "Back to your profile" }).click();
  await isProfileOf(page, ADA);
  await page.goto(`${site.url}/logout`);
  await press(page, "Sign out");
  assert.equal(pathOf(page), "/login");
});

onPage("a link to choose a password leads to signing in with it", async (page) => {
  const bob = { name: "bob", email: "bob@example.org", password: "walnut harbour ember quilt" };
  await addUser(site, { ...bob, password: WRONG });
  await page.goto(await newLink(site, ["user", "password", bob.email]));
  await page.getByLabel("New password", { exact: true }).fill("password1");
  await press(page, "Save password");
  assert.equal(page.answer.status(), 422);
  assert.match(await page.getByRole("alert").textContent(), /too easy to guess/);
  await page.getByLabel("New password", { exact: true }).fill(bob.password);
  await press(page, "Save password");
  assert.match(await page.getByRole("status").textContent(), /Password saved/);
  await fillSignIn(page, bob);
  await isProfileOf(page, bob);
});
