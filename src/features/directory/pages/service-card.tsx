import { raw } from 'hono/html'
import { paths } from '../../../paths.ts'
import { hostOf } from '../../../ui/external-link.tsx'
import { FictionalMark } from '../../../ui/fictional-mark.tsx'
import { HosterFace } from '../../../ui/hoster-face.tsx'
import { cut } from '../../../ui/kept-parts.ts'
import { Result } from '../../../ui/results.tsx'
import { AccessTags, Openness } from '../../../ui/tag.tsx'
import type { View } from '../../../ui/view.ts'
import type { FilterWords } from '../filter-words.ts'
import { logoAddress } from '../present/logo-address.ts'
import type { Here } from '../present/place-shown.ts'
import type { FoundService } from '../search/search.ts'
import { accessesOf, healthOf } from '../values.ts'
import { foundWhere, Languages, ShortText } from './card-parts.tsx'
import { type CardsOf, keptCard } from './kept-cards.ts'
import { Dotted } from './parts/dotted.tsx'
import { StateOf } from './parts/how-it-is-doing.tsx'

interface CardProps extends Omit<CardsOf, 'here'> {
  found: FoundService
  here?: Here
}

/** The same for a page that has few of them. */
export const ServiceCard = ({ found, here = null, ...cards }: CardProps) => raw(serviceCard({ ...cards, here }, found))

/** A service in a list, for `raw()`: each is rendered once for a snapshot, but for the distance. */
export function serviceCard(cards: CardsOf, found: FoundService): string {
  const { service, hoster, distanceKm } = found
  const [before = '', after = ''] = keptCard(cards, service.publicId, () => (
    <Card view={cards.view} words={cards.words} found={found} />
  ))
  return before + foundWhere(cards, hoster, distanceKm) + after
}

interface Props {
  view: View
  words: FilterWords
  found: FoundService
}

function Card({ view, words, found: { service, hoster } }: Props) {
  const { t, to } = view
  const health = healthOf(service.health)
  const saysHow = health !== undefined || service.open !== null || service.languages.length > 0
  return (
    <Result
      view={view}
      name={t('directory.service-title', { name: service.name, hoster: hoster.name })}
      href={to(paths.service.href({ hoster: hoster.slug, service: service.slug }))}
      face={<HosterFace slug={hoster.slug} logo={logoAddress(hoster.logo)} />}
      mark={hoster.standing === 'fictional' && <FictionalMark view={view} />}
      what={<What view={view} words={words} service={service} />}
      where={raw(cut)}
      access={<AccessTags view={view} access={accessesOf(service.access)} />}
      state={
        saysHow && (
          <>
            <StateOf view={view} doing={service.doing} />
            <Openness view={view} open={service.open} />
            <Languages view={view} codes={service.languages} />
          </>
        )
      }
    />
  )
}

/** `Envoi de fichiers · Lufi · drop.example · 1 Gio · 5 jours`: only what is known. */
function What({ view, words, service }: { view: View; words: FilterWords; service: FoundService['service'] }) {
  const { name, kinds, software, url, pageUrl, sizeLimit, retention } = service
  const kind = kinds[0] === undefined ? undefined : words.value('kind', kinds[0])
  const address = hostOf(url ?? pageUrl ?? '')
  return (
    <Dotted
      parts={[
        // Many services bear the name of their kind: it is not said twice.
        kind?.toLowerCase() !== name.toLowerCase() && kind,
        software && <bdi>{software.name}</bdi>,
        address && <bdi>{address}</bdi>,
        sizeLimit && <ShortText view={view} text={sizeLimit} />,
        retention && <ShortText view={view} text={retention} />,
      ]}
    />
  )
}
