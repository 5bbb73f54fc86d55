import { verbs } from './verbs.ts'

/** What happens to somebody’s account, and letters that name them: never public, whatever the verb. */
const privateKinds: readonly string[] = ['role', 'person', 'key', 'invitation', 'report']

/** The verbs of which the reader may see entries: no filter offers the others. */
export const verbsOffered = (oversees: boolean): readonly string[] =>
  oversees ? verbs : verbs.filter((verb) => !privateKinds.includes(verb.split('.')[0] ?? ''))
