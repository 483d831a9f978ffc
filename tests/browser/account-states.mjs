// States of the account's pages, and of the pages that links open.

import { mailedLink, newLink } from "./links.mjs";
import {
  ADA,
  addAuthenticator,
  addUser,
  addVirtualAuthenticator,
  codeOf,
  fillSignIn,
  press,
  sessionOf,
  signIn,
} from "./support.mjs";

const NEW = "walnut harbour ember quilt";

/** A signed-in user whose account a state may change. */
async function guest(page, site, name) {
  const person = { name, email: `${name.toLowerCase()}@example.org`, password: ADA.password };
  await addUser(site, person);
  await signIn(page, site, person);
  return person;
}

async function visit(page, site, path) {
  await signIn(page, site, ADA);
  await page.goto(`${site.url}${path}`);
}

async function askForEmail(page, site, email) {
  await page.goto(`${site.url}/profile/email`);
  await page.getByLabel("New email").fill(email);
  await press(page, "Create link");
}

async function makeAppPassword(page, site, name) {
  await page.goto(`${site.url}/profile/app-passwords/new`);
  await page.getByLabel("Name", { exact: true }).fill(name);
  await press(page, "Create an app password");
}

async function enterCode(page, site, code) {
  await page.goto(`${site.url}/profile/authenticator`);
  await page.getByLabel("Code", { exact: true }).fill(code ?? codeOf(await page.locator(".secret code").textContent()));
  await press(page, "Add an authenticator app");
}

/** A signed-in user with a passkey that is a second step only, so that the sign-in page doesn't use it by itself. */
async function makePasskey(page, site, name) {
  const person = await guest(page, site, name);
  await addVirtualAuthenticator(page, false);
  await page.goto(`${site.url}/profile/passkeys`);
  await press(page, "Create a passkey");
  return person;
}

/** A signed-in user who trusts this browser and another one. */
async function trustBrowsers(page, site, name) {
  const person = await guest(page, site, name);
  const { secret, codes } = await addAuthenticator(site, await sessionOf(site, person));
  await signIn(page, site, person);
  await page.evaluate(
    (recovery_code) =>
      fetch("/login/second-factor", { method: "POST", body: new URLSearchParams({ recovery_code, trust: "on" }) }),
    codes[0],
  );
  await page.context().clearCookies();
  await signIn(page, site, person);
  await page.getByLabel("Code", { exact: true }).fill(codeOf(secret, 30));
  await page.getByLabel("Trust this browser for 30 days").check();
  await press(page, "Sign in");
  await page.goto(`${site.url}/profile/trusted-browsers`);
}

async function changePassword(page, site, password) {
  await page.goto(`${site.url}/profile/password`);
  await page.getByLabel("New password", { exact: true }).fill(password);
  await press(page, "Change password");
}

async function signOutOfAnother(page) {
  await Promise.all([page.waitForEvent("load"), page.locator("input[name=session] + button").first().click()]);
}

/** Takes over a session from its cookie. */
async function adopt(page, site, session) {
  const [name, ...value] = session.split("=");
  await page.context().addCookies([{ name, value: value.join("="), url: site.url }]);
}

/** In a browser whose user entered the password or code too long ago. */
async function isAskedAgain(page, site, session = site.stale.byPassword) {
  await adopt(page, site, session);
  await page.goto(`${site.url}/profile/password`);
  await page.getByRole("heading", { name: "Confirm it’s you" }).waitFor();
}

