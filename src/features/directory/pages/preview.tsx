import { Answers, FactsTable } from '../../../ui/facts.tsx'
import { HosterFace } from '../../../ui/hoster-face.tsx'
import { AccessTags, Openness } from '../../../ui/tag.tsx'
import type { View } from '../../../ui/view.ts'
import type { ShownHoster, ShownService } from '../shown.ts'
import { answersOf } from './parts/answers.tsx'
import { Dotted } from './parts/dotted.tsx'
import { said } from './parts/fact.ts'
import { factsBehind, factsOfHelp, factsToReach } from './parts/hoster-facts.tsx'
import { nameOfKind } from './parts/kind-names.ts'
import { MeetingPlaces } from './parts/meeting-places.tsx'
import { Presentation } from './parts/presentation.tsx'
import { factsOfProgram, factsOfService } from './parts/service-facts.tsx'
import { Unsaid } from './parts/unsaid.tsx'

interface Props {
  /** Its links lead to other parts of the preview: nothing of it has a page. */
  view: View
  shown: ShownHoster
}

/** What the pages of a hoster and its services would say, under one another. */
export const DescriptionPreview = ({ view, shown, isAlone }: Props & { isAlone: boolean }) => (
  <div class="stack">
    {!isAlone && <HosterPreview view={view} shown={shown} />}
    {shown.services.map((offered) => (
      <ServicePreview view={view} shown={shown} offered={offered} />
    ))}
  </div>
)

function HosterPreview({ view, shown }: Props) {
  const { t } = view
  const { facts, provenances } = shown.hoster
  const all = [...factsBehind(view, shown), ...factsToReach(view, shown), ...factsOfHelp(view, shown)]
  return (
    <article class="stack" id="preview">
      <div class="row">
        <HosterFace slug={shown.hoster.slug} logo={null} large />
        <h3>
          <bdi>{facts.name || t('ui.missing')}</bdi>
        </h3>
      </div>
      <Presentation view={view} text={facts.description} provenances={provenances} />
      <h4>{t('directory.hoster-where')}</h4>
      <MeetingPlaces view={view} shown={shown} />
      {said(all).length > 0 && (
        <FactsTable view={view} caption={t('directory.hoster-behind')} facts={said(all)} isStated={false} />
      )}
      <Unsaid view={view} facts={all} />
    </article>
  )
}

function ServicePreview({ view, shown, offered }: Props & { offered: ShownService }) {
  const { t } = view
  const { facts, service, kinds } = offered
  const [kind] = kinds
  const all = [...factsOfProgram(view, offered), ...factsOfService(view, offered)]
  return (
    <article class="stack" id={service.slug}>
      <h3>
        <bdi>{facts.name || t('ui.missing')}</bdi>
      </h3>
      <p class="soft">
        <Dotted parts={[kind && nameOfKind(view, kind), facts.software && <bdi>{facts.software.name}</bdi>]} />
      </p>
      <p class="row">
        <AccessTags view={view} access={facts.access.map(({ condition }) => condition)} />
        <Openness view={view} open={facts.open} />
      </p>
      <Presentation view={view} text={facts.description} provenances={service.provenances} />
      <Answers view={view} answers={answersOf(view, shown, offered)} />
      {said(all).length > 0 && (
        <FactsTable view={view} caption={t('directory.service-facts')} facts={said(all)} isStated={false} />
      )}
      <Unsaid view={view} facts={all} />
    </article>
  )
}
