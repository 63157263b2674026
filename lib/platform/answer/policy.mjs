/** The Content-Security-Policy in its three forms. Plain JavaScript, because Next loads its cache handler as it stands. */

const FIXED = [
  "default-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];

/** @param {string[]} scripts */
function policy(scripts) {
  const sources = ["'self'", ...scripts].join(" ");
  return [...FIXED, "form-action 'self'", `script-src ${sources}`].join("; ");
}

/** A static page: the hashes of its own scripts. @param {string[]} hashes */
export const staticPolicy = (hashes) => policy(hashes);

/** A page made for one request. @param {string} nonce */
export const noncePolicy = (nonce) => policy([`'nonce-${nonce}'`]);

/** Everything that is no page. */
export const BARE_POLICY = policy([]);
