// A small client: one request, or many over a few persistent connections.

import http from "node:http";

/** Sends a request. Returns the status, headers, body, and the bytes on the wire. */
export function ask(agent, port, path, { method = "GET", headers = {}, body } = {}) {
  return new Promise((resolve, reject) => {
    const request = http.request({ agent, port, host: "127.0.0.1", path, method, headers }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.once("error", reject);
      response.once("end", () => {
        const body = Buffer.concat(parts);
        resolve({ status: response.statusCode, headers: response.headers, body: body.toString(), bytes: headBytes(response) + body.length });
      });
    });
    request.once("error", reject);
    request.end(body);
  });
}

/** Runs `work(i)` for 0 <= i < count, `width` at a time, over persistent connections. */
export async function abreast(count, width, work) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: width });
  let next = 0;
  const worker = async () => {
    while (next < count) await work(next++, agent);
  };
  await Promise.all(Array.from({ length: Math.min(width, count) }, worker));
  agent.destroy();
}

function headBytes({ httpVersion, statusCode, statusMessage, rawHeaders }) {
  const statusLine = `HTTP/${httpVersion} ${statusCode} ${statusMessage}\r\n`;
  // Each name is followed by ": ", each value by a line break; an empty line ends the headers.
  return rawHeaders.reduce((sum, text) => sum + text.length + 2, statusLine.length + 2);
}
