import { draftRoutes } from './routes-of-draft.tsx'
import { fileRoutes } from './routes-of-files.tsx'
import { partRoutes } from './routes-of-parts.tsx'
import { peopleRoutes } from './routes-of-people.tsx'
import { sourceRoutes } from './routes-of-sources.tsx'

export { draftJobs } from './jobs.ts'
export { personalData } from './personal-data.ts'

/** Every address of the form; what ends in a word of ours comes before what ends in any. */
export const form = {
  list: [...sourceRoutes.list, ...fileRoutes.list, ...draftRoutes.list, ...peopleRoutes.list, ...partRoutes.list],
}
