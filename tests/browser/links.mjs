// Links as people get them: printed by a command, or in an email that was saved because none is sent.

import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { eventually } from "./support.mjs";

/** The link that a command prints. */
export async function newLink(site, command) {
  const said = await site.command(command);
  return said.match(/http\S+\?token=\S+/)[0];
}

/** The link in the email to an address with these words in its subject. */
export async function mailedLink(site, to, subject = "") {
  let link;
  await eventually(`a mail to ${to}`, async () => {
    const found = (await mails(site)).filter((mail) => mail.includes(`To: ${to}`) && mail.includes(subject));
    link = found.map((mail) => mail.match(/http\S+\?token=\S+/)?.[0]).find(Boolean);
    return link;
  });
  return link;
}

async function mails(site) {
  const dir = join(site.dir, "data/mail");
  const names = await readdir(dir).catch(() => []);
  return Promise.all(names.map((name) => readFile(join(dir, name), "utf8")));
}
