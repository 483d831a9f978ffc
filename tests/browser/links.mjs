// Links as people get them: printed by a command, or in an email that was saved because none is sent.

import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { eventually } from "./support.mjs";

/** The link that a command prints. */
export async function newLink(site, command) {
  const said = await site.command(command);
  return said.match(/http\S+\?token=\S+/)[0];
}

/** The link in the email to an address; the other one, if one was seen before. */
export async function mailedLink(site, to, before) {
  let link;
  await eventually(`an email to ${to}`, async () => {
    const found = (await emails(site)).filter((email) => email.includes(`To: ${to}`));
    const links = found.map((email) => email.match(/http\S+\?token=\S+/)?.[0]);
    link = links.find((link) => link && link !== before);
    return link;
  });
  return link;
}

/** The HTML of an email of each kind, by its subject. */
export async function emailPages(site) {
  const pages = (await emails(site)).map((email) => email.match(/<!DOCTYPE html>.*<\/html>/s)[0]);
  return new Map(pages.map((html) => [html.match(/<title>(.*)<\/title>/)[1], html]));
}

async function emails(site) {
  const dir = join(site.dir, "data/mail");
  const names = await readdir(dir).catch(() => []);
  // Others are being written, and have yet to be renamed.
  const whole = names.filter((name) => name.endsWith(".eml"));
  return Promise.all(whole.map((name) => readFile(join(dir, name), "utf8")));
}
