import { openDB } from 'idb';
import type { Result } from '../messages.ts';
import { done, failureOf, StoreClosed } from './failure.ts';
import { UPGRADES } from './schema-versions.ts';
import type { Connection, StoreName, StoreSchema, Transaction, Upgrade } from './schema-versions.ts';

export interface Database {
  /**
   * Does some work in one transaction and answers when that is over: a write is acknowledged only once it is safe on disk. `work` may await
   * requests of its transaction and nothing else. What it throws undoes all of it.
   */
  run<const Names extends readonly StoreName[], Mode extends 'readonly' | 'readwrite', T>(
    names: Names,
    mode: Mode,
    work: (transaction: Transaction<Names, Mode>) => Promise<T>,
  ): Promise<Result<T>>;
  /** Closes the connection, if there is one. The next use opens another. */
  close(): Promise<void>;
}

interface Options {
  /** of the database in this origin */
  readonly name?: string;
  /** their number is the version */
  readonly upgrades?: readonly Upgrade[];
}

/** Opens a connection. Rejects with `StoreClosed`. `onLost` is called when it can no longer be used. */
async function connect(name: string, upgrades: readonly Upgrade[], onLost: () => void): Promise<Connection> {
  let connection: Connection | undefined;
  return new Promise((resolve, reject) => {
    let refused = false;
    let failed: unknown;
    // in a promise of its own: where storage is forbidden, some browsers throw at once
    const opening = Promise.resolve().then(() =>
      openDB<StoreSchema>(name, upgrades.length, {
        async upgrade(database, oldVersion, newVersion, transaction) {
          // Nobody waits for this promise: a step that fails takes the others back with it, or the database would count as the new version.
          transaction.done.catch(() => undefined);
          try {
            for (const step of upgrades.slice(oldVersion, newVersion ?? undefined)) await step(database, transaction);
          } catch (error) {
            failed = error;
            transaction.abort();
          }
        },
        blocked(currentVersion) {
          // Ours close when asked (`blocking` below), so somebody hangs: the caller learns of it now, rather than wait without an end.
          refused = true;
          reject(new StoreClosed(`version ${currentVersion} of the database is open elsewhere`));
        },
        blocking() {
          // A newer version of the extension wants the database, or it is being deleted: let go.
          connection?.close();
          onLost();
        },
        terminated: onLost,
      }),
    );
    opening.then(
      (opened) => {
        connection = opened;
        if (refused) opened.close();
        else resolve(opened);
      },
      (error: unknown) => reject(new StoreClosed(String(failed ?? error), failed ?? error)),
    );
  });
}

/** The database, opened when it is first used. An opening that failed is tried again at the next use. */
export function openDatabase({ name = 'operative', upgrades = UPGRADES }: Options = {}): Database {
  let current: Promise<Connection> | null = null;

  function connection(): Promise<Connection> {
    if (current) return current;
    const forget = () => {
      if (current === opening) current = null;
    };
    const opening: Promise<Connection> = connect(name, upgrades, () => forget());
    current = opening;
    opening.catch(forget);
    return opening;
  }

  async function begin<Names extends readonly StoreName[], Mode extends 'readonly' | 'readwrite'>(names: Names, mode: Mode) {
    const options = { durability: 'strict' } as const;
    const used = connection();
    const open = await used;
    try {
      return open.transaction(names, mode, options);
    } catch (error) {
      // closed under us, by an upgrade or by the browser: once more on a new connection
      if (!(error instanceof Error) || error.name !== 'InvalidStateError') throw error;
      if (current === used) current = null;
      return (await connection()).transaction(names, mode, options);
    }
  }

  return {
    async run(names, mode, work) {
      let transaction;
      try {
        transaction = await begin(names, mode);
      } catch (error) {
        return { ok: false, failure: failureOf(error) };
      }
      let ended: unknown;
      const over = transaction.done.catch((error: unknown) => {
        ended = error ?? new DOMException('The transaction was aborted', 'AbortError');
      });
      try {
        const value = await work(transaction);
        // what was read is read; its end may wait behind whatever else the browser's store does
        if (mode === 'readonly') return done(value);
        await over;
        return ended === undefined ? done(value) : { ok: false, failure: failureOf(ended) };
      } catch (error) {
        try {
          transaction.abort();
        } catch {
          // it has ended by itself, and `ended` says how
        }
        await over;
        return { ok: false, failure: failureOf(error, ended) };
      }
    },

    async close() {
      const closing = current;
      current = null;
      (await closing?.catch(() => undefined))?.close();
    },
  };
}
