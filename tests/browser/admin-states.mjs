// States of the pages of administrators.

import { setTimeout } from "node:timers/promises";
import { ADA, WRONG, press, sessionOf, signIn } from "./support.mjs";

async function visit(page, site, path) {
  await signIn(page, site, ADA);
  await page.goto(`${site.url}${path}`);
}

/** Somebody who hides markup in everything that they send. */
async function refuseHostile(site) {
  await refuse(site, "hostile@example.org", { "user-agent": `"><script>alert(1)</script>` });
}

function refuse(site, email, headers) {
  return fetch(`${site.url}/login`, { method: "POST", headers, body: new URLSearchParams({ email, password: WRONG }) });
}

/** Locks a user out, from different addresses. */
async function lockOut(site, email) {
  for (let host = 1; host <= 5; host++) await refuse(site, email, { "x-forwarded-for": `198.51.100.${host}` });
}

const state = (name, path, more = {}) => ({
  name: `admin-${name}`,
  site: "ruled",
  open: (page, site) => visit(page, site, path),
  ...more,
});

/** Opens a page below that of a user, found by email. */
async function visitUser(page, site, email, below = "") {
  await visit(page, site, `/admin/users?search=${encodeURIComponent(email)}`);
  await page.locator(".list .what a").first().click();
  if (below) await page.goto(`${page.url()}/${below}`);
}

/** A state of a user's pages. */
const userState = (name, email, below, more = {}) =>
  state(name, "", { open: (page, site) => visitUser(page, site, email, below), ...more });

export const ADMIN_STATES = [
  state("overview", "/admin"),
  state("groups", "/admin/groups"),
  state("users", "/admin/users"),
  state("users-found", "/admin/users?search=xiao&role=user"),
  state("users-refused", "/admin/users?group=No%20Group", { status: 422 }),
  state("user-new", "/admin/users/new"),
  state("user-created", "/admin/users/new", {
    open: async (page, site) => {
      await visit(page, site, "/admin/users/new");
      await page.getByLabel("Email", { exact: true }).fill(`new${Date.now()}@example.org`);
      await page.getByLabel("Name", { exact: true }).fill("New");
      await press(page, "Add a user");
    },
  }),
  state("user-new-refused", "/admin/users/new", {
    status: 422,
    open: async (page, site) => {
      await visit(page, site, "/admin/users/new");
      await press(page, "Add a user");
    },
  }),
  userState("user", "ada@example.org"),
  userState("user-long", "a-very-long"),
  userState("user-hostile", "hostile@example.org"),
  userState("user-edit", "hostile@example.org", "edit"),
  userState("user-stale", "xiaolong@example.org", "edit", {
    status: 409,
    open: async (page, site) => {
      await visitUser(page, site, "xiaolong@example.org", "edit");
      await site.command(["user", "name", "xiaolong@example.org", `李小龍 ${Date.now()}`]);
      await page.locator("#name").fill("Bruce Lee");
      await page.locator("#name").press("Enter");
      await page.locator("[role=alert]").waitFor();
    },
  }),
  userState("user-promote", "hostile@example.org", "promote"),
  userState("user-lock", "hostile@example.org", "lock"),
  userState("user-oneself", "ada@example.org", "lock", {
    status: 409,
    open: async (page, site) => {
      await visitUser(page, site, "ada@example.org", "lock");
      await press(page, "Lock this account");
    },
  }),
  userState("user-limits", "hostile@example.org", "limits", {
    open: async (page, site) => {
      await refuseHostile(site);
      await visitUser(page, site, "hostile@example.org", "limits");
    },
  }),
  userState("user-locked-out", "alkhwarizmi@example.org", "", {
    open: async (page, site) => {
      await lockOut(site, "alkhwarizmi@example.org");
      await visitUser(page, site, "alkhwarizmi@example.org");
    },
  }),
  state("limits", "/admin/limits", {
    open: async (page, site) => {
      await refuseHostile(site);
      await refuse(site, "nobody@example.org", { "x-forwarded-for": "2001:db8::7" });
      await lockOut(site, "alkhwarizmi@example.org");
      await visit(page, site, "/admin/limits");
    },
  }),
  state("limits-refused", "/admin/limits?search=nobody", { status: 422 }),
  state("invitations", "/admin/invitations"),
  state("invited", "/admin/invitations", {
    open: async (page, site) => {
      await visit(page, site, "/admin/invitations");
      await page.getByLabel("Email", { exact: true }).fill("invited@example.org");
      await press(page, "Invite someone");
      await page.goto(`${site.url}/admin/invitations`);
    },
  }),
  state("invited-again", "/admin/invitations", {
    open: async (page, site) => {
      await signIn(page, site, ADA);
      for (const _ of ["first", "second"]) {
        await page.goto(`${site.url}/admin/invitations`);
        await page.getByLabel("Email", { exact: true }).fill("again@example.org");
        await press(page, "Invite someone");
      }
    },
  }),
  state("invitations-refused", "/admin/invitations", {
    status: 422,
    open: async (page, site) => {
      await visit(page, site, "/admin/invitations");
      await page.getByLabel("Email", { exact: true }).fill(ADA.email);
      await press(page, "Invite someone");
    },
  }),
  state("sessions", "/admin/sessions", {
    open: async (page, site) => {
      await sessionOf(site, { ...ADA, email: "hostile@example.org" });
      await visit(page, site, "/admin/sessions");
    },
  }),
  state("sessions-unconfirmed", "/admin/sessions", {
    status: 422,
    open: async (page, site) => {
      await visit(page, site, "/admin/sessions");
      await press(page, "Sign everyone out");
    },
  }),
  state("audit", "/admin/audit", {
    open: async (page, site) => {
      await refuseHostile(site);
      await visit(page, site, "/admin/audit");
    },
  }),
  state("audit-refused", "/admin/audit?user=nobody&event=x&address=y", { status: 422 }),
  state("access", "/admin/access"),
  state("access-checked", "/admin/access?url=https%3A%2F%2Fwiki.example.org%2Fedit&user=ada%40example.org"),
  state("access-refused", "/admin/access?url=wiki&user=nobody&method=G%20T&address=y", { status: 422 }),
  state("settings", "/admin/settings"),
  state("settings-mail", "/admin/settings", {
    site: "mailing",
    open: async (page, site) => {
      const body = new URLSearchParams({ email: ADA.email });
      await fetch(`${site.url}/password/forgot`, { method: "POST", body });
      await setTimeout(1_500);
      await visit(page, site, "/admin/settings");
    },
  }),
  {
    name: "admin-signed-out",
    status: 404,
    open: (page, site) => page.goto(`${site.url}/admin/audit`),
  },
];
