// nginx with the files of deploy/nginx and docs/proxies/nginx.

import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { guide, startProxy } from "./proxy.mjs";

const COMMON = [
  "nginx/conf.d/00-vestibule-log.conf",
  "nginx/conf.d/vestibule-apps.conf",
  "nginx/snippets/vestibule-server.conf",
  "nginx/snippets/vestibule-location.conf",
  "nginx/snippets/vestibule-check.conf",
];
export const NGINX_FILES = [...COMMON, "nginx/conf.d/team.conf", "nginx/conf.d/radicale.conf"];

// In place of a distribution's own, so that no file is outside the folder.
const main = (dir) => `
daemon off; pid ${dir}/pid; error_log stderr; worker_processes 1; ${process.getuid() === 0 ? "user root;" : ""}
events {}
http {
    access_log off;
    client_body_temp_path ${dir}/body; proxy_temp_path ${dir}/proxy;
    fastcgi_temp_path ${dir}/fastcgi; uwsgi_temp_path ${dir}/uwsgi; scgi_temp_path ${dir}/scgi;
    include conf.d/*.conf;
}
`;

/** `servers` is the text of servers other than the guide's. */
export function startNginx(ports, certificates, servers) {
  const lay = async (dir, port, plain) => {
    for (const folder of ["conf.d", "snippets", "tls"]) await mkdir(join(dir, folder));
    await cp(certificates.chain, join(dir, "tls/fullchain.pem"));
    await cp(certificates.key, join(dir, "tls/privkey.pem"));
    const put = (path, text) => {
      const listening = text
        .replaceAll("/var/log/nginx", dir)
        .replaceAll("listen [::]:", "listen [::1]:")
        .replace(/listen (443|80)\b/g, "listen 127.0.0.1:$1")
        .replace(/(listen .*:)443\b/g, `$1${port}`)
        .replace(/(listen .*:)80\b/g, `$1${plain}`);
      return writeFile(join(dir, path), listening);
    };
    const site = await guide("deploy/nginx/vestibule.conf.template");
    const filledIn = site
      .replaceAll("${SERVER_NAME}", "id.example.test")
      .replace(/\$\{VESTIBULE_[12]\}/g, `127.0.0.1:${ports.vestibule}`);
    await put("nginx.conf", main(dir));
    await put("conf.d/vestibule.conf", filledIn);
    for (const file of servers ? COMMON : NGINX_FILES) {
      await put(file.replace("nginx/", ""), await guide(`docs/proxies/${file}`, ports));
    }
    if (servers) await put("conf.d/servers.conf", servers);
  };
  const run = (dir) => ({ program: "nginx", args: ["-p", dir, "-e", "stderr", "-c", "nginx.conf"] });
  return startProxy("nginx", certificates, lay, run);
}
