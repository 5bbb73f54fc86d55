import { paths } from '../../paths.ts'
import { newId, toInstant, toJson } from '../../platform/database/index.ts'
import type { TestSite } from '../../testing.ts'
import type { ReportLine } from '../descriptions/index.ts'
import { byMachine, editHoster, findHoster } from '../hosters/index.ts'
import { addFederation } from './federations/federations.ts'
import { giveSource } from './give-source.ts'
import type { Held } from './held/held.ts'
import { keepHeld } from './held/keep-held.ts'
import './tables.ts'

const root = 'https://potager.example/.well-known/chatonsinfos/organization.properties'

const report: ReportLine[] = [
  {
    ...{ file: root, line: 0, key: '', value: '' },
    severity: 'error',
    message: { key: 'crawling.file-gone', values: {} },
  },
  {
    ...{ file: root, line: 7, key: 'organization.typ', value: 'ASSOCIATION' },
    severity: 'warning',
    message: { key: 'descriptions.key-spelling', values: { key: 'organization.type' } },
    corrected: 'organization.type = ASSOCIATION',
  },
]

/** Every kind of page of the room, with all that may stand on it. */
export async function pagesOfCrawling({ db, now }: TestSite, slug: string): Promise<Record<string, string>> {
  const by = byMachine('test', now)
  const { id, facts, revision } = await findHoster(db, slug)
  await editHoster(db, id, { facts: { ...facts, founded: '2011' }, revision }, by)
  await giveSource(db, id, root, by)
  const at = toInstant(now)
  const failing = {
    root,
    triedAt: at,
    readAt: at,
    changedAt: at,
    failingSince: at,
    failures: 1,
    report: toJson(report),
  }
  await db.updateTable('source').set(failing).where('hosterId', '=', id).execute()
  const [url, pageUrl, contactUrl] = ['https://elsewhere.example/', null, null]
  const service = { sort: 'service', service: 'Casino', url, pageUrl, contactUrl } as const
  const held: Held[] = [
    { what: 'fact:name', shown: { sort: 'fact', fact: 'name', here: facts.name, inFile: 'Le Casino' } },
    { what: `service:${root}`, shown: service },
    { what: 'gone', shown: { sort: 'gone', services: ['Pad', 'Visio'], of: 3 } },
  ]
  await keepHeld(db, id, held, at)
  const federation = await addFederation(db, 'https://federation.example/federation.properties', by)
  for (const [name, state, hosterId] of [
    ['Ortie', 'new', null],
    ['Thym', 'new', null],
    ['Le Potager', 'alike', id],
    ['Persil', 'known', id],
    ['Ronce', 'left', null],
  ] as const) {
    const address = `https://${newId()}.example/organization.properties`
    const row = { id: newId(), federationId: federation, address, name, website: null, hosterId, state, foundAt: at }
    await db.insertInto('federationHoster').values(row).execute()
  }
  return {
    'a hoster’s files': paths.hosterSource.href({ slug }),
    'all hosters’ files': paths.coordinationSources.href(),
    federations: paths.coordinationFederations.href(),
    'a federation': paths.coordinationFederation.href({ id: federation }),
  }
}
