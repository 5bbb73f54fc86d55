import { answerRoutes } from './answer-routes.tsx'
import { remarkRoutes } from './remark-routes.tsx'
import { stillTrueRoutes } from './still-true/routes.tsx'

/** Every address of this room. */
export const remarks = { list: [remarkRoutes, answerRoutes, stillTrueRoutes].flatMap(({ list }) => list) }
