import { raw } from 'hono/html'
import { paths } from '../../../paths.ts'
import { FictionalMark } from '../../../ui/fictional-mark.tsx'
import { HosterFace } from '../../../ui/hoster-face.tsx'
import { cut } from '../../../ui/kept-parts.ts'
import { Result } from '../../../ui/results.tsx'
import { AccessTags } from '../../../ui/tag.tsx'
import type { FilterWords } from '../filter-words.ts'
import { logoAddress } from '../present/logo-address.ts'
import type { Here } from '../present/place-shown.ts'
import { type FoundHoster, type HosterEntry, servicesOf } from '../search/search.ts'
import { accessesOf } from '../values.ts'
import { foundWhere } from './card-parts.tsx'
import { type CardsOf, keptCard } from './kept-cards.ts'
import { Dotted } from './parts/dotted.tsx'

const kindsShown = 6

interface CardProps extends Omit<CardsOf, 'here'> {
  found: FoundHoster
  here?: Here
}

/** The same for a page that has few of them. */
export const HosterCard = ({ found, here = null, ...cards }: CardProps) => raw(hosterCard({ ...cards, here }, found))

/**
 * A hoster in a list, for `raw()`: each is rendered once for a snapshot, but for the distance and what it lacks of the
 * needs asked.
 */
export function hosterCard(cards: CardsOf, found: FoundHoster): string {
  const { hoster, distanceKm, lacks } = found
  const [before = '', between = '', after = ''] = keptCard(cards, hoster.publicId, () => (
    <Card {...cards} hoster={hoster} />
  ))
  const lacking = lacks.length > 0 ? String(<Lacks {...cards} lacks={lacks} />) : ''
  return before + lacking + between + foundWhere(cards, hoster, distanceKm) + after
}

function Card({ view, words, snapshot, hoster }: CardsOf & { hoster: HosterEntry }) {
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
      access={
        services.length > 0 && <AccessTags view={view} access={accessesOf(services.flatMap(({ access }) => access))} />
      }
    />
  )
}

const inWords = (words: FilterWords) => (audience: string) => words.value('audience', audience)

const Lacks = ({ view, words, lacks }: CardsOf & { lacks: string[] }) => (
  <>
    {' · '}
    <strong>
      {view.t('directory.find-lacks', { needs: view.format.list(lacks.map((need) => words.value('offers', need))) })}
    </strong>
  </>
)
