import { lengthOf } from '../../platform/text.ts'

/** Stands in the place of what mail programs would make a link of. */
export const leftOut = '[…]'

/**
 * What somebody wrote, as a mail of ours may hold it: without addresses of the web or of mailboxes, which mail programs
 * make links of, and no longer than `most` characters.
 */
export function withoutAddresses(text: string, most: number): { text: string; isWhole: boolean } {
  const safe = text.replace(address, leftOut)
  if (lengthOf(safe) <= most) return { text: safe, isWhole: safe === text }
  return { text: `${[...safe].slice(0, most).join('')}…`, isWhole: false }
}

// Of any width, as mail programs and browsers read them.
const dot = '[.\u3002\uff0e\uff61]'
const at = '[@\uff20]'
const label = '[\\p{L}\\p{M}\\p{N}_-]+'
const rest = '(?:[/?#:\uff0f]\\S*)?'

/** `https://…`, `mailto:…`, `name@…`, `www.…`, `thief.example/path`, `192.0.2.7`; but not `2.5`, nor `etc.`. */
const address = new RegExp(
  [
    `${label}[:\uff1a](?:[/\\\\\uff0f]|(?=\\S*${at}))\\S*`,
    `\\S+${at}\\S+`,
    `www${dot}\\S+`,
    `${label}(?:${dot}${label})*${dot}\\p{L}[\\p{L}\\p{M}\\p{N}-]+${rest}`,
    `\\d{1,3}(?:${dot}\\d{1,3}){3}${rest}`,
  ].join('|'),
  'giu',
)
