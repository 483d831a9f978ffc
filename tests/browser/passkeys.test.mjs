// Passkeys in Chromium, with its virtual authenticator: created, used alone, suggested where the email is entered, as the
// second step, and at a re-authentication.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { verifyAuthenticationResponse, verifyRegistrationResponse } from "@simplewebauthn/server";
import {
  ADA, addAuthenticator, addUser, addVirtualAuthenticator, codeOf, eventually, fillSignIn, isProfileOf, newPage, pathOf, press,
  signIn, startBrowser, startNamedSite, startSite,
} from "./support.mjs";

let browser;
let site;
before(async () => {
  browser = await startBrowser();
  site = await startNamedSite();
});
after(async () => {
  await browser?.close();
  await site?.stop();
});

/** A page whose browser has an authenticator. */
async function pageWith({ verifiesUser } = {}) {
  const page = await newPage(browser);
  return { page, authenticator: await addVirtualAuthenticator(page, verifiesUser) };
}

async function newPerson(name) {
  const person = { name, email: `${name.toLowerCase()}@example.org`, password: ADA.password };
  await addUser(site, person);
  return person;
}

/** Lets the browser suggest nothing, because the virtual authenticator takes a suggestion at once. */
function suggestNothing(page) {
  return page.addInitScript(() => {
    PublicKeyCredential.isConditionalMediationAvailable = async () => false;
  });
}

/** Creates the first passkey of a signed-in person. Resolves to what the browser sent. */
async function create(page) {
  await page.goto(`${site.url}/profile/passkeys`);
  const sent = page.waitForRequest((request) => request.method() === "POST");
  await press(page, "Create a passkey");
  return new URLSearchParams((await sent).postData());
}

test("a passkey is created, and signs in alone", async () => {
  const person = await newPerson("Bea");
  const { page, authenticator } = await pageWith();
  await suggestNothing(page);
  await signIn(page, site, person);
  const sent = await create(page);
  assert.match(await page.getByRole("status").first().textContent(), /Passkey created\. Save your recovery codes now\./);
  const [credential] = await authenticator.credentials();
  assert.equal(credential.rpId, "localhost");
  assert.equal(Buffer.from(credential.userHandle, "base64").length, 32);

  await page.goto(`${site.url}/profile/passkeys`);
  assert.match(await page.locator(".list").textContent(), /Not used yet/);
  await press(page, "Sign out");
  await page.goto(`${site.url}/login?next=/profile/activity`);
  const use = page.waitForRequest((request) => request.method() === "POST");
  await press(page, "Sign in with a passkey");
  await page.waitForURL("**/profile/activity");
  await secondOpinion(sent, new URLSearchParams((await use).postData()));
  assert.deepEqual(page.mishaps, []);
  await page.context().close();
});

/** What another implementation says about the same bytes. */
async function secondOpinion(created, used) {
  const [registration, assertion] = [created, used].map((form) => JSON.parse(form.get("passkey")));
  const challengeOf = ({ response }) => JSON.parse(Buffer.from(response.clientDataJSON, "base64url")).challenge;
  const expected = { expectedOrigin: site.url, expectedRPID: "localhost", requireUserVerification: true };
  // It reads the attestation object, of which the authenticator data is a part.
  const data = Buffer.from(registration.response.authenticatorData, "base64url");
  const attestationObject = Buffer.concat([
    Buffer.from("a363666d74646e6f6e656761747453746d74a068617574684461746159", "hex"),
    Buffer.from([data.length >> 8, data.length & 255]),
    data,
  ]).toString("base64url");
  const complete = ({ id, response }, more) => ({
    id, rawId: id, type: "public-key", clientExtensionResults: {}, response: { ...response, ...more },
  });
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response: complete(registration, { attestationObject }),
    expectedChallenge: challengeOf(registration),
    ...expected,
  });
  assert.ok(verified);
  const second = await verifyAuthenticationResponse({
    response: complete(assertion),
    expectedChallenge: challengeOf(assertion),
    credential: registrationInfo.credential,
    ...expected,
  });
  assert.ok(second.verified);
}

test("the browser suggests a passkey where the email is entered", async () => {
  const person = await newPerson("Cleo");
  const { page } = await pageWith();
  await signIn(page, site, person);
  await create(page);
  await page.context().clearCookies();
  await page.goto(`${site.url}/login`);
  await page.waitForURL("**/profile");
  await suggestNothing(page);
  await press(page, "Sign out");
  assert.equal(await page.locator("#email").getAttribute("autocomplete"), "username webauthn");
  assert.deepEqual(page.mishaps, []);
  await page.context().close();
});

