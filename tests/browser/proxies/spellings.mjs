// Spellings of headers and paths that must not bypass a check.

/** Names that some server reads as one of ours: CGI, WSGI and PHP read `_` as `-`, and case doesn't matter. */
export const HEADER_NAMES = ["User", "Groups", "Name", "Email"].flatMap((what) => {
  const plain = [`Remote-${what}`, `Remote_${what}`];
  return [...plain, ...extended(`Remote-${what}`)];
})
  // Headers that some frameworks read as the path.
  .concat(extended("Original-URL"), extended("Rewrite-URL"))
  .flatMap((name) => [name, name.toLowerCase(), name.toUpperCase()]);

function extended(name) {
  return ["-", "_"].flatMap((one) => ["-", "_"].map((other) => `X${one}${name.replace("-", other)}`));
}

/** The same with another character for each dash, or for one: PHP folds dots, and some servers all but letters. */
export const DISGUISED_NAMES = ["Remote-User", "Remote-Groups", "X-Remote-User", "X-Forwarded-For", "X-Original-URL"]
  .flatMap((name) => [..."!#$%&'*+.^`|~"].flatMap((other) => [name.replace("-", other), name.replaceAll("-", other)]))
  .concat("X_Forwarded_For", "X_Forwarded-Host");

/** Lines that aren't a header to one parser and are one of ours to another. */
export const HEADER_LINES = [
  ["Remote-User : eve"],
  ["Remote-User\t: eve"],
  [" Remote-User: eve"],
  ["\tRemote-User: eve"],
  ["Remote-User:eve"],
  ["Remote-User:   eve   "],
  ["Remote-User: \teve"],
  ["Remote-User:"],
  ["Remote-User:", "Remote-User: eve"],
  ["Remote-User: eve", "Remote-User: eve"],
  ["Remote-User: eve", "remote-user:", "REMOTE_USER: eve"],
  ["X-Before: 1\nRemote-User: eve"],
  ["X-Before: 1\rRemote-User: eve"],
  ["X-Before: 1\0Remote-User: eve"],
  ["Remote-User\0: eve"],
  ["Connection: Remote-User, Remote-Groups, X-Forwarded-Uri, X-Original-URL", "Remote-User: eve"],
  ["Trailer: Remote-User", "Remote-User: eve"],
];

/** Spellings that some server, router or framework reads as /admin. */
export const ADMIN_PATHS = [
  ...words(`
    /admin /admin/ /admin/x /ADMIN /Admin/x /admin?x /admin;x /admin;x/y /admin. /admin%20
    //admin ///admin /.//admin /./admin /%2e/admin /%2E/admin /x//../admin //x/../admin
    /x/../admin /x/..//admin /x/%2e%2e/admin /x/.%2e/admin /x/%2E./admin /x/..%2fadmin /x%2f..%2fadmin
    /admin/../x /admin/%2e%2e/x /admin%2f.. /admin%2f /admin%2Fx /%2fadmin /%2Fadmin/x /x%2f%2e%2e%2fadmin
    /%61dmin /%41dmin /adm%69n /%61%64%6d%69%6e /%2561dmin /%25%36%31dmin /x/%252e%252e/admin
    /x;/admin /x/..;/admin /..;/admin /;/admin /;x/admin /x/..;a=b/admin /x%3b/admin /x/..%3b/admin
    \\admin /\\admin /x\\..\\admin /x/..\\admin /%5cadmin /x%5c..%5cadmin /x/..%5cadmin
    /admin%00 /admin%00x /%00/../admin /admin%0a /admin%0d%0ax /admin%09 /admin%23 /admin#x /x#/../admin
    /x/%c0%ae%c0%ae/admin /%c0%afadmin /x/%uff0e%uff0e/admin /%e2%80%8badmin
    /admin+ /+admin /admin%2B/x /%20admin /%C2%A0admin /admin:x /admin%3ax /x%E2%88%95..%E2%88%95admin /public:/admin
    /public/../admin /public/%2e%2e/admin /public/..%2fadmin /public/..;/admin /public%2f..%2fadmin
    /public\\..\\admin /public/..%5cadmin /public//../admin /public/./../admin //public/../admin
    /public/%252e%252e/admin /public;/../admin /public/../public/../admin /public/x/../../admin
    /%70ublic/../admin /public/..%00/admin /public#/../../admin /public?/../admin
    https://wiki.example.test/admin https://wiki.example.test//admin https://wiki.example.test/public/../admin
  `),
  ...["/admin\t", "/\xe2\x80\x8badmin", "/x/\xc0\xae\xc0\xae/admin"],
];

/** Every path that some server may read in the request line. */
export function readings(url) {
  const steps = [
    (path) => path.replace(/^[a-z]+:\/\/[^/]*/i, ""),
    decode,
    decode,
    (path) => path.replace(/%u(....)/gi, (_, code) => String.fromCharCode(parseInt(code, 16))).normalize("NFKC"),
    (path) => path.replace(/\u200b|\xe2\x80\x8b/g, ""),
    (path) => path.replaceAll("\xc0\xae", ".").replaceAll("\xc0\xaf", "/"),
    (path) => path.replaceAll("\\", "/").replace(/\xe2\x88\x95|\u2215/g, "/"),
    (path) => path.replaceAll("+", " ").replace(/\/\s+/g, "/"),
    (path) => path.replace(/[\0#?].*$/s, ""),
    (path) => path.replace(/;[^/]*/g, ""),
    (path) => path.replace(/\/{2,}/g, "/"),
    withoutDots,
    (path) => path.replace(/\/{2,}/g, "/"),
    (path) => path.replace(/[\s.]+(?=\/|$)/g, ""),
    (path) => path.toLowerCase(),
  ];
  const path = url.replace(/\?.*$/s, "");
  return [...steps.reduce((known, step) => new Set([...known, ...[...known].map(step)]), new Set([path]))];
}

export const isAdmin = (path) => /^\/admin(?![a-z0-9_-])/.test(path);

function words(text) {
  return text.trim().split(/\s+/);
}

function decode(path) {
  return path.replace(/%([0-9a-f]{2})/gi, (_, code) => String.fromCharCode(parseInt(code, 16)));
}

function withoutDots(path) {
  const kept = [];
  for (const segment of path.split("/")) {
    if (segment === "..") kept.pop();
    else if (segment !== ".") kept.push(segment);
  }
  return `/${kept.join("/").replace(/^\//, "")}`;
}
