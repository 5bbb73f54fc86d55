import type { Child } from 'hono/jsx'

/** Words for who listens to the page: the eye has a sign or a place instead. */
export const quiet = (words: Child) => <span class="hidden">{words}</span>

export const soft = (words: Child) => <span class="soft">{words}</span>
