import type { Note } from '../report.ts'

/** One mail address, out of the ways in which people hide or dress it. */
export function readMail(value: string, note: Note): string | null {
  if (isMail(value) && !value.includes('{')) return value
  const bare = plainMail(value.slice(0, longest))
  const [first = '', ...others] = bare.split(/[\s,;]{1,10}(?=\S{1,99}@)/, 3)
  if (!isMail(first)) {
    note('error', 'descriptions.bad-mail')
    return null
  }
  if (others.length > 0) note('warning', 'descriptions.several-mails', { corrected: first })
  else if (first !== value) note('warning', 'descriptions.mail-form', { corrected: first })
  return first
}

const longest = 1000

const plainMail = (value: string) =>
  (/<([^<>\s]+)>/.exec(value)?.[1] ?? value)
    .replace(/^mailto:/i, '')
    .replace(/\s?[[({](at|arobase|@|chez)[\])}]\s?/gi, '@')
    .replace(/ (at|arobase) /gi, '@')
    .replace(/\s?[[({](dot|point|\.)[\])}]\s?/gi, '.')
    .trim()

/** Stricter than RFC 5321, which allows quotes that no hoster uses. */
const isMail = (text: string) =>
  text.length <= 254 &&
  /^[\p{L}\d.!#$%&'*+/=?^_{|}~-]{1,64}@[\p{L}\d]([\p{L}\d-]{0,62}\.)+[\p{L}\d-]{1,62}$/u.test(text) &&
  !text.includes('..')
