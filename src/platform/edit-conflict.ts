import { Refusal } from './errors.ts'

/**
 * Somebody else changed what this form shows since it was opened. Holds what stands there now, and its revision, so
 * that the form can show their change beside what was typed.
 */
export class EditConflict<Value = unknown> extends Refusal {
  constructor(
    readonly present: Value,
    readonly revision: number,
  ) {
    super(409, 'ui.edited-meanwhile')
  }
}

/** Refuses what was typed over another revision than the present one. */
export function refuseMoved<Value>(typedOver: number, present: { value: Value; revision: number }): void {
  if (typedOver !== present.revision) throw new EditConflict(present.value, present.revision)
}
