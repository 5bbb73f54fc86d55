import type { Child } from 'hono/jsx'
import { Sample, type Tone } from './stacked-bar.tsx'

/** What the tones of a bar mean, each with its words. */
export const Legend = ({ tones }: { tones: readonly { tone: Tone; words: Child }[] }) => (
  <ul class="vote-key">
    {tones.map(({ tone, words }) => (
      <li>
        <Sample tone={tone} />
        <span>{words}</span>
      </li>
    ))}
  </ul>
)
