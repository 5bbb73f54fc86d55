import { paths } from '../../../../paths.ts'
import { Faces } from '../../../../ui/faces.tsx'
import type { View } from '../../../../ui/view.ts'
import { standingOn } from '../../../hosters/index.ts'
import type { LitterShown } from '../shown.ts'

/** The hosters that came in with it, as the register knows them. */
export function LitterHosters({ view, shown: { hosters, litter, day } }: { view: View; shown: LitterShown }) {
  const { t, to } = view
  const missing = (litter.told?.admitted ?? hosters.length) - hosters.length
  return (
    <section class="stack" aria-labelledby="came">
      <h2 id="came">{t('membership.came-title', { count: hosters.length })}</h2>
      <Faces
        faces={hosters.map(({ slug, facts, logo, periods }) => ({
          slug,
          name: facts.name,
          logo: logo === null ? null : paths.common.file.href({ name: `${logo}.webp` }),
          href: to(paths.hoster.href({ slug })),
          note: t(`membership.today-${standingOn(day, periods, false)}`),
        }))}
      />
      {missing > 0 && <p class="soft">{t('membership.came-unknown', { count: missing })}</p>}
    </section>
  )
}
