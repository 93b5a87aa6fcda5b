import * as v from 'valibot';
import type { Result } from '../messages.ts';
import type { Database } from './database.ts';
import { done, StoreFailure } from './failure.ts';
import { settingSchemas } from './schemas.ts';
import { DEFAULT_SETTINGS } from './types.ts';
import type { Settings } from './types.ts';

type Key = keyof Settings;

/** Each setting is a record of its own: two writers of two settings do not meet. */
export interface SettingsStore {
  /** The settings; for one that was never set, or that this version cannot read, its default. */
  get(): Promise<Result<Settings>>;
  /** Sets some; answers all of them. `malformed`, and nothing is set, where one is not allowed. */
  set(change: Partial<Settings>): Promise<Result<Settings>>;
  /** Pauses the extension on a host, or ends the pause; answers the settings. */
  pause(host: string, paused: boolean): Promise<Result<Settings>>;
}

/** Whether the extension is paused on a host: the host itself is named, or a domain it belongs to. */
export function isPaused(settings: Pick<Settings, 'paused'>, host: string): boolean {
  return settings.paused.some((paused) => host === paused || host.endsWith(`.${paused}`));
}

function isKey(key: string): key is Key {
  return Object.hasOwn(settingSchemas, key);
}

function checked(change: Partial<Settings>): [key: Key, value: unknown][] {
  return Object.entries(change).map(([key, value]) => {
    if (!isKey(key)) throw new StoreFailure('malformed', `no setting ${key}`);
    const parsed = v.safeParse(settingSchemas[key], value);
    if (!parsed.success) throw new StoreFailure('malformed', `${key}: ${parsed.issues[0].message}`);
    return [key, parsed.output];
  });
}

function settingsOf(records: readonly { readonly key: string; readonly value: unknown }[]): Settings {
  const read = records.filter(({ key, value }) => isKey(key) && v.is(settingSchemas[key], value));
  return { ...DEFAULT_SETTINGS, ...Object.fromEntries(read.map(({ key, value }) => [key, value])) };
}

export function settingsIn(database: Database): SettingsStore {
  /** Reads the settings and writes what `changeOf` makes of them, in one transaction. */
  function change(changeOf: (settings: Settings) => Partial<Settings>): Promise<Result<Settings>> {
    return database.run(['settings'], 'readwrite', async ({ store }) => {
      const entries = checked(changeOf(settingsOf(await store.getAll())));
      for (const [key, value] of entries) await store.put({ key, value });
      return settingsOf(await store.getAll());
    });
  }

  return {
    async get() {
      const records = await database.run(['settings'], 'readonly', ({ store }) => store.getAll());
      return records.ok ? done(settingsOf(records.value)) : records;
    },
    set: (settings) => change(() => settings),
    pause: (host, paused) =>
      change((settings) => {
        const others = settings.paused.filter((other) => other !== host);
        return { paused: paused ? [...others, host].sort() : others };
      }),
  };
}
