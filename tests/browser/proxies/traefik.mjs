// Traefik with the files of docs/proxies/traefik.

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { guide, startProxy } from "./proxy.mjs";

export function startTraefik(ports, certificates) {
  const lay = async (dir, port, plain) => {
    for (const file of ["traefik.yml", "vestibule.yml"]) {
      const own = (await guide(`docs/proxies/traefik/${file}`, ports))
        .replace("address: :443", `address: 127.0.0.1:${port}`)
        .replace("address: :80", `address: 127.0.0.1:${plain}`)
        .replace("/etc/traefik/tls/fullchain.pem", certificates.chain)
        .replace("/etc/traefik/tls/privkey.pem", certificates.key)
        .replaceAll("/etc/traefik", dir);
      await writeFile(join(dir, file), own);
    }
  };
  const run = () => ({ program: process.env.TRAEFIK || "traefik", args: ["--configFile=traefik.yml"] });
  return startProxy("Traefik", certificates, lay, run);
}