export const ACCOUNT_STATES = [
  {
    name: "profile-edit",
    open: (page, site) => visit(page, site, "/profile/edit"),
  },
  {
    name: "profile-edit-refused",
    status: 422,
    open: async (page, site) => {
      await visit(page, site, "/profile/edit");
      await page.getByLabel("Name", { exact: true }).fill("");
      await press(page, "Save");
    },
  },
  {
    name: "profile-saved",
    open: async (page, site) => {
      await guest(page, site, "Sam");
      await page.goto(`${site.url}/profile/edit`);
      await page.getByLabel("Time zone").selectOption("Asia/Kolkata");
      await press(page, "Save");
    },
  },
  {
    name: "profile-in-chinese",
    open: async (page, site) => {
      await guest(page, site, "Ming");
      await page.goto(`${site.url}/profile/edit`);
      await page.locator("#language").selectOption("zh-Hans");
      await page.getByLabel("Time zone").selectOption("Asia/Shanghai");
      await press(page, "Save");
    },
  },
  {
    name: "security",
    open: (page, site) => visit(page, site, "/profile/security"),
  },
  {
    name: "data",
    open: (page, site) => visit(page, site, "/profile/data"),
  },
  {
    name: "password",
    open: (page, site) => visit(page, site, "/profile/password"),
  },
  {
    name: "password-refused",
    status: 422,
    open: async (page, site) => {
      await guest(page, site, "Pat");
      await changePassword(page, site, "password");
    },
  },
  {
    name: "password-changed",
    open: async (page, site) => {
      await guest(page, site, "Quinn");
      await changePassword(page, site, NEW);
    },
  },
  {
    name: "reauthenticate",
    site: "forgetful",
    open: (page, site) => isAskedAgain(page, site),
  },
  {
    name: "reauthenticate-refused",
    site: "forgetful",
    status: 403,
    open: async (page, site) => {
      await isAskedAgain(page, site);
      await page.getByLabel("Password", { exact: true }).fill(NEW);
      await press(page, "Continue");
    },
  },
  {
    name: "reauthenticate-form-sent",
    site: "forgetful",
    open: async (page, site) => {
      await signIn(page, site, ADA);
      await page.goto(`${site.url}/profile/password`);
      await adopt(page, site, site.stale.byPassword);
      await page.getByLabel("New password", { exact: true }).fill(NEW);
      await press(page, "Change password");
    },
  },
  {
    name: "reauthenticate-form-sent-refused",
    site: "forgetful",
    status: 403,
    open: async (page, site) => {
      await signIn(page, site, ADA);
      await page.goto(`${site.url}/profile/password`);
      await adopt(page, site, site.stale.byPassword);
      await page.getByLabel("New password", { exact: true }).fill(NEW);
      await press(page, "Change password");
      await page.getByLabel("Password", { exact: true }).fill(NEW);
      await press(page, "Continue");
    },
  },
  {
    name: "reauthenticate-by-code",
    site: "forgetful",
    open: (page, site) => isAskedAgain(page, site, site.stale.byCode),
  },
  {
    name: "reauthenticate-by-code-refused",
    site: "forgetful",
    status: 422,
    open: async (page, site) => {
      await isAskedAgain(page, site, site.stale.byCode);
      await page.getByLabel("Code", { exact: true }).fill("12345");
      await press(page, "Continue");
    },
  },
  {
    name: "sessions-one",
    open: async (page, site) => {
      await guest(page, site, "Una");
      await page.goto(`${site.url}/profile/sessions`);
    },
  },
  {
    name: "sessions-many",
    open: async (page, site) => {
      const person = await guest(page, site, "Max");
      for (const browser of ["Firefox/128.0", "curl/8.5", "x".repeat(300)]) {
        const agent = `Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 ${browser}`;
        const body = new URLSearchParams({ email: person.email, password: person.password });
        await fetch(`${site.url}/login`, { method: "POST", headers: { "user-agent": agent }, body });
      }
      await page.goto(`${site.url}/profile/sessions`);
    },
  },
  {
    name: "sessions-none-chosen",
    status: 422,
    open: async (page, site) => {
      await guest(page, site, "Nil");
      await fetch(`${site.url}/login`, { method: "POST", body: new URLSearchParams({ email: "nil@example.org", password: ADA.password }) });
      await page.goto(`${site.url}/profile/sessions`);
      await page.locator("input[name=session]").evaluate((input) => (input.value = ""));
      await signOutOfAnother(page);
    },
  },
  {
    name: "sessions-gone",
    open: async (page, site) => {
      const person = await guest(page, site, "Gus");
      await fetch(`${site.url}/login`, { method: "POST", body: new URLSearchParams(person) });
      await page.goto(`${site.url}/profile/sessions`);
      await page.locator("input[name=session]").evaluate((input) => (input.value = "gone"));
      await signOutOfAnother(page);
    },
  },
  {
    name: "sessions-ended",
    open: async (page, site) => {
      const person = await guest(page, site, "Eve");
      await fetch(`${site.url}/login`, { method: "POST", body: new URLSearchParams(person) });
      await page.goto(`${site.url}/profile/sessions`);
      await press(page, "Sign out everywhere else");
    },
  },
  {
    name: "app-passwords-none",
    open: async (page, site) => {
      await guest(page, site, "Noa");
      await page.goto(`${site.url}/profile/app-passwords`);
    },
  },
  {
    name: "app-passwords-made",
    open: async (page, site) => {
      await guest(page, site, "Mia");
      await makeAppPassword(page, site, "Calendar on my phone");
    },
  },
  {
    name: "app-passwords-many",
    open: async (page, site) => {
      await guest(page, site, "Ole");
      for (const name of ["Calendar on my phone", "x".repeat(100), `"><b>سطح المكتب</b>`]) {
        await makeAppPassword(page, site, name);
      }
      await page.goto(`${site.url}/profile/app-passwords`);
    },
  },
  {
    name: "app-passwords-refused",
    status: 422,
    open: async (page, site) => {
      await guest(page, site, "Rea");
      await makeAppPassword(page, site, "");
    },
  },
  {
    name: "app-passwords-repeated",
    open: async (page, site) => {
      await guest(page, site, "Ray");
      await makeAppPassword(page, site, "Calendar on my phone");
      await page.reload();
    },
  },
  {
    name: "app-passwords-new",
    open: (page, site) => visit(page, site, "/profile/app-passwords/new"),
  },
  {
    name: "app-passwords-revoked",
    open: async (page, site) => {
      await guest(page, site, "Eva");
      await makeAppPassword(page, site, "Calendar on my phone");
      await makeAppPassword(page, site, "Backup");
      await press(page, "Revoke Backup");
    },
  },
  {
    name: "enrolment",
    site: "named",
    open: (page, site) => visit(page, site, "/profile/second-factor"),
  },
  {
    name: "enrolment-required",
    site: "required",
    open: (page, site) => signIn(page, site, ADA),
  },
  {
    name: "enrolment-required-authenticator",
    site: "required",
    open: async (page, site) => {
      await signIn(page, site, ADA);
      await page.getByRole("link", { name: "Use an authenticator app" }).click();
    },
  },
  {
    name: "authenticator-add",
    open: async (page, site) => {
      await guest(page, site, "Kia");
      await page.goto(`${site.url}/profile/authenticator`);
    },
  },
  {
    name: "authenticator-refused",
    status: 422,
    open: async (page, site) => {
      await guest(page, site, "Kip");
      await enterCode(page, site, "12345");
    },
  },
  {
    name: "authenticator",
    open: async (page, site) => {
      await guest(page, site, "Kay");
      await enterCode(page, site);
      await page.goto(`${site.url}/profile/authenticator`);
    },
  },
  {
    name: "authenticator-replace",
    open: async (page, site) => {
      await guest(page, site, "Kes");
      await enterCode(page, site);
      await page.goto(`${site.url}/profile/authenticator`);
      await page.getByRole("link", { name: "Set up on another phone" }).click();
    },
  },
  {
    name: "authenticator-replaced",
    open: async (page, site) => {
      await guest(page, site, "Kyo");
      await enterCode(page, site);
      await page.goto(`${site.url}/profile/authenticator?replace=on`);
      await page.getByLabel("Code", { exact: true }).fill(codeOf(await page.locator(".secret code").textContent()));
      await press(page, "Replace authenticator app");
    },
  },
  {
    name: "login-with-passkeys",
    site: "named",
    open: (page, site) => page.goto(`${site.url}/login`),
  },
  {
    name: "passkeys-not-here",
    open: (page, site) => visit(page, site, "/profile/passkeys"),
  },
  {
    name: "passkeys-none",
    site: "named",
    open: (page, site) => visit(page, site, "/profile/passkeys"),
  },
  {
    name: "passkeys",
    site: "named",
    open: async (page, site) => {
      await makePasskey(page, site, "Pia");
      await page.goto(`${site.url}/profile/passkeys`);
    },
  },
  {
    name: "passkey-removed",
    site: "named",
    open: async (page, site) => {
      await makePasskey(page, site, "Pam");
      await page.goto(`${site.url}/profile/passkeys`);
      await page.locator(".list form button").click();
    },
  },
  {
    name: "passkey-rename",
    site: "named",
    open: async (page, site) => {
      await makePasskey(page, site, "Pat");
      await page.goto(`${site.url}/profile/passkeys`);
      await page.locator(".list a").click();
      await page.getByRole("textbox", { name: "Name" }).waitFor();
    },
  },
  {
    name: "second-factor-passkey",
    site: "named",
    open: async (page, site) => {
      const person = await makePasskey(page, site, "Per");
      await page.context().clearCookies();
      await signIn(page, site, person);
    },
  },
  {
    name: "second-factor-either",
    site: "named",
    open: async (page, site) => {
      const person = await makePasskey(page, site, "Pax");
      await enterCode(page, site);
      await page.context().clearCookies();
      await signIn(page, site, person);
    },
  },
  {
    name: "second-factor-either-refused",
    site: "named",
    status: 422,
    open: async (page, site) => {
      const person = await makePasskey(page, site, "Pola");
      await enterCode(page, site);
      await page.context().clearCookies();
      await signIn(page, site, person);
      await page.getByLabel("Code", { exact: true }).fill("12345");
      await press(page, "Sign in");
    },
  },
  {
    name: "passkey-last",
    site: "required",
    open: async (page, site) => {
      await makePasskey(page, site, "Pru");
      await page.goto(`${site.url}/profile/passkeys`);
    },
  },
  {
    name: "enrolment-required-passkeys",
    site: "required",
    open: async (page, site) => {
      await signIn(page, site, ADA);
      await page.goto(`${site.url}/profile/passkeys`);
    },
  },
  {
    name: "recovery-codes-made",
    open: async (page, site) => {
      await guest(page, site, "Kit");
      await enterCode(page, site);
    },
  },
  {
    name: "recovery-codes-not-saved",
    status: 422,
    open: async (page, site) => {
      await guest(page, site, "Ken");
      await enterCode(page, site);
      await press(page, "Continue");
    },
  },
  {
    name: "recovery-codes",
    open: async (page, site) => {
      await guest(page, site, "Kai");
      await enterCode(page, site);
      await page.goto(`${site.url}/profile/recovery-codes`);
    },
  },
  {
    name: "recovery-codes-none",
    open: async (page, site) => {
      await guest(page, site, "Kat");
      await page.goto(`${site.url}/profile/recovery-codes`);
    },
  },
  {
    name: "security-with-a-second-factor",
    open: async (page, site) => {
      await guest(page, site, "Koa");
      await enterCode(page, site);
      await page.getByLabel("I’ve saved these codes").check();
      await press(page, "Continue");
    },
  },
  {
    name: "trusted-browsers-none",
    open: async (page, site) => {
      await guest(page, site, "Tom");
      await page.goto(`${site.url}/profile/trusted-browsers`);
    },
  },
  {
    name: "trusted-browsers",
    open: (page, site) => trustBrowsers(page, site, "Tia"),
  },
  {
    name: "trusted-browser-removed",
    open: async (page, site) => {
      await trustBrowsers(page, site, "Tim");
      await Promise.all([page.waitForEvent("load"), page.locator("input[name=remove] + button").first().click()]);
    },
  },
  {
    name: "activity",
    open: (page, site) => visit(page, site, "/profile/activity"),
  },
  {
    name: "activity-of-all-kinds",
    open: async (page, site) => {
      const person = await guest(page, site, "Abi");
      await fetch(`${site.url}/login`, { method: "POST", body: new URLSearchParams({ ...person, password: NEW }) });
      await fetch(`${site.url}/login`, { method: "POST", body: new URLSearchParams(person) });
      await site.command(["user", "group", "add", person.email, "team"]);
      await makeAppPassword(page, site, "Calendar on my phone");
      await makeAppPassword(page, site, "x".repeat(100));
      await page.goto(`${site.url}/profile/sessions`);
      await signOutOfAnother(page);
      await page.goto(`${site.url}/profile/activity`);
    },
  },
  {
    name: "email",
    open: (page, site) => visit(page, site, "/profile/email"),
  },
  {
    name: "email-refused",
    status: 422,
    open: async (page, site) => {
      await guest(page, site, "Ron");
      await askForEmail(page, site, "no address");
    },
  },
  {
    name: "email-asked",
    open: async (page, site) => {
      await guest(page, site, "Kim");
      await askForEmail(page, site, "kim.from.now.on@example.org");
    },
  },
  {
    name: "email-confirm",
    open: async (page, site) => {
      await guest(page, site, "Lea");
      await askForEmail(page, site, "lea.from.now.on@example.org");
      await page.goto(await mailedLink(site, "lea.from.now.on@example.org"));
    },
  },
  {
    name: "email-confirm-by-a-stranger",
    open: async (page, site) => {
      await guest(page, site, "Liv");
      await askForEmail(page, site, "liv.from.now.on@example.org");
      await page.context().clearCookies();
      await page.goto(await mailedLink(site, "liv.from.now.on@example.org"));
    },
  },
  {
    name: "email-confirm-by-another-account",
    open: async (page, site) => {
      await guest(page, site, "Lin");
      await askForEmail(page, site, "lin.from.now.on@example.org");
      await page.context().clearCookies();
      await guest(page, site, "Lio");
      await page.goto(await mailedLink(site, "lin.from.now.on@example.org"));
    },
  },
  {
    name: "email-cancel",
    open: async (page, site) => {
      const person = await guest(page, site, "Jo");
      await askForEmail(page, site, "jo.from.now.on@example.org");
      await page.goto(await mailedLink(site, person.email));
    },
  },
  {
    name: "email-undo",
    open: async (page, site) => {
      const person = await guest(page, site, "Ned");
      await askForEmail(page, site, "ned.from.now.on@example.org");
      const before = await mailedLink(site, person.email);
      await page.goto(await mailedLink(site, "ned.from.now.on@example.org"));
      await press(page, "Confirm new email");
      await page.goto(await mailedLink(site, person.email, before));
    },
  },
  {
    name: "recover",
    open: async (page, site) => {
      const person = await guest(page, site, "Wim");
      await enterCode(page, site);
      await page.goto(await mailedLink(site, person.email));
    },
  },
  {
    name: "error-410-recover",
    status: 410,
    open: (page, site) => page.goto(`${site.url}/password/recover?token=used`),
  },
  {
    name: "error-410-email",
    status: 410,
    open: (page, site) => page.goto(`${site.url}/email/confirm?token=used`),
  },
  {
    name: "export",
    open: (page, site) => visit(page, site, "/profile/export"),
  },
  {
    name: "delete",
    open: async (page, site) => {
      await guest(page, site, "Del");
      await page.goto(`${site.url}/profile/delete`);
    },
  },
  {
    name: "delete-last-administrator",
    open: (page, site) => visit(page, site, "/profile/delete"),
  },
  {
    name: "login-after-leaving",
    open: async (page, site) => {
      await guest(page, site, "Gone");
      await page.goto(`${site.url}/profile/delete`);
      await press(page, "Delete my account");
    },
  },
  {
    name: "login-after-the-session",
    open: async (page, site) => {
      await visit(page, site, "/profile/edit");
      await page.context().clearCookies();
      await press(page, "Save");
    },
  },
  {
    name: "edit-kept",
    open: async (page, site) => {
      await visit(page, site, "/profile/edit");
      await page.context().clearCookies({ name: "vestibule" });
      await press(page, "Save");
      await fillSignIn(page, ADA);
    },
  },
  {
    name: "login-where-anybody-registers",
    site: "mailing",
    open: (page, site) => page.goto(`${site.url}/login`),
  },
  {
    name: "forgot",
    site: "mailing",
    open: (page, site) => page.goto(`${site.url}/password/forgot`),
  },
  {
    name: "forgot-refused",
    site: "mailing",
    status: 422,
    open: async (page, site) => {
      await page.goto(`${site.url}/password/forgot`);
      await press(page, "Send link");
    },
  },
  {
    name: "forgot-sent",
    site: "mailing",
    open: async (page, site) => {
      await page.goto(`${site.url}/password/forgot`);
      await page.getByLabel("Email", { exact: true }).fill(ADA.email);
      await press(page, "Send link");
    },
  },
  {
    name: "forgot-where-no-mail-is-sent",
    open: (page, site) => page.goto(`${site.url}/password/forgot`),
  },
  {
    name: "forgot-signed-in",
    site: "mailing",
    open: (page, site) => visit(page, site, "/password/forgot"),
  },
  {
    name: "register",
    site: "mailing",
    open: (page, site) => page.goto(`${site.url}/register`),
  },
  {
    name: "register-sent",
    site: "mailing",
    open: async (page, site) => {
      await page.goto(`${site.url}/register`);
      await page.getByLabel("Email", { exact: true }).fill("new@example.org");
      await press(page, "Send link");
    },
  },
  {
    name: "register-finish",
    open: async (page, site) => page.goto(await newLink(site, ["invite", "invited@example.org"])),
  },
  {
    name: "register-finish-signed-in",
    open: async (page, site) => {
      await signIn(page, site, ADA);
      await page.goto(await newLink(site, ["invite", "invited.while.signed.in@example.org"]));
    },
  },
  {
    name: "register-finish-refused",
    status: 422,
    open: async (page, site) => {
      await page.goto(await newLink(site, ["invite", "invited.too@example.org"]));
      await page.getByLabel("Password", { exact: true }).fill("invited.too@example.org");
      await press(page, "Create account");
    },
  },
  {
    name: "first-password",
    open: async (page, site) => page.goto(await newLink(site, ["user", "add", "first.password@example.org"])),
  },
  {
    name: "register-closed",
    status: 404,
    open: (page, site) => page.goto(`${site.url}/register`),
  },
  {
    name: "error-410-register",
    status: 410,
    open: (page, site) => page.goto(`${site.url}/register?token=used`),
  },
];
