import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { birthOf, DATA, isAlive, readJson } from "./process.mjs";

/**
 * `.data/run.json` names the one process that owns the embedded database: `npm start`, or a command line for its
 * time. { kind, pid, birth, port?, url?, databaseUrl? }
 */
const PATH = join(DATA, "run.json");

/** The living owner, or null: a file whose process is gone, or whose number went to another one, counts for nothing. */
export function readOwner() {
  const owner = readJson(PATH);
  if (owner === null || !isAlive(owner.pid) || owner.birth !== birthOf(owner.pid)) return null;
  return owner;
}

/** Makes this process the owner; returns null, or the living one that came first. */
export function claim(kind) {
  mkdirSync(DATA, { recursive: true });
  for (;;) {
    const owner = readOwner();
    if (owner !== null) return owner;
    rmSync(PATH, { force: true });
    try {
      writeFileSync(PATH, JSON.stringify(me({ kind })), { flag: "wx" });
      return null;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
  }
}

/** Adds what others may know: the portal's port and address, the database's address. */
export function publish(facts) {
  const next = `${PATH}.${process.pid}`;
  writeFileSync(next, JSON.stringify(me({ ...readOwner(), ...facts }), null, 2), { mode: 0o600 });
  renameSync(next, PATH);
}

export function release() {
  if (readOwner()?.pid === process.pid) rmSync(PATH, { force: true });
}

function me(facts) {
  return { ...facts, pid: process.pid, birth: birthOf(process.pid) };
}
