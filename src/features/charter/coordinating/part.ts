import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { Refusal } from '../../../platform/errors.ts'
import type { Path } from '../../../platform/path.ts'
import {
  type Request,
  type Routes,
  readSent,
  type Sent,
  type Typed,
  wantsProblem,
} from '../../../platform/web/index.ts'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { coordination, unkept } from '../../accounts/index.ts'
import type { VersionTyped } from '../changing/edit-version.ts'
import type { Version } from '../version.ts'
import { at, isOpen, type VersionAsked, versionAsked } from './asked.ts'
import { listAt, textAt } from './forms.ts'
import { inForm, markOf, save } from './save.ts'

/** One part of a version, with the form that writes it. */
export interface Part {
  /** As the form shows it, to tell whether somebody else wrote it meanwhile; null where nothing stands yet. */
  shown(c: Request, version: Version): unknown
  filled(c: Request, version: Version): FilledForm
  /** What was sent, files read; as it was typed unless the part says otherwise. */
  typedIn?(sent: Sent): Promise<Typed>
  /** Refuses what cannot be read. */
  write(c: Request, typed: Typed, present: VersionTyped): VersionTyped
  page(c: Request, shown: PartShown): Child
}

export interface PartShown {
  asked: VersionAsked
  form: FilledForm
  hasMoved: boolean
}

/** The form of a part at its address, while the version may be written. */
export function partAt(routes: Routes, path: Pick<Path<string>, 'pattern' | 'schema'>, part: Part): void {
  routes.get(path, coordination, async (c) => {
    const asked = await versionAsked(c)
    if (!isOpen(asked.version)) return c.redirect(c.var.view.to(paths.coordinationVersion.href(at(asked))), 303)
    return unkept(c, part.page(c, { asked, form: part.filled(c, asked.version), hasMoved: false }))
  })
  routes.post(path, coordination, (c) => takePart(c, part))
}

async function takePart(c: Request, part: Part): Promise<Response> {
  const sent = await readSent(c)
  const typed = (await part.typedIn?.(sent)) ?? sent.typed
  const saved = await save(c, {
    seen: textAt(typed, 'seen') || null,
    partOf: (version) => part.shown(c, version),
    change: (present) => part.write(c, typed, present),
    returning: listAt(typed, 'returning'),
  })
  const { asked } = saved
  if (saved.is === 'saved') {
    const href = paths.coordinationVersion.href(at(asked), { saved: 'yes' })
    return c.redirect(c.var.view.to(href), 303)
  }
  const hasMoved = saved.is === 'moved'
  if (hasMoved && wantsProblem(c)) throw new Refusal(409, 'ui.edited-meanwhile')
  const errors = saved.is === 'refused' ? inForm(saved.errors, asked.version.content.original) : []
  // Whoever sends it again has seen what stands there now.
  const values = { ...typed, seen: textAt(typed, 'seen') && markOf(part.shown(c, asked.version)) }
  return unkept(c, part.page(c, { asked, form: { values, errors }, hasMoved }), hasMoved ? 409 : 422)
}
