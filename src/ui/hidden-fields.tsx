export interface HiddenField {
  name: string
  value: string
}

/** What a form takes along unseen. */
export const HiddenFields = ({ fields }: { fields: HiddenField[] }) => (
  <>
    {fields.map(({ name, value }) => (
      <input type="hidden" name={name} value={value} />
    ))}
  </>
)