test("a passkey that doesn't verify its user is a second step", async () => {
  const person = await newPerson("Dora");
  const { page, authenticator } = await pageWith({ verifiesUser: false });
  await signIn(page, site, person);
  await create(page);
  await page.goto(`${site.url}/profile/passkeys`);
  assert.match(await page.locator(".list").textContent(), /Only after your password/);
  await page.context().clearCookies();
  await signIn(page, site, person);
  assert.equal(pathOf(page), "/login/second-factor");
  await page.getByRole("heading", { name: "Use your passkey" }).waitFor();
  await press(page, "Use your passkey");
  assert.equal(pathOf(page), "/profile");
  assert.equal((await authenticator.credentials()).length, 1);
  assert.deepEqual(page.mishaps, []);
  await page.context().close();
});

test("the tick that trusts the browser is sent with a passkey, from either form", async () => {
  const person = await newPerson("Dea");
  const { page } = await pageWith({ verifiesUser: false });
  await signIn(page, site, person);
  await create(page);
  const trust = async () => {
    await page.context().clearCookies();
    await signIn(page, site, person);
    assert.equal(pathOf(page), "/login/second-factor");
    await page.getByLabel("Trust this browser for 30 days").check();
    await press(page, "Use your passkey");
    assert.equal(pathOf(page), "/profile");
    await page.context().clearCookies({ name: "vestibule" });
    await signIn(page, site, person);
    assert.equal(pathOf(page), "/profile");
  };
  const session = (await page.context().cookies()).find(({ name }) => name === "vestibule");
  await trust();
  await addAuthenticator(site, `${session.name}=${session.value}`);
  await trust();
  assert.deepEqual(page.mishaps, []);
  await page.context().close();
});

test("an answer that doesn't come is said, and can be tried again", async () => {
  const person = await newPerson("Eve");
  const { page } = await pageWith();
  await signIn(page, site, person);
  await page.goto(`${site.url}/profile/passkeys`);
  await page.evaluate(() => {
    navigator.credentials.create = () => Promise.reject(new DOMException("no", "NotAllowedError"));
  });
  await page.getByRole("button", { name: "Create a passkey" }).click();
  await page.getByText("No passkey was created.").waitFor();
  await page.reload();
  await press(page, "Create a passkey");
  assert.match(await page.getByRole("status").first().textContent(), /Passkey created/);
  assert.deepEqual(page.mishaps, []);
  await page.context().close();
});

test("where a second factor is required, a sign-in goes on to its page by way of a new passkey", async () => {
  const strict = await startNamedSite({ SECOND_FACTOR: "everybody" });
  const { page } = await pageWith();
  await suggestNothing(page);
  await page.goto(`${strict.url}/login?next=/profile/activity`);
  await fillSignIn(page, ADA);
  assert.equal(pathOf(page), "/profile/second-factor");
  await press(page, "Create a passkey");
  await page.getByLabel("I’ve saved these codes").check();
  await press(page, "Continue");
  assert.equal(pathOf(page), "/profile/activity");
  assert.deepEqual(page.mishaps, []);
  await page.context().close();
  await strict.stop();
});

test("beside a code, the passkey's button is the primary one where it works, and the box trusts with either", async () => {
  const person = await newPerson("Lou");
  const { page } = await pageWith({ verifiesUser: false });
  await suggestNothing(page);
  await signIn(page, site, person);
  await create(page);
  await page.goto(`${site.url}/profile/authenticator`);
  const secret = await page.locator(".secret code").textContent();
  await page.getByLabel("Code", { exact: true }).fill(codeOf(secret));
  await press(page, "Add an authenticator app");

  const kinds = (page) =>
    page.locator("main form > .button:visible").evaluateAll((all) => all.map((button) => [button.textContent, button.dataset.kind]));
  const plain = await newPage(browser, { javaScriptEnabled: false });
  await signIn(plain, site, person);
  assert.deepEqual(await kinds(plain), [["Sign in", undefined]]);
  await plain.getByLabel("Trust this browser").check();
  await plain.getByLabel("Code", { exact: true }).fill(codeOf(secret, 30));
  await press(plain, "Sign in");
  await isTrusted(plain, person);

  await page.goto(`${site.url}/profile`);
  await press(page, "Sign out");
  await signIn(page, site, person);
  assert.deepEqual(await kinds(page), [["Use your passkey", undefined], ["Sign in", "plain"]]);
  await page.getByLabel("Trust this browser").check();
  await press(page, "Use your passkey");
  await isTrusted(page, person);
  assert.deepEqual([...page.mishaps, ...plain.mishaps], []);
});

/** Signs in again with the password alone. */
async function isTrusted(page, person) {
  await isProfileOf(page, person);
  await press(page, "Sign out");
  await signIn(page, site, person);
  await isProfileOf(page, person);
  await page.context().close();
}

