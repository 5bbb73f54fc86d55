import type { Database, Id } from '../../../platform/database/index.ts'
import { hosterStatements, type StatedLine, serviceStatements } from '../../descriptions/index.ts'
import { findHoster, type Hoster, type Service, type SoftwareFinder, servicesOf } from '../../hosters/index.ts'
import type { DescriptionDraft, ServicePart } from './description-draft.ts'
import { hosterFactsOf, serviceFactsOf } from './facts-of-lines.ts'
import { serviceLines } from './files.ts'
import { linesOfHoster, linesOfService } from './from-register.ts'
import { isMadeHere, type LeftLine, leftLines } from './left-lines.ts'
import { changesBetween, type LineChange, rebased } from './rebase.ts'
import { nameIn } from './statements.ts'

/** What publishing a draft would do to one entry of the register. */
export interface EntryChange {
  /** Of the register; null: it would be added. */
  id: Id | null
  /** Of what stands in the register now; the form takes it along. */
  revision: number | null
  name: string
  /** All that will be stated. */
  statements: StatedLine[]
  changes: LineChange[]
  /** What somebody else changed meanwhile too, and what will stand there. */
  conflicts: LineChange[]
  /** What is typed, and stays in the files alone. */
  left: LeftLine[]
}

export interface Publication {
  hoster: EntryChange & { id: Id; revision: number }
  services: EntryChange[]
  /** Services of the register that the draft no longer has. */
  removed: { id: Id; name: string }[]
}

/** Compares a draft of a hoster with what the register says now. */
export async function publicationOf(
  db: Database,
  { slug, draft, find }: { slug: string; draft: DescriptionDraft; find: SoftwareFinder },
): Promise<Publication> {
  const hoster = await findHoster(db, slug)
  const services = await servicesOf(db, hoster.id)
  return {
    hoster: hosterChange(hoster, draft),
    services: draft.services.flatMap((part) => {
      const change = serviceChange(draft, part, services, find)
      return change.id === null && isUntouched(part, change) ? [] : change
    }),
    removed: services
      .filter(({ id }) => draft.removed.some((gone) => gone.id === id))
      .map(({ id, facts }) => ({ id, name: facts.name })),
  }
}

function hosterChange(hoster: Hoster, draft: DescriptionDraft): Publication['hoster'] {
  const registered = linesOfHoster(hoster)
  const present = publishable(registered)
  const typed = publishable(hosterStatements({ facts: hosterFactsOf(draft.organization) }))
  const { statements, conflicts } = rebased(typed, publishable(draft.hoster?.was ?? present), present)
  const { id, revision, facts } = hoster
  const left = leftLines(draft.organization, typed, registered)
  return { id, revision, name: facts.name, statements, conflicts, left, changes: changesBetween(present, statements) }
}

function serviceChange(
  draft: DescriptionDraft,
  part: ServicePart,
  services: Service[],
  find: SoftwareFinder,
): EntryChange {
  const lines = serviceLines(draft, part)
  const typed = publishable(serviceStatements(serviceFactsOf(lines, find)))
  const name = nameIn(typed, 'service')
  const service = services.find(({ id }) => id === part.registered?.id)
  if (!service) {
    const changes = changesBetween([], typed)
    const left = leftLines(lines, typed, [])
    return { id: null, revision: null, name, statements: typed, changes, conflicts: [], left }
  }
  const registered = linesOfService(service)
  const present = publishable(registered)
  const { statements, conflicts } = rebased(typed, publishable(part.registered?.was ?? present), present)
  const changes = changesBetween(present, statements)
  const left = leftLines(lines, typed, registered)
  return { id: service.id, revision: service.revision, name, statements, changes, conflicts, left }
}

/** What nobody touched and others took off the register meanwhile stays off it. */
const isUntouched = ({ registered }: ServicePart, { statements }: EntryChange) =>
  registered !== null && changesBetween(publishable(registered.was), statements).length === 0

const publishable = (statements: readonly StatedLine[]) => statements.filter((line) => !isMadeHere(line))

/** Whether publishing would change anything. */
export const isNews = ({ hoster, services, removed }: Publication): boolean =>
  hoster.changes.length > 0 ||
  services.some(({ changes, id }) => changes.length > 0 || id === null) ||
  removed.length > 0
