import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { Sign } from '../../../../ui/art/sign.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import type { View } from '../../../../ui/view.ts'
import type { Enough } from '../../check/enough.ts'
import { EnoughList } from '../../check/pages/enough-list.tsx'
import { type Spot, spotOf, spotsOf } from '../missing.ts'
import type { Opened } from '../opened.ts'
import type { FileProblems } from '../problems.ts'
import { nameIn } from '../statements.ts'
import { DraftFrame } from './frame.tsx'
import { Removal } from './part-beside.tsx'
import { WaysOut } from './ways-out.tsx'

interface Props {
  view: View
  opened: Opened
  problems: FileProblems[]
  enough: Enough[]
}

/** All of a draft at one glance: what is wrong, what is missing, and what one does with it now. */
export function SummaryPage({ view, opened, problems, enough }: Props) {
  const { t, to } = view
  const { word, content } = opened
  const isReady = problems.every(isValid)
  return (
    <DraftFrame
      view={view}
      opened={opened}
      title={t('drafting.step-summary')}
      step="summary"
      first={
        <Notice kind={isReady ? 'good' : 'wait'} title={t(isReady ? 'drafting.ready' : 'drafting.not-ready')}>
          <p>{t(isReady ? 'drafting.ready-text' : 'drafting.not-ready-text')}</p>
        </Notice>
      }
    >
      {enough.length > 0 && <EnoughList view={view} enough={enough} />}
      {problems.map((file) => (
        <OneFile view={view} opened={opened} problems={file} />
      ))}
      {content.services.length === 0 && (
        <p class="prose">
          {t.rich<Child>('drafting.no-services', {
            link: (words) => <a href={to(paths.describeDraftServices.href({ draft: word }))}>{words}</a>,
          })}
        </p>
      )}
      <p class="form-actions">
        <a class="button" href={to(paths.describeDraftFiles.href({ draft: word }))}>
          {t('drafting.see-files')} <Sign name="next" />
        </a>
        <WaysOut view={view} opened={opened} />
        <a class="button outline" href={to(paths.describeDraftFound.href({ draft: word }))}>
          {t('drafting.look-elsewhere')}
        </a>
      </p>
      <Removal
        view={view}
        action={paths.describeDraftRemoval.href({ draft: word })}
        title={t('drafting.remove-draft')}
        text={t('drafting.remove-draft-text')}
        button={t('drafting.remove-draft-button')}
      />
    </DraftFrame>
  )
}

/** What is only to be looked at makes no file wrong. */
const isValid = ({ wrong, missing }: FileProblems) =>
  missing.mandatory.length === 0 && !wrong.some(({ severity }) => severity === 'error')

function OneFile({ view, opened, problems }: { view: View; opened: Opened; problems: FileProblems }) {
  const { t } = view
  const { content, word } = opened
  const { wrong, missing, file } = problems
  const service = content.services.find(({ id }) => id === file.serviceId)
  const name = service
    ? nameIn(service.statements, 'service') || t('drafting.service-unnamed')
    : nameIn(content.organization, 'organization') || t('drafting.draft-unnamed')
  const [mandatory = [], wished = []] = [missing.mandatory, missing.wished].map((keys) =>
    spotsOf(content, word, problems, keys),
  )
  const isFine = wrong.length === 0 && missing.mandatory.length === 0
  return (
    <section class="stack" aria-labelledby={`about-${file.serviceId ?? 'hoster'}`}>
      <h2 id={`about-${file.serviceId ?? 'hoster'}`}>
        <bdi>{name}</bdi>
      </h2>
      {isFine && <p>{t('drafting.nothing-wrong')}</p>}
      {wrong.length > 0 && (
        <ul>
          {wrong.map(({ key, message }) => (
            <li>
              <Place view={view} spot={spotOf(content, word, problems, key)} name={key} />{' '}
              {t(message.key, message.values)}
            </li>
          ))}
        </ul>
      )}
      {mandatory.length > 0 && (
        <>
          <p>
            <b>{t('drafting.missing-mandatory')}</b>
          </p>
          <Spots view={view} spots={mandatory} />
        </>
      )}
      {wished.length > 0 && (
        <details class="folded">
          <summary>{t('drafting.missing-wished', { count: wished.length })}</summary>
          <Spots view={view} spots={wished} />
        </details>
      )}
    </section>
  )
}

const Place = ({ view, spot, name }: { view: View; spot: Spot | undefined; name: string }) =>
  spot ? (
    <a href={view.to(spot.href)}>
      <b>{view.t(spot.label)}</b>
    </a>
  ) : (
    <code>{name}</code>
  )

const Spots = ({ view, spots }: { view: View; spots: Spot[] }) => (
  <ul>
    {spots.map(({ href, label }) => (
      <li>
        <a href={view.to(href)}>{view.t(label)}</a>
      </li>
    ))}
  </ul>
)
