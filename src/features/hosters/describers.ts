import { paths } from '../../paths.ts'
import { type Database, fromJson, type YesNo } from '../../platform/database/index.ts'
import { inLanguage, type Language } from '../../platform/i18n/index.ts'
import type { Describers, SubjectShown } from '../journal/index.ts'
import { collectiveOf } from './queries.ts'
import { theCollective } from './touch-register.ts'

/** How the register's things are named in the journal. */
export const registerDescribers: Describers = {
  hoster: hostersShown,
  service: servicesShown,
  kind: kindsShown,
  software: programsShown,
  alternative: productsShown,
  collective: collectiveShown,
  'old-address': async (_db, ids) => new Map(ids.map((id) => [id, { name: id, href: null }])),
}

async function hostersShown(db: Database, ids: string[]): Promise<Map<string, SubjectShown>> {
  const rows = await db
    .selectFrom('hoster')
    .select(['id', 'slug', 'facts', 'fictional'])
    .where('id', 'in', ids)
    .execute()
  return new Map(
    rows.map(({ id, slug, facts, fictional }) => [
      id,
      { ...shown(fromJson(facts).name, paths.hoster.href({ slug })), ...markedIf(fictional) },
    ]),
  )
}

/** A removed service keeps its name, and has no page. */
async function servicesShown(db: Database, ids: string[]): Promise<Map<string, SubjectShown>> {
  const rows = await db
    .selectFrom('service')
    .innerJoin('hoster', 'hoster.id', 'service.hosterId')
    .leftJoin('serviceRemoval', 'serviceRemoval.serviceId', 'service.id')
    .select(['service.id', 'service.slug', 'service.facts', 'hoster.slug as hoster', 'serviceRemoval.removedAt'])
    .select('hoster.fictional')
    .where('service.id', 'in', ids)
    .execute()
  return new Map(
    rows.map(({ id, slug, facts, hoster, removedAt, fictional }) => {
      const href = removedAt === null ? paths.service.href({ hoster, service: slug }) : null
      return [id, { ...shown(fromJson(facts).name, href), ...markedIf(fictional) }]
    }),
  )
}

const markedIf = (fictional: YesNo) => (fictional === 1 ? { fictional: true } : {})

async function kindsShown(db: Database, slugs: string[], language: Language): Promise<Map<string, SubjectShown>> {
  const rows = await db.selectFrom('kind').select(['slug', 'entry']).where('slug', 'in', slugs).execute()
  return new Map(
    rows.map(({ slug, entry }) => {
      const name = inLanguage(fromJson(entry).name, language)?.text ?? slug
      return [slug, shown(name, paths.kind.href({ slug }))]
    }),
  )
}

async function programsShown(db: Database, slugs: string[]): Promise<Map<string, SubjectShown>> {
  const rows = await db.selectFrom('software').select(['slug', 'entry']).where('slug', 'in', slugs).execute()
  return new Map(rows.map(({ slug, entry }) => [slug, shown(fromJson(entry).name, paths.software.href({ slug }))]))
}

async function productsShown(db: Database, slugs: string[]): Promise<Map<string, SubjectShown>> {
  const rows = await db.selectFrom('alternative').select(['slug', 'entry']).where('slug', 'in', slugs).execute()
  return new Map(rows.map(({ slug, entry }) => [slug, shown(fromJson(entry).name, paths.alternative.href({ slug }))]))
}

async function collectiveShown(db: Database): Promise<Map<string, SubjectShown>> {
  const { settings } = await collectiveOf(db)
  return new Map([[theCollective, shown(settings.name, paths.about.href())]])
}

const shown = (name: string, href: string | null): SubjectShown => ({ name, href })
