import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { SelectField } from '../../../ui/field.tsx'
import { emptyForm, type FilledForm } from '../../../ui/filled-form.ts'
import { Notice } from '../../../ui/notice.tsx'
import { SendButton } from '../../../ui/send-button.tsx'
import type { View } from '../../../ui/view.ts'
import { ballotFields, typedOf } from '../casting/ballot-form.ts'
import type { Decision } from '../decision.ts'
import type { DecisionShown, VoiceShown } from '../shown.ts'
import { BallotFields } from './ballot-fields.tsx'
import { PhraseField } from './phrase-field.tsx'

/** What was typed for a hoster: its ballot, or to whom its vote is left. */
export interface Given {
  hoster: string
  form: FilledForm
}

interface Props {
  view: View
  shown: DecisionShown
  given: Given | null
}

/** The name of the fields of a hoster's ballot: several stand on one page. */
export const fieldsOf = (hoster: { slug: string }) => `ballot-${hoster.slug}`

/** A ballot for each hoster that the reader may cast for, or why there is none. */
export function VotePart({ view, shown, given }: Props) {
  const { t, to } = view
  const { decision, voices } = shown
  return (
    <section class="stack" aria-labelledby="vote">
      <h2 id="vote">{t('decisions.vote')}</h2>
      {decision.secret && <Notice title={t('decisions.secret-title')}>{<p>{t('decisions.secret-text')}</p>}</Notice>}
      {voices.length === 0 && view.person === null && (
        <p>
          {t.rich<Child>('decisions.sign-in-to-vote', {
            link: (words) => <a href={to(paths.signIn.href({}, { next: view.address }))}>{words}</a>,
          })}
        </p>
      )}
      {voices.length === 0 && view.person !== null && <p>{t('decisions.no-voice')}</p>}
      {voices.length > 1 && <p>{t('decisions.at-most', { count: decision.rules.ballotsPerPerson })}</p>}
      {voices.map((voice) => (
        <VoicePart view={view} shown={shown} voice={voice} given={given?.hoster === voice.hoster.slug ? given : null} />
      ))}
    </section>
  )
}

function VoicePart({ view, shown, voice, given }: Props & { voice: VoiceShown }) {
  const { t, to } = view
  const { decision } = shown
  const { hoster, byMandateOf, isOwnCast } = voice
  const name = fieldsOf(hoster)
  const id = `vote-${hoster.slug}`
  const form = given?.form ?? formOf(decision, voice, name)
  return (
    <section class="stack" aria-labelledby={id}>
      <h3 id={id}>{t(byMandateOf ? 'decisions.vote-of-by-mandate' : 'decisions.vote-of', { hoster: hoster.name })}</h3>
      <p>{standing(view, decision, voice)}</p>
      {byMandateOf !== null && isOwnCast ? null : (
        <form
          method="post"
          action={to(paths.decisionBallot.href({ slug: decision.slug, hoster: hoster.slug }))}
          novalidate
        >
          {given && <ErrorSummary view={view} form={form} order={[...ballotFields(name), `${name}.toHosterId`]} />}
          <BallotFields view={view} decision={decision} name={name} given={form} />
          {decision.secret && <PhraseField view={view} given={form} name={name} />}
          <SendButton>{t(voice.cast ? 'decisions.cast-again' : 'decisions.cast')}</SendButton>
        </form>
      )}
      {byMandateOf === null && <OwnActions view={view} shown={shown} voice={voice} given={given} />}
    </section>
  )
}

/** What was cast for it so far, and by whom: those who act for the hoster read it. */
function standing({ t, format, collective }: View, { secret }: Decision, voice: VoiceShown): string {
  const { cast, byMandateOf, isOwnCast, castByName } = voice
  if (cast === null) return t('decisions.not-cast')
  if (byMandateOf !== null && isOwnCast) return t('decisions.own-ballot-stands')
  const at = cast.castAt === null ? '' : format.instant(cast.castAt, collective.timeZone)
  if (cast.byMandateOfHosterId !== null && byMandateOf === null) return t('decisions.cast-by-mandate', { at })
  const key = secret ? 'decisions.cast-in-secret' : 'decisions.cast-so-far'
  return t(key, { at, name: castByName ?? t('decisions.somebody') })
}

const formOf = (decision: Decision, { cast }: VoiceShown, name: string): FilledForm => {
  if (!cast?.ballot) return emptyForm
  const reasons = { [`${name}.reason`]: cast.reason ?? '', [`${name}.clause`]: cast.clauseId ?? '' }
  return { values: { ...reasons, ...typedOf(cast.ballot, decision, name) }, errors: [] }
}

/** Leaving the vote to another hoster, taking it back, lifting an objection. */
function OwnActions({ view, shown, voice, given }: Props & { voice: VoiceShown }) {
  const { t, to } = view
  const { decision, voters } = shown
  const { hoster, mandateTo, cast } = voice
  const at = { slug: decision.slug, hoster: hoster.slug }
  const objects = cast?.ballot && 'choice' in cast.ballot && cast.ballot.choice === 'object'
  if (mandateTo)
    return (
      <form method="post" action={to(paths.decisionMandateEnd.href(at))}>
        <p>{t('decisions.mandate-stands', { hoster: mandateTo.facts.name })}</p>
        <button class="button plain" type="submit">
          {t('decisions.take-mandate-back')}
        </button>
      </form>
    )
  const name = `${fieldsOf(hoster)}.toHosterId`
  const others = voters.filter((voter) => voter.hoster.id !== hoster.id)
  return (
    <>
      {objects && !cast.isResolved && (
        <form method="post" action={to(paths.decisionObjection.href(at))}>
          <button class="button plain" type="submit">
            {t('decisions.lift-objection')}
          </button>
        </form>
      )}
      {decision.rules.mandatesPerHoster > 0 && others.length > 0 && (
        <details open={given?.form.errors.some((error) => error.field === name)}>
          <summary>{t('decisions.give-mandate')}</summary>
          <form method="post" action={to(paths.decisionMandate.href(at))} novalidate>
            <p>{t('decisions.mandate-what', { count: decision.rules.mandatesPerHoster })}</p>
            <SelectField
              view={view}
              form={given?.form ?? emptyForm}
              name={name}
              label={t('decisions.mandate-holder')}
              options={[
                { value: '', label: t('decisions.choose-hoster') },
                ...others.map((voter) => ({ value: voter.hoster.slug, label: voter.hoster.facts.name })),
              ]}
            />
            <SendButton>{t('decisions.give-mandate-send')}</SendButton>
          </form>
        </details>
      )}
    </>
  )
}
