import { checkApi } from './check/check-api.ts'
import { checkRoutes } from './check/check-routes.tsx'
import { form } from './form/index.ts'
import { guideRoutes } from './guide/guide-routes.tsx'

/** Where hosters describe themselves: files checked, and later made. */
export const describing = { list: [...checkRoutes.list, ...checkApi.list, ...guideRoutes.list, ...form.list] }

export { goals } from './check/enough.ts'
export { checkInTerminal } from './check/terminal.ts'
export { whys } from './check/why.ts'
export { draftJobs, personalData } from './form/index.ts'
