import type { ZodType } from 'zod'
import { type Path, type QueryValue, writeQuery } from '../path.ts'
import type { Handler } from './env.ts'
import type { Spelling } from './keeping.ts'
import type { Policy } from './policy.ts'
import { readQuery } from './query.ts'

export interface Route {
  method: 'GET' | 'POST'
  pattern: string
  /** Whether the address stands behind a language. */
  localised: boolean
  policy: Policy
  /** Set when the page depends on address, language and snapshot alone: it is rendered once and kept. */
  kept: Spelling | null
  /** A POST that need not come from a page of ours: its address is a secret in itself. */
  fromAnywhere: boolean
  handler: Handler
}

type AnyPath = Pick<Path<string, ZodType | undefined>, 'pattern' | 'schema'>

/** A feature's own addresses. A route cannot be written without its policy. */
export class Routes {
  readonly list: Route[] = []
  readonly #localised: boolean
  constructor({ localised }: { localised: boolean }) {
    this.#localised = localised
  }

  get(path: AnyPath, policy: Policy, handler: Handler): this {
    return this.#add('GET', path, policy, handler, null)
  }

  /** A page that depends on address, language and snapshot alone. */
  kept(path: AnyPath, policy: Policy, handler: Handler): this {
    return this.#add('GET', path, policy, handler, spelled(path.schema))
  }

  post(path: AnyPath, policy: Policy, handler: Handler): this {
    return this.#add('POST', path, policy, handler, null)
  }

  /** A POST of other programs, such as a mail reader's (RFC 8058): its address is a secret in itself. */
  postFromAnywhere(path: AnyPath, policy: Policy, handler: Handler): this {
    return this.#add('POST', path, policy, handler, null, true)
  }

  #add(
    method: 'GET' | 'POST',
    { pattern }: AnyPath,
    policy: Policy,
    handler: Handler,
    kept: Spelling | null,
    fromAnywhere = false,
  ): this {
    this.list.push({ method, pattern, localised: this.#localised, policy, kept, fromAnywhere, handler })
    return this
  }
}

/** The path, and of the query only what the page's schema knows, in the schema's order. */
const spelled =
  (schema: ZodType | undefined): Spelling =>
  (c) =>
    c.req.path + (schema ? writeQuery(queryOf(readQuery(schema, c.req.url))) : '')

/** Safe: the schemas of addresses are objects of plain values. */
const queryOf = (query: unknown) => query as Record<string, QueryValue>

/** Addresses behind a language: `/fr/services`. */
export const pages = () => new Routes({ localised: true })

/** Addresses that are the same in every language: `/healthz`. */
export const common = () => new Routes({ localised: false })
