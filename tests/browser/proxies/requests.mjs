// Requests as no browser sends them: any name for this machine, any header, any spelling of a path.

import { connect as connectHttp2 } from "node:http2";
import { request as requestPlain } from "node:http";
import { request } from "node:https";
import { connect as connectTcp } from "node:net";
import { connect as connectTls } from "node:tls";
import { text } from "node:stream/consumers";

/** What asks one proxy, at its port for https and the one for http. */
export function requestsTo(port, plain, ca) {
  const where = (host) => ({ host: "127.0.0.1", port, servername: host, ca });

  /** Over HTTP/1.1. `headers` are an object, or names and values in turn for those that come twice. */
  function ask(host, path, { method = "GET", headers = {}, body, address = "127.0.0.1" } = {}) {
    const all = Array.isArray(headers) ? ["Host", host, ...headers] : { Host: host, ...headers };
    return answered(request({ ...where(host), host: address, path, method, headers: all, agent: false }), body);
  }

  /** Over http without TLS. */
  function askPlain(host, path, address = "127.0.0.1") {
    return answered(requestPlain({ host: address, port: plain, path, headers: { Host: host }, agent: false }));
  }

  async function answered(sent, body) {
    const answer = await new Promise((done, failed) => {
      sent.on("response", done).on("error", failed);
      if (typeof body === "function") body(sent);
      else sent.end(body);
    });
    return { status: answer.statusCode, headers: answer.headers, text: await text(answer) };
  }

  /** Over HTTP/2. A value that is a list is sent as so many headers. */
  async function ask2(host, path, headers = {}) {
    const socket = connectTls({ ...where(host), ALPNProtocols: ["h2"] });
    const session = connectHttp2(`https://${host}`, { createConnection: () => socket });
    try {
      const stream = session.request({ ":authority": host, ":path": path, ...headers });
      const answered = new Promise((done, failed) => {
        stream.on("response", done);
        for (const source of [stream, session, socket]) source.on("error", failed);
      });
      stream.end();
      const answer = await answered;
      return { status: answer[":status"], headers: answer, text: await text(stream) };
    } finally {
      session.destroy();
    }
  }

  /** Exactly these lines of a head over HTTP/1.1, and what comes back until the other side closes. */
  function askRaw(host, lines) {
    return new Promise((done, failed) => {
      const socket = connectTls(where(host), () =>
        socket.write([...lines, "Connection: close", "", ""].join("\r\n"), "latin1"),
      );
      let answer = "";
      socket.on("data", (data) => (answer += data.toString("latin1")));
      socket.on("close", () => done({ status: Number(answer.match(/^HTTP\/1\.1 (\d+)/)?.[1]), text: answer }));
      socket.on("error", failed);
    });
  }

  /** What opens connections to it, for https and for http. */
  const connect = (host) => () => connectTls(where(host));
  const connectPlain = () => () => connectTcp({ host: "127.0.0.1", port: plain });

  return { ask, askPlain, ask2, askRaw, connect, connectPlain, where };
}
