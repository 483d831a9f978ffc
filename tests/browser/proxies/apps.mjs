// Apps behind a proxy.

import { createServer } from "node:http";
import { WebSocketServer } from "ws";

/** Shows the user in its headers, and keeps every request in `received`. */
export async function startEcho(name) {
  const received = [];
  const server = createServer((request, answer) => {
    const entry = note(request);
    request.on("data", (data) => (entry.bytes += data.length));
    request.on("end", () => {
      answer.setHeader("Content-Type", "text/html; charset=utf-8");
      answer.setHeader("Set-Cookie", `of-${name}=1; Path=/; HttpOnly`);
      answer.end(page(name, entry));
    });
  });
  const sockets = new WebSocketServer({ noServer: true });
  server.on("upgrade", (request, socket, head) => {
    note(request);
    const answer = (opened) => opened.on("message", (data) => opened.send(`${data}!`));
    sockets.handleUpgrade(request, socket, head, answer);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));

  function note({ method, url, rawHeaders }) {
    const headers = [];
    for (let at = 0; at < rawHeaders.length; at += 2) headers.push([rawHeaders[at], rawHeaders[at + 1]]);
    const entry = { method, url, headers, bytes: 0 };
    received.push(entry);
    return entry;
  }

  return {
    name,
    port: server.address().port,
    received,
    /** The requests since the last call. */
    take: () => received.splice(0),
    stop() {
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}

/** A header's values as lenient servers read names: every character except letters and digits is `-`. */
export function seen(entry, name) {
  const plain = (text) => text.trim().toLowerCase().replace(/[^a-z0-9]/g, "-");
  return entry.headers.filter(([given]) => plain(given) === name).map(([, value]) => utf8(value));
}

const utf8 = (value) => Buffer.from(value, "latin1").toString();

function page(name, entry) {
  const told = ["user", "name", "email", "groups"].map((what) => [what, seen(entry, `remote-${what}`).join(" and ")]);
  const text = JSON.stringify({ url: entry.url, ...Object.fromEntries(told) }, null, 2).replaceAll("<", "\\u003c");
  // With an icon, so that browsers don't request one.
  const head = `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>${name}</title>`;
  return `${head}<h1>${name}</h1><pre>${text}</pre>`;
}
