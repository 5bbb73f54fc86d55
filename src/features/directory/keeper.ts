import { createHash } from 'node:crypto'
import { type Clock, dayIn } from '../../platform/clock.ts'
import type { OpenDatabase } from '../../platform/database/index.ts'
import type { Log } from '../../platform/log.ts'
import { tabIcon } from '../../ui/art/tab-icon.tsx'
import { themeCss } from '../../ui/theme.ts'
import { type CatalogueIndex, type CollectiveSettings, catalogueOf, collectiveOf, indexOf } from '../hosters/index.ts'
import { presentRestrictions, restrictionsRevision } from '../moderation/index.ts'
import { type HealthNow, healthNow, healthSince } from './health-now.ts'
import type { SnapshotMaker } from './make-snapshot.ts'
import { type Snapshot, withHealth } from './search/search.ts'

/** What the public sees at one instant: never changed once made. */
export interface PublicDirectory {
  snapshot: Snapshot
  catalogue: CatalogueIndex
  collective: CollectiveSettings
  theme: { file: string; css: string }
  icon: { file: string; svg: string }
  /** `register.health.day`: another version may show something else. */
  version: string
  day: string
  /** When it was made: the date of every export. */
  madeAt: string
}

export interface DirectoryKeeper {
  current(): PublicDirectory
  /** Makes a new directory if the register, or the collective's day, has changed; says whether it did. */
  refresh(): Promise<boolean>
  /** Called after each change, with pages kept of the old directory to be dropped. */
  onChange(changed: () => void): void
  /** Follows the register's changes and the collective's midnight until closed. */
  follow(): Promise<{ stop(): Promise<void> }>
}

interface Given {
  database: OpenDatabase
  clock: Clock
  log: Log
  makeSnapshot: SnapshotMaker
}

const gatherFor = 1000
const midnightCheck = 60_000

/** Opens the directory with its first snapshot made. */
export async function openDirectory({ database, clock, log, makeSnapshot }: Given): Promise<DirectoryKeeper> {
  const listeners: (() => void)[] = []
  let made = await read(undefined)
  let refreshing: Promise<boolean> | undefined

  async function read(before: Made | undefined): Promise<Made> {
    const { settings, registerRevision } = await collectiveOf(database.reader)
    const day = dayIn(settings.timeZone, clock())
    const revision = registerRevision + (await restrictionsRevision(database.reader))
    const register = { revision, day }
    if (before?.register.revision === revision && before.register.day === day) return withNewHealth(before)
    const health = await healthNow(database.reader, clock())
    const version = versionOf(register, health)
    const catalogue = await catalogueOf(database.reader)
    const restrictions = await presentRestrictions(database.reader)
    const snapshot = await makeSnapshot(database, {
      catalogue,
      day,
      timeZone: settings.timeZone,
      version,
      restrictions,
    })
    const madeAt = clock().toString({ smallestUnit: 'second' })
    const css = themeCss(settings.theme)
    const svg = tabIcon(settings.theme)
    const theme = { file: `${hashOf(css)}.css`, css }
    const icon = { file: `${hashOf(svg)}.svg`, svg }
    const shown = withHealth(snapshot, version, health.doing)
    const same = { catalogue: indexOf(catalogue), collective: settings, theme, icon, day }
    return { register, health, built: snapshot, directory: { ...same, snapshot: shown, version, madeAt } }
  }

  async function withNewHealth(before: Made): Promise<Made> {
    const { built, register, directory } = before
    const health = await healthSince(database.reader, before.health, clock())
    if (health === before.health) return before
    if (health.doing === before.health.doing) return { ...before, health }
    const version = versionOf(register, health)
    const madeAt = clock().toString({ smallestUnit: 'second' })
    const snapshot = withHealth(built, version, health.doing)
    return { register, health, built, directory: { ...directory, snapshot, version, madeAt } }
  }

  async function refreshOnce(): Promise<boolean> {
    const { directory } = made
    made = await read(made)
    if (made.directory === directory) return false
    for (const changed of listeners) changed()
    return true
  }

  const keeper: DirectoryKeeper = {
    current: () => made.directory,
    onChange: (changed) => void listeners.push(changed),
    async refresh() {
      // A change during a refresh is seen by the next one.
      if (refreshing) await refreshing.catch(() => false)
      refreshing ??= refreshOnce().finally(() => {
        refreshing = undefined
      })
      return refreshing
    },
    async follow() {
      const refresh = () =>
        void keeper.refresh().catch((error: Error) => log('directory.refresh-failed', { error: error.message }))
      let gathering: NodeJS.Timeout | undefined
      const watch = await database.watch(() => {
        gathering ??= setTimeout(() => {
          gathering = undefined
          refresh()
        }, gatherFor)
      })
      const midnight = setInterval(refresh, midnightCheck)
      midnight.unref()
      return {
        async stop() {
          clearTimeout(gathering)
          clearInterval(midnight)
          await watch.stop()
        },
      }
    },
  }
  return keeper
}

/** A directory, and what it was made of. */
interface Made {
  register: { revision: number; day: string }
  health: HealthNow
  /** As it was built: nobody has a state. */
  built: Snapshot
  directory: PublicDirectory
}

const versionOf = ({ revision, day }: Made['register'], { revision: ofHealth }: HealthNow) =>
  `${revision}.${ofHealth}.${day}`

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12)
