// States of the pages of administrators.

import { ADA, WRONG, signIn } from "./support.mjs";

async function visit(page, site, path) {
  await signIn(page, site, ADA);
  await page.goto(`${site.url}${path}`);
}

/** Somebody who hides markup in everything that they send. */
async function refuseHostile(site) {
  const headers = { "user-agent": `"><script>alert(1)</script>` };
  const body = new URLSearchParams({ email: "hostile@example.org", password: WRONG });
  await fetch(`${site.url}/login`, { method: "POST", headers, body });
}

const state = (name, path, more = {}) => ({
  name: `admin-${name}`,
  site: "ruled",
  open: (page, site) => visit(page, site, path),
  ...more,
});

export const ADMIN_STATES = [
  state("overview", "/admin"),
  state("groups", "/admin/groups"),
  state("audit", "/admin/audit", {
    open: async (page, site) => {
      await refuseHostile(site);
      await visit(page, site, "/admin/audit");
    },
  }),
  state("audit-refused", "/admin/audit?user=nobody&event=x&address=y", { status: 422 }),
  state("audit-empty", "/admin/audit?address=192.0.2.1"),
  state("access", "/admin/access"),
  state("access-checked", "/admin/access?url=https%3A%2F%2Fwiki.example.org%2Fedit&user=ada%40example.org"),
  state("access-denied", "/admin/access?url=https%3A%2F%2Fother.example.org%2F"),
  state("access-refused", "/admin/access?url=wiki&user=nobody&method=G%20T&address=y", { status: 422 }),
  state("settings", "/admin/settings"),
  state("settings-mail", "/admin/settings", { site: "mailing" }),
  {
    name: "admin-signed-out",
    status: 404,
    open: (page, site) => page.goto(`${site.url}/admin/audit`),
  },
];
