import { type Permission, type Policy, type Request, signInFirst } from '../../platform/web/index.ts'
import { isAdministrator, isCoordination, type Scope, type SignedIn } from './person.ts'

/** Whoever has an account. */
export const signedIn = ofPerson('signed-in', () => true)

/** Whoever reviews applications: named for it, or the coordination. */
export const reviewer = ofPerson('reviewer', (person) =>
  person.roles.includes('reviewer') || isCoordination(person) ? true : 'accounts.only-reviewers',
)

export const coordination = ofPerson('coordination', (person) =>
  isCoordination(person) ? true : 'accounts.only-coordination',
)

export const administrator = ofPerson('administrator', (person) =>
  isAdministrator(person) ? true : 'accounts.only-administrators',
)

type Asked = (person: SignedIn, c: Request) => Permission | Promise<Permission>

export interface PersonPolicy extends Policy {
  asked: Asked
}

/** A policy about the person who asks, and what they ask for. Visitors are asked to sign in first. */
export function ofPerson(name: string, asked: Asked, scope?: Scope): PersonPolicy {
  return {
    name,
    asked,
    ...(scope ? { scope } : {}),
    may(c) {
      const { person } = c.var
      if (!person) return signInFirst
      if (person.via.kind === 'session') return asked(person, c)
      if (!scope) return 'accounts.not-by-key'
      return person.via.scopes.includes(scope) ? asked(person, c) : 'accounts.key-lacks-scope'
    },
  }
}

/** The same, open to API keys of this scope too. */
export const byKey = ({ name, asked }: PersonPolicy, scope: Scope): PersonPolicy => ofPerson(name, asked, scope)

/** Who is signed in in this browser, on a route that lets everybody in. A key says nothing there of who has it. */
export function inBrowser({ var: { person } }: Request): SignedIn | null {
  return person?.via.kind === 'session' ? person : null
}

/** The person who asks, on a route whose policy lets no visitor in. */
export function personIn(c: Request): SignedIn {
  const { person } = c.var
  if (!person) throw new Error('the policy of this route lets visitors in')
  return person
}
