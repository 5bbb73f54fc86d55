import type { VersionAsked } from '../../coordinating/asked.ts'
import { underVersion } from './trails.ts'
import { type Writing, WritingFrame } from './writing-frame.tsx'

/** A form in which one part of a version is written. */
export const WritingPage = ({ asked, ...writing }: Writing & { asked: VersionAsked }) => (
  <WritingFrame {...writing} trail={underVersion(writing.view, asked)} />
)
