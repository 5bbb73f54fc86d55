import type { Child } from 'hono/jsx'
import { HosterFace } from './hoster-face.tsx'

export interface Face {
  slug: string
  name: string
  logo: string | null
  href: string
  note?: Child
}

/** A small list of hosters. */
export const Faces = ({ faces }: { faces: Face[] }) => (
  <ul class="faces">
    {faces.map(({ slug, name, logo, href, note }) => (
      <li>
        <HosterFace slug={slug} logo={logo} />
        <div>
          <a href={href}>
            <bdi>{name}</bdi>
          </a>
          {note && <p>{note}</p>}
        </div>
      </li>
    ))}
  </ul>
)
