import type { FieldError } from '../../../platform/errors.ts'
import type { Typed } from '../../../platform/web/index.ts'
import { lastRank } from '../counting/index.ts'
import type { Ballot, Decision } from '../decision.ts'

/** What a form says of one ballot; `ballot` null: nothing was chosen, so nothing is cast. */
export interface BallotRead {
  ballot: Ballot | null
  reason: string
  clauseId: string | null
  /** The phrase of a secret ballot; empty: one is given. */
  secret: string
}

type Asked = Pick<Decision, 'method' | 'options'>

/**
 * The ballot that stands in the fields `NAME.choice`, `NAME.reason`… Whether it can be cast is `castBallot`'s to say.
 */
export function ballotIn(fields: Typed, decision: Asked, name: string): BallotRead {
  const said = (field: string) => [fields[`${name}.${field}`] ?? []].flat()
  const [reason, clause, secret] = [said('reason')[0] ?? '', said('clause')[0] ?? '', said('secret')[0] ?? '']
  const ballot = said('blank').includes('yes') ? blankOf(decision) : chosen(decision, said, reason)
  return { ballot, reason: decision.method === 'consent' ? '' : reason, clauseId: clause || null, secret }
}

/** As `castBallot` refuses it, beside the fields of this form. */
export const errorsIn = (errors: readonly FieldError[], name: string): FieldError[] =>
  errors.map((error) => ({ ...error, field: `${name}.${error.field}` }))

/** The fields of a ballot, in the order of the page. */
export const ballotFields = (name: string): string[] =>
  ['choice', 'clause', 'reason', 'secret'].map((field) => `${name}.${field}`)

/** What stands in the fields of a ballot that was cast, to be changed. */
export function typedOf(ballot: Ballot, decision: Asked, name: string): Typed {
  const typed: Typed = {}
  if ('choice' in ballot) typed[`${name}.choice`] = ballot.choice
  if ('reason' in ballot) typed[`${name}.reason`] = ballot.reason
  if ('approved' in ballot) typed[`${name}.approved`] = ballot.approved
  const said = 'grades' in ballot ? ballot.grades : 'ranks' in ballot ? ballot.ranks : {}
  for (const [id, value] of Object.entries(said)) typed[`${name}.of.${id}`] = String(value)
  if (decision.options.length > 0 && isEmpty(ballot)) typed[`${name}.blank`] = 'yes'
  return typed
}

const isEmpty = (ballot: Ballot) =>
  Object.values(ballot).every((said) => typeof said === 'object' && Object.keys(said).length === 0)

function chosen({ method, options }: Asked, said: (field: string) => string[], reason: string): Ballot | null {
  const [choice = ''] = said('choice')
  switch (method) {
    case 'for-against':
      return choice === '' ? null : unchecked({ choice })
    case 'consent':
      return choice === '' ? null : unchecked({ choice, reason })
    case 'approval': {
      const approved = said('approved').filter((id) => id !== '')
      return approved.length > 0 ? { approved } : null
    }
    case 'judgment':
    case 'ranked': {
      const given = options.flatMap(({ id }) => {
        const [value = ''] = said(`of.${id}`)
        return value === '' ? [] : [[id, method === 'ranked' ? rankOf(value) : value] as const]
      })
      if (given.length === 0) return null
      return unchecked(
        method === 'ranked' ? { ranks: Object.fromEntries(given) } : { grades: Object.fromEntries(given) },
      )
    }
  }
}

const rankOf = (text: string) => (/^\d{1,3}$/.test(text) && Number(text) <= lastRank ? Number(text) : 0)

function blankOf({ method }: Asked): Ballot {
  if (method === 'approval') return { approved: [] }
  if (method === 'judgment') return { grades: {} }
  return method === 'ranked'
    ? { ranks: {} }
    : unchecked({ choice: 'blank', ...(method === 'consent' ? { reason: '' } : {}) })
}

/** Safe: `castBallot` checks every ballot against its decision before anything is made of it. */
const unchecked = (said: object) => said as Ballot
