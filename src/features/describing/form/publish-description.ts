import { atomically, type Database, type Id } from '../../../platform/database/index.ts'
import { type Draft, deleteDraft } from '../../../platform/drafts/index.ts'
import { EditConflict } from '../../../platform/edit-conflict.ts'
import { invalid } from '../../../platform/errors.ts'
import {
  addService,
  type By,
  catalogueOf,
  editHoster,
  editService,
  findHoster,
  indexOf,
  removeService,
  type SoftwareFinder,
} from '../../hosters/index.ts'
import type { DescriptionDraft } from './description-draft.ts'
import { hosterFactsOf, serviceFactsOf } from './facts-of-lines.ts'
import { type EntryChange, publicationOf } from './publication.ts'

/** What the page of the publication showed, and what was said yes to. */
export interface Agreed {
  /** Revisions by the number of the entry; what moved since is refused. */
  revisions: ReadonlyMap<Id, number>
  /** Services that leave the register. */
  removals: readonly Id[]
}

/**
 * Brings a draft of a hoster into the register by its own verbs, all of it or nothing, and ends the draft. Refuses
 * when the register has moved since the page was shown.
 */
export function publishDescription(
  db: Database,
  { id, content }: Draft<DescriptionDraft>,
  { slug, agreed, by }: { slug: string; agreed: Agreed; by: By },
): Promise<string> {
  return atomically(db, async (db) => {
    const find = indexOf(await catalogueOf(db)).findProgram
    const { hoster, services, removed } = await publicationOf(db, { slug, draft: content, find })
    for (const entry of [hoster, ...services]) refuseMoved(entry, agreed)
    if (hoster.changes.length > 0) {
      const facts = named(hosterFactsOf(hoster.statements), 'drafting.hoster-nameless')
      await editHoster(db, hoster.id, { facts, revision: hoster.revision }, by)
    }
    for (const entry of services) await publishService(db, hoster.id, entry, { find, by })
    for (const { id } of removed) if (agreed.removals.includes(id)) await removeService(db, id, by)
    await deleteDraft(db, id)
    return (await findHoster(db, slug)).slug
  })
}

async function publishService(
  db: Database,
  hosterId: Id,
  { id, revision, statements, changes }: EntryChange,
  { find, by }: { find: SoftwareFinder; by: By },
): Promise<void> {
  const facts = named(serviceFactsOf(statements, find).facts, 'drafting.service-nameless')
  if (id === null || revision === null) await addService(db, hosterId, { facts }, by)
  else if (changes.length > 0) await editService(db, id, { facts, revision }, by)
}

function refuseMoved({ id, revision, statements }: EntryChange, { revisions }: Agreed): void {
  if (id !== null && revision !== null && revisions.get(id) !== revision) throw new EditConflict(statements, revision)
}

/** Nobody is published without a name. */
function named<Facts extends { name: string }>(
  facts: Facts,
  refusal: 'drafting.hoster-nameless' | 'drafting.service-nameless',
): Facts {
  if (facts.name === '') throw invalid('form', refusal)
  return facts
}
