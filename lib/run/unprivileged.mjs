import { execFileSync, spawn } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { PlainError } from "./process.mjs";

/**
 * PostgreSQL refuses to run as root, so that root hands it to a user without rights: the owner of the data folder,
 * else "postgres" (made when it can be), else "nobody".
 */
export function asUnprivileged({ dataDir, program }) {
  if (process.getuid?.() !== 0) return { spawn };
  const { uid, gid, name } = chooseUser(dataDir);
  const closed = firstClosed([dirname(program), dirname(dataDir)], uid, gid);
  if (closed === null) {
    return { uid, gid, spawn: (file, args, options) => spawn(file, args, { ...options, uid, gid }) };
  }
  if (!canPassFolders(uid, gid)) {
    throw new PlainError(
      `PostgreSQL does not run as root, and user ${name} cannot reach this folder because ${closed} is closed to others: ` +
        `open it (chmod o+x ${closed}), move the checkout, or set DATABASE_URL.`,
    );
  }
  // The one right it keeps is to pass closed folders on the way to its own files.
  const wrap = [...setprivArgs(uid, gid), "--"];
  return { uid, gid, spawn: (file, args, options) => spawn("setpriv", [...wrap, file, ...args], options) };
}

function setprivArgs(uid, gid) {
  const keep = ["--inh-caps=-all,+dac_override", "--ambient-caps=-all,+dac_override"];
  return [`--reuid=${uid}`, `--regid=${gid}`, "--clear-groups", ...keep];
}

function canPassFolders(uid, gid) {
  try {
    execFileSync("setpriv", [...setprivArgs(uid, gid), "--", "true"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

function chooseUser(dataDir) {
  const owner = existsSync(dataDir) ? users().find((user) => user.uid === statSync(dataDir).uid) : undefined;
  if (owner !== undefined && owner.uid !== 0) return owner;
  const find = (name) => users().find((user) => user.name === name);
  if (find("postgres") === undefined) {
    try {
      execFileSync("useradd", ["--system", "--user-group", "--no-create-home", "postgres"], {
        stdio: "ignore",
      });
    } catch {
      // Some systems have no useradd, or a read-only /etc: "nobody" is there everywhere.
    }
  }
  const user = find("postgres") ?? find("nobody");
  if (user === undefined) {
    throw new PlainError(
      "PostgreSQL does not run as root and there is no user to run it as: set DATABASE_URL.",
    );
  }
  return user;
}

function users() {
  return readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .filter((line) => line.includes(":"))
    .map((line) => line.split(":"))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}

/** The outermost folder on the way to `paths` that the user may not pass, or null. */
function firstClosed(paths, uid, gid) {
  for (const path of paths) {
    for (const folder of ancestors(path)) {
      const { mode, uid: owner, gid: group } = statSync(folder);
      const right = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
      if ((mode & right) === 0) return folder;
    }
  }
  return null;
}

function ancestors(path) {
  const parent = dirname(path);
  return parent === path ? [path] : [...ancestors(parent), path];
}
