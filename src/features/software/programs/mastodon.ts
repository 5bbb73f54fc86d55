import { pageCheck, wordCheck } from '../checks.ts'
import type { Program } from '../program.ts'

export const mastodon: Program = {
  slug: 'mastodon',
  checks: [wordCheck('health', /^OK$/), pageCheck('', /mastodon/i)],
  doors: [],
}
