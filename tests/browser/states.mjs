// Every page in every state, for the accessibility, HTML and CSP tests and for screenshots. `site` names the server,
// `open` opens the page, and `status` is its expected status.

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { ACCOUNT_STATES } from "./account-states.mjs";
import { ADMIN_STATES } from "./admin-states.mjs";
import { newLink } from "./links.mjs";
import {
  ADA,
  WRONG,
  addAuthenticator,
  addUser,
  codeOf,
  fillSignIn,
  press,
  sessionOf,
  signIn,
  startNamedSite,
  startSite,
  startSiteOf,
} from "./support.mjs";

const HOSTILE = {
  name: `"><script>alert(1)</script><img src=x onerror=alert(1)>`,
  email: "hostile@example.org",
  password: ADA.password,
};
const LONG = {
  name: "Maximiliane-Philippina Wolfeschlegelsteinhausenbergerdorff von und zu Hohenlohe-Waldenburg-Schilling",
  email: `${"a-very-long-mailbox-name".repeat(2)}@${"department".repeat(5)}.${"university".repeat(5)}.example.org`,
  password: ADA.password,
};
const CHINESE = { name: "李小龍 王秀英", email: "xiaolong@example.org", password: ADA.password };
const TESS = { name: "Tess", email: "tess@example.org", password: ADA.password };
const ARABIC = { name: "محمد بن عبد الله الخوارزمي", email: "alkhwarizmi@example.org", password: ADA.password };

const RULES = `
[[rules]]
host = "wiki.example.org"
path = "/edit"
access = ["group:editors", "group:a-group-with-a-name-of-32-letter"]
factor = 2
max_age = "15m"

[[rules]]
host = "*.example.org"
access = "signed-in"

[[rules]]
host = "wiki.example.org"
access = "public"
`;

const APPS = `
[[app]]
name = "Wiki"
link = "https://wiki.example.org/"
description = "What we know, and what we decided"
group = "Work"

[[app]]
name = "Bank"
link = "https://bank.example.org/"
description = { en = "Accounts and transfers", de = "Konten und Überweisungen" }
icon = "bank.svg"
group = "Work"

[[app]]
name = "Eine-App-mit-einem-sehr-langen-Namen-ohne-jedes-Leerzeichen"
link = "https://long.example.org/"

[[rules]]
host = "bank.example.org"
access = "signed-in"
factor = 2

[[rules]]
host = "*.example.org"
access = "signed-in"
`;

const BRAND = `
color = "#0b5"
notice = { en = "For members only. We never ask for your password by email.", de = "Nur für Mitglieder." }
privacy = "https://example.org/privacy"
imprint = "https://example.org/imprint"
help = "mailto:help@example.org"
`;

const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><rect width="120" height="40" rx="8" fill="#0b5"/><circle cx="20" cy="20" r="10" fill="#fff"/></svg>`;

/** The servers of the states, each started when first used. */
export class Sites {
  #started = new Map();

  get(name) {
    if (!this.#started.has(name)) this.#started.set(name, START[name]());
    return this.#started.get(name);
  }

  async stop() {
    const all = await Promise.allSettled(this.#started.values());
    await Promise.all(all.map((started) => started.value?.stop()));
  }
}

/** Prepares a server, and stops it if that fails: while it runs, the file of tests doesn't end. */
async function prepared(starting, prepare) {
  const site = await starting;
  try {
    return Object.assign(site, await prepare(site));
  } catch (error) {
    await site.stop();
    throw error;
  }
}

async function addHardNames(site) {
  for (const person of [HOSTILE, LONG, CHINESE, ARABIC]) await addUser(site, person);
}

const START = {
  /** A site without accounts. */
  empty: () => startSite(),
  /** Ada is the administrator, and others have accounts. */
  full: () => prepared(startSiteOf(ADA), addHardNames),
  /**
   * It soon asks for the password or the code again. `stale` has the cookies of sessions that it asks, and `secret` is
   * that of Tess's authenticator app.
   */
  forgetful: () =>
    prepared(startSiteOf(ADA, { REAUTHENTICATION_LIFETIME: "10s" }), async (site) => {
      await addUser(site, TESS);
      const byPassword = await sessionOf(site, ADA);
      const { secret, session } = await addAuthenticator(site, await sessionOf(site, TESS));
      await setTimeout(10_000);
      return { stale: { byPassword, byCode: session }, secret };
    }),
  /** It has passkeys. */
  named: () => startNamedSite(),
  /** Everybody must have a second factor. */
  required: () => startNamedSite({ SECOND_FACTOR: "everybody" }),
  /** It sends mails (nobody takes them), and anybody can register. */
  mailing: () =>
    startSiteOf(ADA, { SMTP_URL: "smtp://127.0.0.1:9", MAIL_FROM: "hello@example.org", REGISTRATION: "open" }),
  /** It has access rules, and users in groups, some with names that are hard to show. */
  ruled: async () => {
    const dir = await mkdtemp(join(tmpdir(), "vestibule-rules-"));
    const file = join(dir, "rules.toml");
    await writeFile(file, RULES);
    return prepared(startSiteOf(ADA, { ACCESS_RULES: file, TRUSTED_PROXIES: "127.0.0.1" }), async (site) => {
      await addHardNames(site);
      for (const { email } of [HOSTILE, LONG, CHINESE, ARABIC]) {
        await site.command(["user", "group", "add", email, "editors"]);
      }
      const stop = site.stop;
      return { stop: () => Promise.all([stop(), rm(dir, { recursive: true })]) };
    });
  },
  /** It has a brand, and apps on its start page. */
  branded: async () => {
    const dir = await mkdtemp(join(tmpdir(), "vestibule-brand-"));
    const files = { "rules.toml": APPS, "brand.toml": BRAND, "logo.svg": LOGO, "bank.svg": LOGO };
    for (const [name, content] of Object.entries(files)) await writeFile(join(dir, name), content);
    const options = { ACCESS_RULES: join(dir, "rules.toml"), BRAND_DIR: dir, SITE_NAME: "Harbour", TRUSTED_PROXIES: "127.0.0.1" };
    return prepared(startSiteOf(ADA, options), async ({ stop }) => ({
      stop: () => Promise.all([stop(), rm(dir, { recursive: true })]),
    }));
  },
  /** It's opened at another address than its own. */
  elsewhere: () => startSiteOf(ADA, (port) => ({ PUBLIC_URL: `http://127.0.0.1:${port}` })),
  /**
   * Its database is damaged while it runs: the files are emptied, so SQLite reports an I/O error. The second one isn't
   * there at the moments when no connection is open.
   */
  broken: () =>
    prepared(startSite(), async (site) => {
      for (const file of ["vestibule.db", "vestibule.db-wal"]) await writeFile(join(site.dir, "data", file), "");
    }),
};

