import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { Pairs } from '../../../ui/facts.tsx'
import { HiddenFields } from '../../../ui/hidden-fields.tsx'
import { quiet } from '../../../ui/quiet.tsx'
import type { View } from '../../../ui/view.ts'
import type { Hoster } from '../../hosters/index.ts'
import { FieldName, type Meant, ValueShown } from '../../journal/index.ts'
import type { HeldChange, Shown } from '../held/held.ts'

interface Props {
  view: View
  hoster: Hoster
  held: HeldChange[]
  meant: Meant
  mayAnswer: boolean
}

/** The changes that could be a takeover, each with both sides and two buttons. */
export function HeldPart({ view, hoster, held, meant, mayAnswer }: Props) {
  const { t } = view
  const open = held.filter(({ answer }) => answer === null)
  return (
    <section class="stack" aria-labelledby="held">
      <h2 id="held">{t('crawling.held')}</h2>
      <p class="prose">{t('crawling.held-why')}</p>
      <ul class="rows">
        {held.map((change) => (
          <li class="stack">
            <h3>
              <Title view={view} shown={change.shown} />
            </h3>
            <Sides view={view} shown={change.shown} meant={meant} />
            {change.answer === 'no' && <p class="small soft">{t('crawling.held-refused')}</p>}
            {mayAnswer && <Answers view={view} hoster={hoster} change={change} />}
          </li>
        ))}
      </ul>
      {mayAnswer && open.length > 1 && (
        <Answer view={view} hoster={hoster} ids={open.map(({ id }) => id)} answer="yes">
          {t('crawling.held-yes-all')}
        </Answer>
      )}
    </section>
  )
}

function Title({ view, shown }: { view: View; shown: Shown }): Child {
  const { t } = view
  switch (shown.sort) {
    case 'fact':
      return <FieldName view={view} name={shown.fact} />
    case 'service-fact':
      return (
        <>
          {t.rich<Child>('crawling.held-of-service', { service: <bdi>{shown.service}</bdi> })} ›{' '}
          <FieldName view={view} name={shown.fact} />
        </>
      )
    case 'service':
      return t('crawling.held-service')
    case 'gone':
      return t('crawling.held-gone-title', { count: goneOrEnding(shown).length, of: shown.of })
  }
}

function Sides({ view, shown, meant }: { view: View; shown: Shown; meant: Meant }): Child {
  if (shown.sort === 'gone') {
    return (
      <ul>
        {goneOrEnding(shown)
          .slice(0, 50)
          .map((name) => (
            <li>
              <bdi>{name}</bdi>
            </li>
          ))}
      </ul>
    )
  }
  if (shown.sort === 'service') {
    const { url, pageUrl, contactUrl, contactEmail, termsUrl } = shown
    const places = new Set([url, pageUrl, contactUrl, contactEmail, termsUrl].flatMap((address) => address ?? []))
    return (
      <p class="breaks">
        <bdi>{shown.service}</bdi>
        {[...places].map((address) => (
          <>
            {' '}
            · <bdi>{address}</bdi>
          </>
        ))}
      </p>
    )
  }
  return <BothSides view={view} {...shown} meant={meant} />
}

interface Both {
  view: View
  fact: string
  here: unknown
  inFile: unknown
  meant: Meant
}

const goneOrEnding = ({ services, ending = [] }: Extract<Shown, { sort: 'gone' }>) => [...services, ...ending]

/** What stands here, and what the file says. */
export const BothSides = ({ view, fact, here, inFile, meant }: Both) => {
  const said = { view, field: fact, meant, rest: '…' }
  return (
    <Pairs
      view={view}
      facts={[
        { label: view.t('crawling.held-here'), value: <ValueShown {...said} value={here} /> },
        { label: view.t('crawling.held-in-file'), value: <ValueShown {...said} value={inFile} /> },
      ]}
    />
  )
}

function Answers({ view, hoster, change }: { view: View; hoster: Hoster; change: HeldChange }) {
  const what = <Title view={view} shown={change.shown} />
  const answer = { view, hoster, ids: [change.id] }
  return (
    <div class="row">
      <Answer {...answer} answer="yes">
        {view.t.rich<Child>('crawling.held-yes', { quiet, what })}
      </Answer>
      {change.answer === null && (
        <Answer {...answer} answer="no">
          {view.t.rich<Child>('crawling.held-no', { quiet, what })}
        </Answer>
      )}
    </div>
  )
}

interface AnswerProps {
  view: View
  hoster: Hoster
  ids: string[]
  answer: 'yes' | 'no'
  children?: Child
}

const Answer = ({ view, hoster, ids, answer, children }: AnswerProps) => (
  <form method="post" action={view.to(paths.hosterHeld.href({ slug: hoster.slug }))}>
    <HiddenFields fields={[{ name: 'held', value: ids.join(',') }]} />
    <button type="submit" class="button outline small" name="answer" value={answer}>
      {children}
    </button>
  </form>
)
