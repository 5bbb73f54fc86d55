import { paths } from '../../../../paths.ts'
import { KindIcon } from '../../../../ui/art/kind-icon.tsx'
import { Missing } from '../../../../ui/missing.tsx'
import type { EndProps } from './end-page.tsx'
import { needName } from './need-name.ts'

/** What one can open this minute for each need. Nothing where no need was ticked. */
export function RightNow({ view, found, catalogue }: EndProps) {
  const { t, to } = view
  if (found.needs.every(({ now }) => now.length === 0)) return null
  return (
    <section class="band stack" aria-labelledby="now">
      <h2 id="now">{t('directory.guide-now-title')}</h2>
      <p class="prose">{t('directory.guide-now-lead')}</p>
      <ul class="kinds">
        {found.needs.map(({ need, now }) => (
          <li>
            <KindIcon name={catalogue.kind(need)?.icon ?? 'crate'} />
            <div>
              <h3>{needName({ view, catalogue }, need)}</h3>
              {now.length === 0 && <Missing view={view}>{t('directory.guide-now-none')}</Missing>}
              <ul class="plain">
                {now.map(({ service, hoster }) => (
                  <li>
                    <a href={to(paths.service.href({ hoster: hoster.slug, service: service.slug }))}>
                      <bdi>{service.name}</bdi>
                    </a>{' '}
                    <span class="small soft">
                      <bdi>{hoster.name}</bdi>
                    </span>
                  </li>
                ))}
              </ul>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
