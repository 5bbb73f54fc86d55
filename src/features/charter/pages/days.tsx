import type { Child } from 'hono/jsx'
import { ExternalLink } from '../../../ui/external-link.tsx'
import type { View } from '../../../ui/view.ts'
import type { VersionRow } from '../version.ts'

/** The dates that are known of a version, in a sentence each. */
export function Days({ view, version }: { view: View; version: VersionRow }) {
  return (
    <>
      {version.undated && view.t('charter.day-unknown')}
      {daysOf(version).map(({ key, day }) => (
        <> {view.t.rich<Child>(key, { day: <time datetime={day}>{view.format.date(day)}</time> })}</>
      ))}
    </>
  )
}

/** The same in plain words. */
export const daysSaid = ({ t, format }: View, version: VersionRow): string =>
  [
    ...(version.undated ? [t('charter.day-unknown')] : []),
    ...daysOf(version).map(({ key, day }) => t(key, { day: format.date(day) })),
  ].join(' ')

/** When it was proposed matters until it is adopted. */
function daysOf({ proposedOn, adoptedOn, inForceOn, withdrawnOn, undated }: VersionRow) {
  const said = [
    ['charter.day-proposed', adoptedOn === null && !undated ? proposedOn : null],
    ['charter.day-adopted', adoptedOn],
    ['charter.day-in-force', inForceOn],
    ['charter.day-withdrawn', withdrawnOn],
  ] as const
  return said.flatMap(([key, day]) => (day === null ? [] : [{ key, day }]))
}

export const hasDecision = ({ decisionName, decisionUrl }: VersionRow) => decisionName !== null || decisionUrl !== null

/** The decision that adopted it, where one can read it. */
export function Decision({ view, version }: { view: View; version: VersionRow }) {
  const { decisionName: name, decisionUrl: href } = version
  if (!hasDecision(version)) return null
  const said = name ?? view.t('charter.decision')
  return (
    <>
      {view.t.rich<Child>('charter.decided-by', {
        decision: href ? (
          <ExternalLink view={view} href={href}>
            {said}
          </ExternalLink>
        ) : (
          <bdi>{said}</bdi>
        ),
      })}
    </>
  )
}
