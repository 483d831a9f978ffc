// Caddy with the files of deploy/caddy and docs/proxies/caddy.

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { guide, startProxy } from "./proxy.mjs";

export const CADDY_FILES = ["caddy/Caddyfile"];

// The ports, and a certificate from a private authority.
const around = (port, plain, { chain, key }) => `
{
	admin off
	http_port ${plain}
	https_port ${port}
	skip_install_trust
	servers {
		protocols h1 h2
	}
}
certificate.example.test {
	tls ${chain} ${key}
}
`;

/** `sites` is the text of sites other than the guide's. */
export function startCaddy(ports, certificates, sites) {
  const lay = async (dir, port, plain) => {
    const parts = [around(port, plain, certificates), sites ?? (await guideSites(ports))];
    await writeFile(join(dir, "Caddyfile"), parts.join("\n"));
  };
  const run = (dir) => ({
    program: process.env.CADDY || "caddy",
    args: ["run", "--config", "Caddyfile"],
    env: {
      ...{ HOME: dir, XDG_DATA_HOME: dir, XDG_CONFIG_HOME: dir },
      ...{ PUBLIC_HOST: "id.example.test", VESTIBULE: `127.0.0.1:${ports.vestibule}` },
    },
  });
  return startProxy("Caddy", certificates, lay, run);
}

async function guideSites(ports) {
  const files = CADDY_FILES.map((file) => guide(`docs/proxies/${file}`, ports));
  return (await Promise.all([guide("deploy/caddy/Caddyfile"), ...files])).join("\n");
}
