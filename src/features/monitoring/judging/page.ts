import type { Answer } from '../../software/index.ts'

/** What a page says of itself, to whoever judges it: a few words of its head, and its beginning. */
export interface Page extends Answer {
  title: string
}

export const pageOf = (answer: Answer): Page => ({ ...answer, title: titleOf(answer.text) })

const titleOf = (text: string) => /<title[^>]{0,200}>([^<]{0,300})/i.exec(text)?.[1]?.trim() ?? ''

/** The host of the answer, in the end. */
export const hostOf = ({ url }: Answer) => URL.parse(url)?.hostname ?? ''
