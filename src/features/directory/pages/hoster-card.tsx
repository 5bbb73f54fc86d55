import { raw } from 'hono/html'
import { paths } from '../../../paths.ts'
import { FictionalMark } from '../../../ui/fictional-mark.tsx'
import { HosterFace } from '../../../ui/hoster-face.tsx'
import { cut } from '../../../ui/kept-parts.ts'
import { Result } from '../../../ui/results.tsx'
import { AccessTags } from '../../../ui/tag.tsx'
import type { View } from '../../../ui/view.ts'
import type { FilterWords } from '../filter-words.ts'
import { logoAddress } from '../present/logo-address.ts'
import { type FoundHoster, type Snapshot, servicesOf } from '../search/search.ts'
import { accessesOf } from '../values.ts'
import { FoundWhere } from './card-parts.tsx'
import { keptCard } from './kept-cards.ts'
import { Dotted } from './parts/dotted.tsx'

interface Props {
  view: View
  words: FilterWords
  snapshot: Snapshot
  found: FoundHoster
}

const kindsShown = 6

/** A hoster in a list. All but the distance, and what it lacks of the needs asked, is rendered once for a snapshot. */
export function HosterCard({ view, words, snapshot, found }: Props) {
  const { hoster, distanceKm, lacks } = found
  const kept = keptCard(snapshot, view.language, hoster.publicId, () => (
    <Card view={view} words={words} snapshot={snapshot} found={found} />
  ))
  const [before = '', between = '', after = ''] = kept
  return (
    <>
      {raw(before)}
      {lacks.length > 0 && <Lacks view={view} words={words} lacks={lacks} />}
      {raw(between)}
      <FoundWhere view={view} hoster={hoster} distanceKm={distanceKm} />
      {raw(after)}
    </>
  )
}

function Card({ view, words, snapshot, found: { hoster } }: Props) {
  const { t, to, format } = view
  const services = servicesOf(snapshot, hoster.slug)
  const kinds = [...new Set(services.flatMap((service) => service.kinds.slice(0, 1)))]
  const named = kinds.slice(0, kindsShown).map((kind) => words.value('kind', kind))
  const others = kinds.length - named.length
  const audiences = hoster.audiences.filter((audience) => audience !== 'everyone')
  return (
    <Result
      view={view}
      name={hoster.name}
      href={to(paths.hoster.href({ slug: hoster.slug }))}
      face={<HosterFace slug={hoster.slug} logo={logoAddress(hoster.logo)} />}
      mark={hoster.standing === 'fictional' && <FictionalMark view={view} />}
      what={
        <>
          <Dotted
            parts={[
              hoster.legalForm && words.value('legal', hoster.legalForm),
              audiences.length > 0 && words.alone('audience', format.series(audiences.map(inWords(words)))),
              t('directory.find-services-count', { count: services.length }),
              named.length > 0 && format.series(named),
              others > 0 && t('directory.find-more-kinds', { count: others }),
            ]}
          />
          {raw(cut)}
        </>
      }
      where={raw(cut)}
      access={services.length > 0 && <AccessTags view={view} access={accessesOf(services.flatMap(({ access }) => access))} />}
    />
  )
}

const inWords = (words: FilterWords) => (audience: string) => words.value('audience', audience)

const Lacks = ({ view, words, lacks }: Pick<Props, 'view' | 'words'> & { lacks: string[] }) => (
  <>
    {' · '}
    <strong>{view.t('directory.find-lacks', { needs: view.format.list(lacks.map((need) => words.value('offers', need))) })}</strong>
  </>
)
