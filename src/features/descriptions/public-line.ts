import type { StatedLine } from './writing/stated-line.ts'

/**
 * Whether a line that nobody reads may stand at an address of ours, beside those of all hosters: never a mailbox,
 * written in whatever way, nor a number to call (decision 019).
 */
export const mayBePublic = ({ key, value }: StatedLine): boolean =>
  !reached.test(key) && !mailbox.test(value.normalize('NFKC'))

const reached = /(^|[._-])(e?-?mail|mailbox|courriel|tel|telephone|phone|mobile|gsm|fax|sms)s?\d*([._-]|$)/i
const mailbox =
  /@|%40|&#(0*64|x0*40);|&commat;|mailto:|tel:|[[({<]\s*(at|arobase?|chez)\s*[\])}>]|\s(arobase|at)\s\S+(\.|\s(dot|point)\s)\S/i
