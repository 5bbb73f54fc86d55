import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { isKey } from '../../../../platform/i18n/index.ts'
import { Sign } from '../../../../ui/art/sign.tsx'
import { ExternalLink } from '../../../../ui/external-link.tsx'
import { FictionalMark } from '../../../../ui/fictional-mark.tsx'
import { HosterFace } from '../../../../ui/hoster-face.tsx'
import { AccessTags } from '../../../../ui/tag.tsx'
import type { View } from '../../../../ui/view.ts'
import { Where } from '../../../../ui/where.tsx'
import type { CatalogueIndex } from '../../../hosters/index.ts'
import type { GuideHoster } from '../../guide/found.ts'
import { logoAddress } from '../../present/logo-address.ts'
import type { ServiceEntry } from '../../search/search.ts'
import { accessesOf } from '../../values.ts'
import { needName } from './need-name.ts'

interface Props {
  view: View
  hoster: GuideHoster
  catalogue: CatalogueIndex
}

/** A hoster that may help: which of its services meets which need, on what terms, and how to reach it. */
export function HosterRow({ view, hoster: found, catalogue }: Props) {
  const { t, to } = view
  const { hoster, covers, distanceKm } = found
  const [place] = hoster.places
  return (
    <li class="result basket">
      <HosterFace slug={hoster.slug} logo={logoAddress(hoster.logo)} />
      <div>
        <h2>
          <a href={to(paths.hoster.href({ slug: hoster.slug }))}>
            <bdi>{hoster.name}</bdi>
          </a>{' '}
          {hoster.standing === 'fictional' && <FictionalMark view={view} />}
        </h2>
        <Where
          view={view}
          town={place?.town ?? null}
          country={place?.country ?? hoster.country}
          distanceKm={distanceKm}
          everywhere={hoster.everywhere}
        />
        <ul class="plain covers">
          {covers.map(({ need, services }) => (
            <li>
              <Sign name={services.length > 0 ? 'check' : 'cross'} />
              <span>
                {services.length > 0
                  ? has(view, found, needName({ view, catalogue }, need), services)
                  : t('directory.guide-lacks', { need: needName({ view, catalogue }, need) })}
              </span>
            </li>
          ))}
        </ul>
        {found.isFor !== 'unasked' && found.isFor !== 'unsaid' && <p class="small soft">{fit(view, found)}</p>}
        <p class="row">
          {found.mayBeWrittenTo && (
            <a
              href={to(paths.contact.href({}, { to: [hoster.slug], about: covers.map(({ need }) => need).join(',') }))}
            >
              {t('directory.guide-write')}
            </a>
          )}
          {found.website && (
            <ExternalLink view={view} href={found.website}>
              {t('directory.guide-website')}
            </ExternalLink>
          )}
        </p>
      </div>
    </li>
  )
}

const mostServices = 3

function has(view: View, { hoster }: GuideHoster, need: string, services: ServiceEntry[]): Child[] {
  const links = services.slice(0, mostServices).map((service) => (
    <>
      <a href={view.to(paths.service.href({ hoster: hoster.slug, service: service.slug }))}>
        <bdi>{service.name}</bdi>
      </a>{' '}
      <AccessTags view={view} access={accessesOf(service.access)} />{' '}
    </>
  ))
  return view.t.rich<Child>('directory.guide-has', { need, services: <>{links}</> })
}

function fit(view: View, { hoster, isFor }: GuideHoster): string {
  if (isFor === 'unasked' || isFor === 'unsaid') return ''
  const audiences = view.format.list(hoster.audiences.map((audience) => audienceName(view, audience)))
  return view.t(`directory.guide-fit-${isFor}`, { audiences })
}

function audienceName({ t }: View, audience: string): string {
  const key = `directory.for-${audience}`
  return isKey(key) ? t(key) : audience
}
