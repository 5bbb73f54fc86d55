import { atomically, type Database } from '../../../platform/database/index.ts'
import {
  type By,
  keepHomeSafe,
  type Provenance,
  recordService,
  type ServiceKnown,
  servicesKnown,
} from '../../hosters/index.ts'
import type { Fate } from '../planning/line.ts'
import { serviceOver, withSources } from '../planning/over.ts'
import type { ServiceLine } from '../planning/plan-services.ts'
import { onlyOne, sourcesOf } from './one-entry.ts'

/** Does what a line of services says, to the entry as it is at this moment; gives what became of it. */
export function applyService(db: Database, line: ServiceLine, source: Provenance, by: By): Promise<Fate> {
  const { said, id, fate, hosterId } = line
  if (!said || hosterId === null || (fate !== 'added' && fate !== 'changed')) return Promise.resolve(fate)
  return atomically(db, async (db) => {
    const record =
      id === null ? newService(line, source) : changedService(await onlyOne(servicesKnown(db, id)), line, source)
    if (!record) return fate
    const { isFrozen } = await recordService(db, { ...record, hosterId }, by)
    if (record.facts.host?.provider === 'home') await keepHomeSafe(db, hosterId, by)
    return isFrozen ? 'left' : fate
  })
}

const newService = ({ said, urlIsGuessed }: ServiceLine, entry: Provenance) =>
  said && {
    descriptionAddress: said.address,
    key: said.key,
    facts: said.facts,
    provenances: { entry, fields: {} },
    urlIsGuessed,
  }

function changedService(known: ServiceKnown, { said, urlIsGuessed }: ServiceLine, source: Provenance) {
  if (!said) return null
  const { stated, changes } = serviceOver(known, said.facts)
  const changed = new Set(changes.map(({ fact }) => fact))
  return {
    serviceId: known.id,
    descriptionAddress: known.descriptionAddress ?? said.address,
    key: changed.has('name') ? null : known.slug,
    facts: stated.facts,
    provenances: withSources(stated.provenances, sourcesOf(changes, source)),
    urlIsGuessed: changed.has('url') ? urlIsGuessed : known.urlIsGuessed,
  }
}
