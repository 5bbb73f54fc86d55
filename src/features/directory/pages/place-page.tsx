import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { Sign } from '../../../ui/art/sign.tsx'
import { Counts } from '../../../ui/counts.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Results } from '../../../ui/results.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { underHosters } from '../../../ui/ways-up.ts'
import type { PlaceShown } from '../place.ts'
import type { FoundHoster } from '../search/search.ts'
import { HosterCard } from './hoster-card.tsx'
import { breadcrumb, graph, itemList } from './parts/json-ld-of.ts'
import { TownCounts } from './parts/town-counts.tsx'

interface Props {
  view: View
  shown: PlaceShown
  name: string
  title: string
  lead: string
  /** What `near=` writes for it; null for a region, which is no point. */
  near: string | null
}

/** The hosters that one can meet in a town or a region, and those that serve it. */
export function PlacePage(props: Props) {
  const { view, shown, name, title, lead, near } = props
  const { t, to } = view
  const { here, around, total, nearest, serving, region, towns } = shown
  const listed = [...here, ...around]
  const trail = region
    ? [{ href: to(paths.place.href({ slug: region.slug })), label: nameOfRegion(view, region) }]
    : underHosters(view)
  return (
    <Shell
      view={view}
      title={title}
      description={t('directory.place-description', { place: name })}
      index={total > 0}
      trail={trail}
      jsonLd={graph(
        itemList(
          view,
          listed.map((found) => itemOf(view, found)),
        ),
        breadcrumb(view, trail, name),
      )}
    >
      <PageHead title={<bdi>{name}</bdi>} lead={lead}>
        {near !== null && (
          <p class="row no-print">
            <a class="button" href={to(paths.services.href({}, { near }))}>
              <Sign name="search" /> {t('directory.place-services')}
            </a>
            <a href={to(paths.map.href({}, { near }))}>{t('directory.place-map')}</a>
          </p>
        )}
      </PageHead>
      <div class="wrap aside end">
        <div class="stack">
          <Part
            {...props}
            title={t('directory.place-hosters')}
            note={total > here.length ? t('directory.offered-first', { count: here.length }) : ''}
            hosters={near === null ? here : []}
          />
          <Part {...props} title={t('directory.place-in', { town: name })} hosters={near === null ? [] : here} />
          <Part {...props} title={t('directory.place-near')} hosters={around} />
          {near !== null && total > listed.length && (
            <p>
              <a href={to(paths.hosters.href({}, { near }))}>{t('directory.place-all', { count: total })}</a>
            </p>
          )}
          <Part
            {...props}
            title={t('directory.place-nearest')}
            note={t('directory.place-nearest-note')}
            hosters={nearest}
          />
          <Part {...props} title={t('directory.place-serving')} hosters={serving} />
          <Everywhere {...props} />
        </div>
        <div class="stack">
          <Kinds {...props} />
          {towns.length > 0 && (
            <section aria-labelledby="towns">
              <h2 id="towns">{t('directory.place-towns')}</h2>
              <TownCounts view={view} towns={towns} />
            </section>
          )}
        </div>
      </div>
    </Shell>
  )
}

interface PartProps extends Props {
  note?: string
  hosters: FoundHoster[]
}

const Part = ({ view, shown: { words, snapshot }, title, note, hosters }: PartProps) =>
  hosters.length > 0 && (
    <section>
      <h2>{title}</h2>
      {note && <p class="small soft">{note}</p>}
      <Results>
        {hosters.map((found) => (
          <HosterCard view={view} words={words} snapshot={snapshot} found={found} />
        ))}
      </Results>
    </section>
  )

function Everywhere({ view, shown: { everywhere }, near }: Props) {
  if (everywhere === 0) return null
  const href = view.to(paths.hosters.href({}, near === null ? {} : { near }))
  return (
    <p>
      {view.t.rich<Child>('directory.place-everywhere', {
        count: everywhere,
        link: (words: Child) => <a href={href}>{words}</a>,
      })}
    </p>
  )
}

function Kinds({ view, shown: { kinds, words }, near }: Props) {
  if (kinds.length === 0 || near === null) return null
  return (
    <section aria-labelledby="kinds">
      <h2 id="kinds">{view.t('directory.place-kinds')}</h2>
      <Counts
        counts={kinds.map(({ slug, count }) => ({
          href: view.to(paths.services.href({}, { kind: [slug], near })),
          label: words.value('kind', slug),
          count,
        }))}
      />
    </section>
  )
}

const nameOfRegion = ({ language }: View, { name, code }: NonNullable<PlaceShown['region']>) =>
  name[language] ?? name.fr ?? code

const itemOf = (view: View, { hoster: { name, slug } }: FoundHoster) => ({
  name,
  href: view.to(paths.hoster.href({ slug })),
})