test("with nothing configured, the set-up link leads to where passkeys work, and 127.0.0.1 is left without them", async () => {
  const fresh = await startSite({ PUBLIC_URL: "" });
  const { page, authenticator } = await pageWith();
  await suggestNothing(page);
  try {
    const link = await fresh.setupLink();
    assert.ok(link.startsWith(`http://localhost:${fresh.port}/setup?`), link);
    await page.goto(link);
    for (const [label, value] of [["Name", ADA.name], ["Email", ADA.email], ["Password", ADA.password]]) {
      await page.getByLabel(label, { exact: true }).fill(value);
    }
    await press(page, "Create account");

    const other = await newPage(browser);
    await addVirtualAuthenticator(other);
    await signIn(other, fresh, ADA);
    await isProfileOf(other, ADA);
    await other.goto(`${fresh.url}/profile/passkeys`);
    assert.equal(await other.getByRole("button", { name: "Create a passkey" }).count(), 0);
    assert.ok(await other.getByText(`and the address http://localhost:${fresh.port}.`).isVisible());
    await press(other, "Sign out");
    assert.equal(await other.getByRole("button", { name: "Sign in with a passkey" }).count(), 0);
    assert.deepEqual(other.mishaps, []);
    await other.context().close();

    await page.goto(`http://localhost:${fresh.port}/profile/passkeys`);
    await press(page, "Create a passkey");
    assert.equal((await authenticator.credentials()).length, 1);
    await page.goto(`http://localhost:${fresh.port}/profile`);
    await press(page, "Sign out");
    await press(page, "Sign in with a passkey");
    await page.waitForURL("**/profile");
    assert.deepEqual(page.mishaps, []);
  } finally {
    await page.context().close();
    await fresh.stop();
  }
});

test("without scripts, the pages offer what works there", async () => {
  const person = await newPerson("Fay");
  const { page } = await pageWith();
  await signIn(page, site, person);
  await create(page);
  const code = await page.locator(".codes code").first().textContent();
  const plain = await newPage(browser, { javaScriptEnabled: false });
  await plain.goto(`${site.url}/login`);
  assert.equal(await plain.getByRole("button", { name: "Sign in with a passkey" }).count(), 0);
  await signIn(plain, site, person);
  assert.equal(await plain.getByRole("button", { name: "Use your passkey" }).count(), 0);
  await plain.getByText("Passkeys need JavaScript").waitFor();
  await plain.getByText("Use a recovery code instead").click();
  await plain.getByLabel("Recovery code").fill(code);
  await press(plain, "Sign in");
  assert.equal(pathOf(plain), "/profile");
  await plain.goto(`${site.url}/profile/passkeys`);
  await plain.getByText("Passkeys need JavaScript").waitFor();
  await plain.context().close();
  await page.context().close();
});

test("authenticators hear which passkeys are left", async () => {
  const person = await newPerson("Gus");
  const { page } = await pageWith();
  await suggestNothing(page);
  await page.addInitScript(() => {
    for (const name of ["signalAllAcceptedCredentials", "signalCurrentUserDetails", "signalUnknownCredential"]) {
      PublicKeyCredential[name] = async (told) => {
        sessionStorage[name] = JSON.stringify(told);
      };
    }
  });
  await signIn(page, site, person);
  await create(page);
  await page.goto(`${site.url}/profile/passkeys`);
  const heard = async (name) => {
    await page.waitForLoadState();
    return page.evaluate((name) => JSON.parse(sessionStorage[name] ?? "null"), name);
  };
  await eventually("they are told", async () => await heard("signalAllAcceptedCredentials"));
  const { rpId, userId, allAcceptedCredentialIds } = await heard("signalAllAcceptedCredentials");
  assert.equal(rpId, "localhost");
  assert.equal(Buffer.from(userId, "base64url").length, 32);
  assert.equal(allAcceptedCredentialIds.length, 1);
  assert.equal((await heard("signalCurrentUserDetails")).name, person.email);

  await Promise.all([page.waitForEvent("load"), page.locator(".list form button").click()]);
  await eventually("they are told again", async () => (await heard("signalAllAcceptedCredentials")).allAcceptedCredentialIds.length === 0);
  // Removed here, while the authenticator still has it.
  await page.context().clearCookies();
  await page.goto(`${site.url}/login`);
  await press(page, "Sign in with a passkey");
  await page.getByText("That passkey didn’t work.").waitFor();
  await eventually("that one isn't known", async () => await heard("signalUnknownCredential"));
  assert.deepEqual((await heard("signalUnknownCredential")).credentialId, allAcceptedCredentialIds[0]);
  await page.context().close();
});
