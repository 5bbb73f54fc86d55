import { pageCheck } from '../checks.ts'
import type { Program } from '../program.ts'

export const wordpress: Program = {
  slug: 'wordpress',
  checks: [pageCheck('', /wp-content|wp-includes|wordpress/i, /name="generator" content="WordPress ([\d.]+)/)],
  doors: [],
}
