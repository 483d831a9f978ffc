// An authority created for one run, and its certificate for all hosts of the team.

import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const openssl = (...args) => promisify(execFile)("openssl", args);

/** The files `fullchain.pem` and `privkey.pem`, and the certificate that clients trust. */
export async function makeCertificates(dir) {
  const [authority, authorityKey, chain, key] = ["ca.pem", "ca.key", "fullchain.pem", "privkey.pem"].map((name) =>
    join(dir, name),
  );
  const fresh = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2"];
  await openssl(...fresh, "-subj", "/CN=The authority of a test", "-keyout", authorityKey, "-out", authority);
  await openssl(
    ...[...fresh, "-CA", authority, "-CAkey", authorityKey, "-subj", "/CN=example.test", "-keyout", key, "-out", chain],
    ...["-addext", "subjectAltName=DNS:*.example.test", "-addext", "basicConstraints=critical,CA:FALSE"],
  );
  return { authority: await readFile(authority), chain, key };
}
