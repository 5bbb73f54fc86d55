import { paths } from '../../../paths.ts'
import { Checkboxes, Radios } from '../../../ui/choices.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { FictionalMark } from '../../../ui/fictional-mark.tsx'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { SendButton } from '../../../ui/send-button.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import type { Rules } from '../../decisions/index.ts'
import type { Hoster } from '../../hosters/index.ts'
import type { Standing } from '../carrying/rivals.ts'
import type { ProposalShown } from '../showing/proposal-shown.ts'
import { MadeUpNotice } from './made-up-notice.tsx'
import { titleIn, underAmendment } from './trails.ts'

interface Props {
  view: View
  shown: ProposalShown
  /** The members for which who reads acts. */
  hosters: readonly Hoster[]
  /** Open proposals on the same clauses. */
  rivals: readonly Standing[]
  rules: Pick<Rules, 'quorum' | 'threshold' | 'days'>
  form: FilledForm
}

/** A member puts a proposal to the vote, in its own name. */
export function CarryPage({ view, shown, hosters, rivals, rules, form }: Props) {
  const { t, to } = view
  const { amendment, version, stale, state } = shown
  const title = t('amendments.carry')
  const isReady = state === 'open' && stale.length === 0 && hosters.length > 0
  return (
    <Shell
      view={view}
      title={t('amendments.form-title', { form: title, title: titleIn(view, version.proposal) })}
      wrong={form.errors.length > 0}
      alternates={false}
      trail={underAmendment(view, amendment, version.proposal)}
    >
      <PageHead title={title} lead={<bdi>{titleIn(view, version.proposal)}</bdi>}>
        {amendment.fictional && <MadeUpNotice view={view} />}
      </PageHead>
      <div class="wrap stack">
        <ErrorSummary view={view} form={form} order={['hoster', 'together']} />
        <p>{t('amendments.carry-lead', { ...rules })}</p>
        {hosters.length === 0 && (
          <Notice kind="wait" title={t(amendment.fictional ? 'amendments.only-made-up' : 'amendments.only-members')} />
        )}
        {state !== 'open' && <Notice kind="wait" title={t(`amendments.state-${state}`)} />}
        {stale.length > 0 && <Notice kind="wait" title={t('amendments.stale-to-carry')} />}
        {isReady && (
          <form
            method="post"
            action={to(paths.amendmentCarry.href({ slug: amendment.slug }))}
            novalidate
            class="editing"
          >
            <Radios
              {...{ view, form }}
              name="hoster"
              label={t('amendments.field-hoster')}
              choices={hosters.map((hoster) => ({ value: hoster.id, label: <Named view={view} hoster={hoster} /> }))}
            />
            {rivals.length > 0 && (
              <Checkboxes
                {...{ view, form }}
                name="together"
                label={t('amendments.field-together')}
                hint={t('amendments.field-together-hint')}
                choices={rivals.map(({ amendment: { id }, version }) => ({
                  value: id,
                  label: <bdi>{titleIn(view, version.proposal)}</bdi>,
                }))}
                optional
              />
            )}
            <SendButton>{t('amendments.carry-button')}</SendButton>
          </form>
        )}
      </div>
    </Shell>
  )
}

const Named = ({ view, hoster: { facts, fictional } }: { view: View; hoster: Hoster }) => (
  <>
    <bdi>{facts.name}</bdi> {fictional && <FictionalMark view={view} />}
  </>
)
