import { paths } from '../../../../paths.ts'
import { Pairs } from '../../../../ui/facts.tsx'
import type { View } from '../../../../ui/view.ts'
import { type LinkBack, ProofPart } from '../../../proofs/index.ts'
import type { ShownHoster } from '../../shown.ts'
import { said } from './fact.ts'
import { factsToReach } from './hoster-facts.tsx'
import { MeetingPlaces } from './meeting-places.tsx'
import { History } from './membership.tsx'
import { Unsaid } from './unsaid.tsx'

interface Props {
  view: View
  shown: ShownHoster
}

interface AsideProps extends Props {
  linkBack: LinkBack | undefined
}

/** Beside what a hoster offers: where it is met, how it is reached, its story, who says that it is a member. */
export const HosterAside = ({ view, shown, linkBack }: AsideProps) => (
  <div class="stack">
    <section aria-labelledby="where">
      <h2 id="where">{view.t('directory.hoster-where')}</h2>
      <MeetingPlaces view={view} shown={shown} />
    </section>
    <Reach view={view} shown={shown} />
    <Story view={view} shown={shown} />
    <ProofPart view={view} hoster={shown.hoster} standing={shown.standing} linkBack={linkBack} />
  </div>
)

function Reach({ view, shown }: Props) {
  const { t, to } = view
  const { hoster, mayBeWrittenTo } = shown
  const ways = factsToReach(view, shown)
  return (
    <section aria-labelledby="reach" class="stack">
      <h2 id="reach">{t('directory.hoster-reach')}</h2>
      {mayBeWrittenTo ? (
        <p>
          <a href={to(paths.contact.href({}, { to: [hoster.slug] }))}>{t('directory.hoster-form')}</a>
        </p>
      ) : (
        <p class="small soft">
          {t(hoster.facts.acceptsContact ? 'directory.hoster-no-address' : 'directory.hoster-no-form')}
        </p>
      )}
      {said(ways).length > 0 && <Pairs view={view} facts={said(ways)} />}
      <Unsaid view={view} facts={ways} />
    </section>
  )
}

const Story = ({ view, shown }: Props) => {
  const story = History({ view, shown })
  return (
    story && (
      <section aria-labelledby="story" class="stack">
        <h2 id="story">{view.t('directory.hoster-history')}</h2>
        {story}
        {shown.hoster.periods.some(({ state, litter }) => state === 'active' && litter !== null) && (
          <p class="small soft">{view.t('directory.period-litter-explained')}</p>
        )}
      </section>
    )
  )
}
