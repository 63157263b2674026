import { createHash } from "node:crypto";
import { channel } from "node:diagnostics_channel";
import fileSystemCache from "next/dist/server/lib/incremental-cache/file-system-cache.js";
import { staticPolicy } from "./lib/platform/answer/policy.mjs";

const FileSystemCache = fileSystemCache.default ?? fileSystemCache;

const SCRIPT = /<script(\s[^>]*)?>([\s\S]*?)<\/script>/g;
const RUNS_NO_CODE = /\ssrc=|\stype="application\/(ld\+)?json"/;

/** Heard by whoever keeps answers in front of this cache (`lib/platform/answer/kept-answers.ts`). */
const pagesChanged = channel("usta.pages.changed");

/** The hashes of the scripts that stand in the page itself, each once. */
function scriptHashes(html) {
  const hashes = new Set();
  for (const [, attributes = "", code] of html.matchAll(SCRIPT)) {
    if (RUNS_NO_CODE.test(attributes)) continue;
    hashes.add(`'sha256-${createHash("sha256").update(code).digest("base64")}'`);
  }
  return [...hashes];
}

/** One for each version of a page, of its markup and its data alike. */
function tagOf({ html, rscData }) {
  const hash = createHash("sha256").update(html);
  if (rscData) hash.update(rscData);
  return `"${hash.digest("hex").slice(0, 32)}"`;
}

/** Next replays an entry's headers with the page, so policy and tag go where the page goes. */
function withPolicy(value) {
  if (value?.kind !== "APP_PAGE" || value.headers?.["content-security-policy"]) return;
  value.headers = {
    ...value.headers,
    "content-security-policy": staticPolicy(scriptHashes(value.html)),
    etag: tagOf(value),
  };
}

/**
 * Next's own cache of static pages, in memory alone (`isrFlushToDisk: false`, `cacheMaxMemorySize`), so
 * that nobody fills the disk and a start begins with fresh pages. It gives each page its policy and
 * keeps no "not found", which anybody could ask for under any name.
 */
export default class PageCache extends FileSystemCache {
  async get(...args) {
    const entry = await super.get(...args);
    withPolicy(entry?.value);
    return entry;
  }

  async set(key, value, context) {
    withPolicy(value);
    if (value?.kind === "APP_PAGE" && value.status === 404) {
      FileSystemCache.memoryCache?.remove(key);
      return;
    }
    await super.set(key, value, context);
    pagesChanged.publish({});
  }

  async revalidateTag(...args) {
    await super.revalidateTag(...args);
    pagesChanged.publish({});
  }
}
