import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { inLanguage } from '../../../platform/i18n/index.ts'
import { Sign } from '../../../ui/art/sign.tsx'
import { Ears } from '../../../ui/ears.tsx'
import { FictionalNotice } from '../../../ui/fictional-mark.tsx'
import { HiddenFields } from '../../../ui/hidden-fields.tsx'
import { HosterFace } from '../../../ui/hoster-face.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { logoAddress } from '../../directory/index.ts'
import type { ShownCandidate, ShownChoice } from '../shown-choice.ts'
import { ByHand } from './by-hand.tsx'
import { ChosenFacts } from './chosen-facts.tsx'
import { ClosingSoon } from './closing-soon.tsx'
import { Hat } from './hat.tsx'
import { NameFields } from './name-fields.tsx'
import { stallTrail } from './stall-trail.ts'
import { Wishes } from './wishes.tsx'

interface Props {
  view: View
  shown: ShownChoice
  chosen: ShownCandidate
}

/** One service that the lot chose, explained: open it, or have another one drawn. */
export function ChoosePage({ view, shown, chosen }: Props) {
  const { t } = view
  const { hoster } = chosen
  const { stall, query, others, byHand } = shown
  const names = { stall: inLanguage(stall.name, view.language)?.text ?? stall.kind, hoster: hoster.facts.name }
  return (
    <Shell
      view={view}
      title={t('portal.chosen-title', names)}
      canonical={paths.portalKind.href({ kind: stall.kind })}
      trail={stallTrail(view)}
      modules={['near']}
    >
      <PageHead
        title={t.rich<Child>('portal.chosen-heading', { ...names, hoster: <bdi>{names.hoster}</bdi> })}
        lead={t(query.this === undefined ? 'portal.chosen-lead' : 'portal.chosen-lead-this')}
      />
      {hoster.fictional && (
        <div class="wrap first">
          <FictionalNotice view={view} />
        </div>
      )}
      <div class="wrap aside end">
        <Ears id="go" title={<bdi>{chosen.service.facts.name}</bdi>}>
          <Go view={view} shown={shown} chosen={chosen} />
        </Ears>
        <Wishes view={view} shown={shown} />
      </div>
      <div class="wrap band two wide-start">
        <ChosenFacts view={view} chosen={chosen} watched={shown.watched} near={shown.near} />
        <Hat view={view} shown={shown} others={others} />
      </div>
      <ClosingSoon view={view} closing={shown.closing} />
      <ByHand view={view} kind={stall.kind} services={byHand} isFolded />
    </Shell>
  )
}

/** Open this one, under a name where it takes one; or draw again, without those that were shown. */
function Go({ view, shown, chosen }: Props) {
  const { t, to } = view
  const { stall, query, hasAnother } = shown
  const { candidate, hoster } = chosen
  const { kind } = stall
  const seen = [...(query.not ?? []), candidate.reference]
  const another = paths.portalKind.href({ kind }, { ...query, this: undefined, not: seen })
  return (
    <div class="stack">
      <div class="row">
        <HosterFace slug={hoster.slug} logo={logoAddress(hoster.logo)} large />
        <p>
          <bdi>{hoster.facts.name}</bdi> · <bdi>{candidate.softwareName}</bdi>
        </p>
      </div>
      <form class="stack" action={paths.common.open.href({ kind })}>
        <HiddenFields fields={[{ name: 'this', value: candidate.reference }]} />
        {candidate.door.takesName && (
          <div class="field">
            <NameFields
              view={view}
              kind={kind}
              label={stall.field}
              typed={query.name ?? ''}
              ending={query.ending?.at(-1) !== '0' && (query.ending !== undefined || query.box === undefined)}
            />
          </div>
        )}
        <p class="row">
          <button class="button" type="submit">
            {t('portal.open-this')} <Sign name="next" />
          </button>
          {hasAnother && (
            <a class="button outline" href={to(another)} rel="nofollow">
              {t('portal.another')}
            </a>
          )}
        </p>
      </form>
    </div>
  )
}
