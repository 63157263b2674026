import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { Pool, type PoolClient } from "pg";

/** The connection that a transaction under way holds; null before it has one and once it has given it back. */
type Held = { client: PoolClient | null; isOver: boolean };

const beginning = new AsyncLocalStorage<Held>();
const holders = new WeakMap<PoolClient, Held>();
const heldBy = new WeakMap<object, Held>();

/** A pool that knows for which transaction it gave a connection away, so that a statement can be sent on it without the client. */
export class HoldingPool extends Pool {
  constructor(...given: ConstructorParameters<typeof Pool>) {
    super(...given);
    this.on("release", (_error, client) => letGo(client));
    this.on("remove", letGo);
  }

  override connect(): Promise<PoolClient>;
  override connect(callback: Parameters<Pool["connect"]>[0]): void;
  override connect(callback?: Parameters<Pool["connect"]>[0]): Promise<PoolClient> | void {
    if (callback !== undefined) return super.connect(callback);
    const held = beginning.getStore();
    return super.connect().then((client) => {
      if (held && held.client === null && !held.isOver) {
        held.client = client;
        holders.set(client, held);
      }
      return client;
    });
  }
}

function letGo(client: PoolClient): void {
  const held = holders.get(client);
  if (!held) return;
  holders.delete(client);
  held.client = null;
  held.isOver = true;
}

/** Runs what begins one transaction; `know` is told the transaction's object, by which `connectionOf` finds its connection. */
export function whileHolding<Result>(
  begin: (know: (tx: object) => void) => Promise<Result>,
): Promise<Result> {
  const held: Held = { client: null, isOver: false };
  return beginning.run(held, () => begin((tx) => heldBy.set(tx, held)));
}

/** The connection of a transaction, while it lasts. */
export function connectionOf(tx: object): PoolClient | null {
  return heldBy.get(tx)?.client ?? null;
}
