import type { Child } from 'hono/jsx'
import type { Request } from '../../../platform/web/index.ts'
import type { Written } from './queries.ts'

/**
 * What another folder of the room shows on the public page of an application, below its dossier: reviews, the vote, a
 * refusal. Null: nothing yet. `src/features/membership/application-parts.ts` lists them.
 */
export type ApplicationPart = (c: Request, application: Written) => Promise<Child | null>
