import type { Description } from '../description.ts'

/**
 * All that a file says: not where its lines stand, nor what is wrong with them, nor by which protocol, nor silences.
 */
export function meaningOf({ report: _, protocol: __, ...file }: Description) {
  return {
    ...file,
    subs: file.subs.map(({ key, address }) => ({ key, address })),
    unknown: file.unknown.flatMap(({ key, value }) => (value ? [`${key} = ${value}`] : [])).sort(),
  }
}

/** What is wrong with what a file states, apart from what is its hoster's alone to mend. */
export const faultsIn = ({ report }: Description) =>
  report.filter(
    ({ severity, message: { key } }) =>
      severity !== 'info' && !key.startsWith('descriptions.missing-') && !oneself.includes(key),
  )

const oneself: string[] = [
  'descriptions.insecure-address',
  'descriptions.license-unknown',
  'descriptions.license-version',
  'descriptions.dates-reversed',
]
