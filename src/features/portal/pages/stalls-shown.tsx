import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { inLanguage } from '../../../platform/i18n/index.ts'
import { Counter, Counters } from '../../../ui/counter.tsx'
import { HiddenFields } from '../../../ui/hidden-fields.tsx'
import { quiet } from '../../../ui/quiet.tsx'
import { TranslatedText } from '../../../ui/translated-text.tsx'
import type { View } from '../../../ui/view.ts'
import type { Card } from '../card.ts'
import { keptInWords } from '../duration-words.ts'
import { NameFields } from './name-fields.tsx'
import { ServiceNames } from './service-names.tsx'

interface Props {
  view: View
  cards: readonly Card[]
  /** Where what opens is shown, when the page stands in a frame. */
  target?: '_top'
}

/** The stalls of the portal, each with its way to open and its way to choose. */
export const Stalls = ({ view, cards, target }: Props) => (
  <Counters>
    {cards.map((card, index) => (
      <Counter
        id={card.stall.kind}
        title={<TranslatedText view={view} text={card.stall.name} />}
        icon={card.icon}
        index={index}
        goods={<Goods view={view} card={card} />}
      >
        <Board view={view} card={card} target={target} />
      </Counter>
    ))}
  </Counters>
)

function Goods({ view, card }: { view: View; card: Card }) {
  const { t } = view
  const { state, hosters, services, stall, kept } = card
  return (
    <>
      <p>
        <TranslatedText view={view} text={stall.sentence} />
      </p>
      {state === 'nobody' ? (
        <p class="small soft">{t('portal.card-nobody')}</p>
      ) : (
        <>
          <p class="small soft">{keptInWords(view, kept)}</p>
          <details class="small">
            <summary>{t(`portal.card-${state}`, { count: hosters })}</summary>
            <ServiceNames view={view} services={services} />
          </details>
        </>
      )}
    </>
  )
}

function Board({ view, card, target }: { view: View; card: Card; target: '_top' | undefined }) {
  const { t, to } = view
  const { stall, state, takesName, hoster } = card
  const { kind } = stall
  const opens = state === 'serving' || state === 'unchecked'
  const name = inLanguage(stall.name, view.language)?.text ?? kind
  const button = (
    <button class="button" type="submit">
      {t.rich<Child>('portal.open', { quiet, name })}
    </button>
  )
  return (
    <>
      {opens && (
        <form action={paths.common.open.href({ kind })} target={target}>
          {hoster !== null && <HiddenFields fields={[{ name: 'hoster', value: hoster }]} />}
          {takesName ? (
            <NameFields view={view} kind={kind} label={stall.field}>
              {button}
            </NameFields>
          ) : (
            <div class="go">{button}</div>
          )}
        </form>
      )}
      <p class="small">
        <a
          href={to(paths.portalKind.href({ kind }, { hoster: hoster === null ? undefined : [hoster] }))}
          rel="nofollow"
          target={target}
        >
          {t.rich<Child>(opens ? 'portal.choose' : 'portal.by-hand', { quiet, name })}
        </a>
      </p>
    </>
  )
}
