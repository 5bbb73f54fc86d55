import type { Context } from 'hono'
import type { Database } from '../database/index.ts'
import type { Language } from '../i18n/index.ts'
import type { Format } from './format.ts'

/** What the listener knows of a request beyond what it says itself. */
export interface Bindings {
  /** The last suffix of the address, or what `Accept` asks for. */
  format: Format
  /** The visitor's network address, through trusted proxies alone; never stored, never logged. */
  visitor: string
}

/** What every request carries; rooms add their own by declaration merging. */
export interface Variables {
  db: Database
  now: Temporal.Instant
  language: Language
  /** The page that was just rendered, as a text: what keeps pages need not read it back from its answer. */
  rendered?: string
  /** What the form of the request has typed in it, once it was read. */
  typed?: Record<string, string | string[]>
  /** Whether a page of ours sent it, so that what was typed may be shown again. */
  isOurForm?: true
}

export interface Env {
  Bindings: Bindings
  Variables: Variables
}

export type Request = Context<Env>
export type Handler = (c: Context<Env>) => Response | Promise<Response>