/** Sends a form that no page has. */
async function sendForm(page, path, { fields = [], ...attributes }) {
  const sent = page.evaluate(
    ([path, fields, attributes]) => {
      const form = Object.assign(document.createElement("form"), { action: path, method: "post", ...attributes });
      for (const [name, value] of fields) {
        form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
      }
      document.body.append(form);
      form.submit();
    },
    [path, fields, attributes],
  );
  await Promise.all([page.waitForEvent("load"), sent]);
}

export const STATES = [
  {
    name: "login",
    open: (page, site) => page.goto(`${site.url}/login`),
  },
  {
    name: "login-branded",
    site: "branded",
    contrast: "AA",
    open: (page, site) => page.goto(`${site.url}/login`),
  },
  {
    name: "apps",
    site: "branded",
    contrast: "AA",
    open: (page, site) => signIn(page, site, ADA),
  },
  {
    name: "login-on-the-way-to-an-app",
    open: (page, site) => page.goto(`${site.url}/login?rd=${encodeURIComponent(`${site.url}/wiki/page?a=b`)}`),
  },
  {
    // Not sent by a proxy: the page that Caddy would show.
    name: "app-refused",
    status: 403,
    open: (page, site) => page.goto(`${site.url}/api/authz/forward-auth`),
  },
  {
    name: "login-wrong-password",
    status: 403,
    open: (page, site) => signIn(page, site, { email: "nobody@example.org", password: WRONG }),
  },
  {
    name: "login-empty-fields",
    status: 422,
    open: (page, site) => signIn(page, site, { email: "", password: "" }),
  },
  {
    name: "login-hostile-input",
    status: 422,
    open: async (page, site) => {
      await page.goto(`${site.url}/login?next=${encodeURIComponent(`/"><script>alert(1)</script>`)}`);
      await fillSignIn(page, { email: HOSTILE.name, password: "" });
    },
  },
  {
    name: "login-too-many-attempts",
    status: 429,
    open: async (page, site) => {
      const attempt = { email: "tired@example.org", password: WRONG };
      for (let i = 0; i < 5; i += 1) {
        await fetch(`${site.url}/login`, { method: "POST", body: new URLSearchParams(attempt) });
      }
      await signIn(page, site, attempt);
    },
  },
  {
    name: "login-after-a-new-password",
    open: async (page, site) => {
      await addUser(site, { name: "Cy", email: "cy@example.org", password: ADA.password });
      await page.goto(await newLink(site, ["user", "password", "cy@example.org"]));
      await page.getByLabel("New password", { exact: true }).fill("walnut harbour ember quilt");
      await press(page, "Save password");
    },
  },
  {
    name: "login-second-factor",
    site: "forgetful",
    open: (page, site) => signIn(page, site, TESS),
  },
  {
    name: "login-second-factor-refused",
    site: "forgetful",
    status: 403,
    open: async (page, site) => {
      await signIn(page, site, TESS);
      await page.getByLabel("Code", { exact: true }).fill(codeOf(site.secret, -3_600));
      await page.getByLabel("Trust this browser for 30 days").check();
      await press(page, "Sign in");
    },
  },
  {
    name: "login-second-factor-recovery-code-refused",
    site: "forgetful",
    status: 403,
    open: async (page, site) => {
      await signIn(page, site, TESS);
      await page.locator("summary").click();
      await page.getByLabel("Recovery code", { exact: true }).fill("0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV");
      await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
    },
  },
  {
    name: "login-second-factor-too-late",
    open: (page, site) => page.goto(`${site.url}/login/second-factor`),
  },
  {
    name: "login-cookies-not-kept",
    open: async (page, site) => {
      // A user agent of its own, since the server recognises a browser without cookies by its address and user agent.
      await page.setExtraHTTPHeaders({ "user-agent": "Keeps no cookies/1.0" });
      await signIn(page, site, ADA);
      await page.context().clearCookies();
      // Opened directly, because Playwright sets no headers on the redirect from /profile.
      await Promise.all([page.waitForEvent("load"), page.evaluate(() => location.assign("/login?next=/profile"))]);
      await page.getByRole("heading", { name: "Your browser didn’t save our cookie" }).waitFor();
    },
  },
  {
    name: "login-nobody-can-sign-in",
    site: "empty",
    open: (page, site) => page.goto(`${site.url}/login`),
  },
  {
    name: "setup",
    site: "empty",
    open: async (page, site) => page.goto(await site.setupLink()),
  },
  {
    name: "setup-refused",
    site: "empty",
    status: 422,
    open: async (page, site) => {
      await page.goto(await site.setupLink());
      await page.getByLabel("Email", { exact: true }).fill("no address");
      await page.getByLabel("Password", { exact: true }).fill("short");
      await press(page, "Create account");
    },
  },
  {
    name: "profile",
    open: (page, site) => signIn(page, site, ADA),
  },
  {
    name: "profile-long-name",
    open: (page, site) => signIn(page, site, LONG),
  },
  {
    name: "profile-chinese-name",
    open: (page, site) => signIn(page, site, CHINESE),
  },
  {
    name: "profile-arabic-name",
    open: (page, site) => signIn(page, site, ARABIC),
  },
  {
    name: "profile-hostile-name",
    open: (page, site) => signIn(page, site, HOSTILE),
  },
  {
    name: "logout",
    open: async (page, site) => {
      await signIn(page, site, ADA);
      await page.goto(`${site.url}/logout`);
    },
  },
  {
    name: "choose-password",
    open: async (page, site) => page.goto(await newLink(site, ["user", "password", LONG.email])),
  },
  {
    name: "choose-password-refused",
    status: 422,
    open: async (page, site) => {
      await page.goto(await newLink(site, ["user", "password", LONG.email]));
      await page.getByLabel("New password", { exact: true }).fill("password1");
      await press(page, "Save password");
    },
  },
  {
    name: "error-400",
    status: 400,
    open: (page, site) => page.goto(`${site.url}/%ff`),
  },
  {
    name: "error-403-another-site",
    status: 403,
    open: async (page, site) => {
      await page.route("http://another.test/", (route) => route.fulfill({ contentType: "text/html", body: "<body>" }));
      await page.goto("http://another.test/");
      await sendForm(page, `${site.url}/login`, {});
    },
  },
  {
    name: "error-403-another-address",
    site: "elsewhere",
    status: 403,
    open: async (page, site) => {
      await page.goto(`${site.url.replace("127.0.0.1", "vestibule.test")}/login`);
      await fillSignIn(page, ADA);
    },
  },
  {
    name: "error-404",
    status: 404,
    open: (page, site) => page.goto(`${site.url}/${"no-such-page-".repeat(12)}`),
  },
  {
    name: "error-405",
    status: 405,
    open: async (page, site) => {
      await signIn(page, site, ADA);
      await sendForm(page, "/profile", {});
    },
  },
  {
    name: "error-410-setup",
    status: 410,
    open: (page, site) => page.goto(`${site.url}/setup?token=used`),
  },
  {
    name: "error-410-password",
    status: 410,
    open: (page, site) => page.goto(`${site.url}/password/reset?token=used`),
  },
  {
    name: "error-413",
    status: 413,
    open: async (page, site) => {
      await page.goto(`${site.url}/login`);
      await sendForm(page, "/login", { fields: [["email", "a".repeat(40_000)]] });
    },
  },
  {
    name: "error-415",
    status: 415,
    open: async (page, site) => {
      await page.goto(`${site.url}/login`);
      await sendForm(page, "/login", { enctype: "multipart/form-data", fields: [["email", "a"]] });
    },
  },
  {
    name: "error-422",
    status: 422,
    open: async (page, site) => {
      await page.goto(`${site.url}/login`);
      await sendForm(page, "/login", { fields: [["email", "a"], ["email", "b"]] });
    },
  },
  {
    name: "error-503",
    site: "broken",
    status: 503,
    open: (page, site) => signIn(page, site, ADA),
  },
  ...ACCOUNT_STATES,
  ...ADMIN_STATES,
].map((state) => ({ site: "full", status: 200, ...state }));
