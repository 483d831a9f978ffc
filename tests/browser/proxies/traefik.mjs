// Traefik with the files of docs/proxies/traefik.

import { writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { guide, startProxy } from "./proxy.mjs";

// Installed by scripts/test.
const TRAEFIK = process.env.TRAEFIK || resolve(import.meta.dirname, "../../../target/traefik/bin/traefik");

export const TRAEFIK_FILES = ["traefik/traefik.yml", "traefik/vestibule.yml"];

export function startTraefik(ports, certificates) {
  const lay = async (dir, port, plain) => {
    for (const file of TRAEFIK_FILES) {
      const own = (await guide(`docs/proxies/${file}`, ports))
        .replace("address: :443", `address: 127.0.0.1:${port}`)
        .replace("address: :80", `address: 127.0.0.1:${plain}`)
        .replace("/etc/traefik/tls/fullchain.pem", certificates.chain)
        .replace("/etc/traefik/tls/privkey.pem", certificates.key)
        .replaceAll("/etc/traefik", dir);
      await writeFile(join(dir, file.replace("traefik/", "")), own);
    }
  };
  const run = () => ({ program: TRAEFIK, args: ["--configFile=traefik.yml"] });
  return startProxy("Traefik", certificates, lay, run);
}
