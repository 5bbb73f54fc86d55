import { forPrograms, type Request } from '../../platform/web/index.ts'

/** JSON. For people who are signed in it may hold what is not public: then no cache keeps it. */
export const inJson = (c: Request, value: object): Response =>
  forPrograms(c, 'json', JSON.stringify(value), c.var.person ? 'no-store' : 'no-cache')
