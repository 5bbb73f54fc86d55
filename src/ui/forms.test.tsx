import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Checkbox, Checkboxes, Radios } from './choices.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { SelectField, TextArea, TextField } from './field.tsx'
import { emptyForm, type FilledForm } from './filled-form.ts'
import { SendButton } from './send-button.tsx'
import { viewForTests } from './view-for-tests.ts'

const view = viewForTests({ language: 'en' })
const refused: FilledForm = {
  values: { mail: 'ana@', who: 'school', needs: ['email', 'pad'] },
  errors: [
    { field: 'who', key: 'ui.error-422-title' },
    { field: 'mail', key: 'ui.error-409-title' },
  ],
}

test('a label names its field, and a hint describes it', () => {
  const html = String(
    <TextField view={view} form={emptyForm} name="mail" type="email" label="E-mail" hint="Kept 60 days." />,
  )
  assert.match(html, /<label for="field-mail">E-mail/)
  assert.match(html, /<p class="hint" id="field-mail-hint">Kept 60 days\.<\/p>/)
  assert.match(html, /<input type="email" id="field-mail" name="mail" required="" aria-describedby="field-mail-hint"/)
  assert.doesNotMatch(html, /aria-invalid|class="error"/)
})

test('a refused field is invalid, is described by its error, and keeps what was typed', () => {
  const html = String(<TextField view={view} form={refused} name="mail" label="E-mail" hint="Kept." />)
  assert.match(html, /class="field wrong"/)
  assert.match(html, /aria-invalid="true" aria-describedby="field-mail-hint field-mail-error" value="ana@"/)
  assert.match(html, /id="field-mail-error"><p class="error">.*<span class="hidden">Error: <\/span>Somebody was here/)
})

test('the error stands before the control', () => {
  const html = String(<TextArea view={view} form={refused} name="mail" label="Message" />)
  assert.ok(html.indexOf('class="error"') < html.indexOf('<textarea'))
})

test('what was typed stays text', () => {
  const form = { values: { message: '</textarea><script>alert(1)</script>', name: '"><img src=x>' }, errors: [] }
  const html = String(
    <>
      <TextArea view={view} form={form} name="message" label="Message" />
      <TextField view={view} form={form} name="name" label="Name" />
    </>,
  )
  assert.doesNotMatch(html, /<script>|<img/)
})

test('fields are required unless they say otherwise', () => {
  const html = String(<TextField view={view} form={emptyForm} name="name" label="Name" optional />)
  assert.doesNotMatch(html, /required/)
  assert.match(html, /\(optional\)/)
})

test('a group of choices is a fieldset with a legend, and keeps what was chosen', () => {
  const choices = [
    { value: 'person', label: 'a person' },
    { value: 'school', label: 'a school' },
  ]
  const html = String(<Radios view={view} form={refused} name="who" label="You are" choices={choices} />)
  assert.match(html, /<fieldset class="field wrong" aria-describedby="field-who-error"><legend>You are/)
  assert.match(html, /value="school" checked=""/)
  assert.doesNotMatch(html, /value="person" checked/)
})

test('several boxes may be ticked, some with a drawing', () => {
  const choices = ['email', 'cloud', 'pad'].map((value) => ({ value, label: value, icon: value }))
  const html = String(<Checkboxes view={view} form={refused} name="needs" label="You need" choices={choices} />)
  assert.deepEqual(
    [...html.matchAll(/value="(\w+)" checked=""/g)].map(([, value]) => value),
    ['email', 'pad'],
  )
  assert.match(html, /class="field drawn"/)
  assert.match(html, /#k_cloud/)
})

test('one box alone is labelled by its sentence', () => {
  const html = String(
    <Checkbox view={view} form={{ values: { copy: 'yes' }, errors: [] }} name="copy" label="Send me a copy" />,
  )
  assert.match(html, /id="field-copy" name="copy" value="yes" checked=""/)
  assert.match(html, /<label for="field-copy">Send me a copy<\/label>/)
})

test('the option that was chosen is chosen again', () => {
  const options = [
    { value: 'FR', label: 'France' },
    { value: 'BE', label: 'Belgium' },
  ]
  const form = { values: { country: 'BE' }, errors: [] }
  const html = String(<SelectField view={view} form={form} name="country" label="Country" options={options} />)
  assert.match(html, /<option value="BE" selected="">Belgium/)
  assert.match(html, /<option value="FR">France/)
})

test('the summary takes the focus and leads to each field, in the order of the page', () => {
  const html = String(<ErrorSummary view={view} form={refused} order={['mail', 'who']} />)
  assert.match(html, /role="alert" tabindex="-1" autofocus=""/)
  assert.match(html, /2 answers to look at again/)
  assert.ok(html.indexOf('#field-mail') < html.indexOf('#field-who'))
})

test('each link of the summary finds its control', () => {
  const page = String(
    <>
      <TextField view={view} form={refused} name="mail" label="E-mail" />
      <Radios
        view={view}
        form={refused}
        name="who"
        label="You are"
        choices={[{ value: 'person', label: 'a person' }]}
      />
    </>,
  )
  const summary = String(<ErrorSummary view={view} form={refused} order={['mail', 'who']} />)
  for (const [, id] of summary.matchAll(/<a href="#([^"]+)"/g)) assert.match(page, new RegExp(`<input[^>]* id="${id}"`))
})

test('an error that belongs to no field is said without a link', () => {
  const form = { values: {}, errors: [{ field: 'limit', key: 'ui.error-429-title' } as const] }
  const html = String(<ErrorSummary view={view} form={form} order={['mail']} />)
  assert.match(html, /<li>That is a lot at once<\/li>/)
})

test('a form without errors has no summary', () => {
  assert.equal(String(<ErrorSummary view={view} form={emptyForm} order={['mail']} />), '')
})

test('a form ends with the button that sends it', () => {
  const html = String(<SendButton>Send & wait</SendButton>)
  assert.equal(html, '<div class="form-actions"><button class="button" type="submit">Send &amp; wait</button></div>')
})
