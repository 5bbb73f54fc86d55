import { paths } from '../../../paths.ts'
import type { Id } from '../../../platform/database/index.ts'
import { atomOf, entryOf, forPrograms, type Request } from '../../../platform/web/index.ts'
import type { View } from '../../../ui/view.ts'
import { type Incident, latest } from './incident.ts'
import { type Named, namedIn } from './named.ts'
import { incidentsOf } from './queries.ts'
import { sentenceOf } from './sentence.ts'

const mostEntries = 50

/** The feed of incidents of the collective, or of one hoster: what began last comes first. */
export async function incidentFeed(c: Request, { hosterId }: { hosterId?: Id } = {}): Promise<Response> {
  const { db, view, now, site } = c.var
  const asked = { most: mostEntries, now, ...(hosterId === undefined ? {} : { hosterId }) }
  const incidents = await incidentsOf(db, asked)
  const named = await namedIn(db, [...incidents, ...(hosterId === undefined ? [] : [{ hosterId }])])
  const { license } = site.directory.current().collective
  const of = hosterId === undefined ? null : named.hoster(hosterId)
  return forPrograms(c, 'atom', feedOf(view, { incidents, named, license, of }))
}

interface Told {
  incidents: readonly Incident[]
  named: Named
  license: { name: string; url: string }
  /** Null: all. */
  of: { name: string; fictional: boolean } | null
}

function feedOf(view: View, { incidents, named, license, of }: Told): string {
  const { t, collective, publicUrl, language, address, to } = view
  const page = publicUrl + to(address)
  const title = of === null ? t('monitoring.feed-title') : t('monitoring.feed-title-of', { hoster: of.name })
  const marked = of?.fictional ? t('monitoring.feed-fictional', { title }) : title
  const head = {
    ...{ language, page, self: `${page}.atom`, author: collective.name },
    title: t('ui.title-on-site', { title: marked, site: collective.name }),
    subtitle: t('monitoring.feed-subtitle'),
  }
  const generatedAt = incidents
    .map(updatedAt)
    .reduce((late, at) => latest(late, at), new Temporal.Instant(0n).toString())
  return atomOf(
    { license, generatedAt },
    head,
    incidents.map((incident) => feedEntry(view, incident, named)),
  )
}

function feedEntry(view: View, incident: Incident, named: Named): string {
  const { t, format, collective, publicUrl, to } = view
  const { id, hosterId, openedAt, closedAt, title, messages } = incident
  const { slug, name, fictional } = named.hoster(hosterId)
  const speech = { t, format, timeZone: collective.timeZone }
  const sentence = sentenceOf(incident, named, closedAt === null ? 'opened' : 'both', speech)
  return entryOf({
    id,
    title: fictional ? t('monitoring.feed-fictional', { title: sentence }) : sentence,
    summary:
      [title, messages.at(-1)?.text].filter(Boolean).join(' · ') ||
      t(closedAt === null ? 'monitoring.hoster-silent' : 'monitoring.hoster-said-nothing', { hoster: name }),
    page: publicUrl + to(paths.hosterIncident.href({ slug, id })),
    author: collective.name,
    kinds: [],
    addedAt: openedAt,
    updatedAt: updatedAt(incident),
  })
}

/** When something was last said or seen of it. */
const updatedAt = ({ openedAt, closedAt, messages }: Incident): string =>
  latest(openedAt, ...(closedAt === null ? [] : [closedAt]), ...messages.map(({ at }) => at))
