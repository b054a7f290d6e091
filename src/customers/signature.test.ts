import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSignature } from './signature.ts'

test('a Finnish signature gives name, title, e-mail and phone number', () => {
  const text = `Ystävällisin terveisin\n\nAino Mäkelä\nhankintapäällikkö\nNivalan kaupunki\nKoulutie 1, 85500 NIVALA\npuh. 044 729 1419\naino.makela@nivala.example\nY-tunnus 0178455-6`
  assert.deepEqual(readSignature(text), { first_name: 'Aino', last_name: 'Mäkelä', job_title: 'hankintapäällikkö',
    email: 'aino.makela@nivala.example', phone: '+358447291419' })
})

test('a Swedish and an English one too, on one line or on many', () => {
  assert.deepEqual(readSignature('Med vänlig hälsning\nCarl-Gustav von Essen, IT-chef\nKustens Utbildning Ab\nTel +358 40 123 4567 | <carl.von.essen@kusten.example>'),
    { first_name: 'Carl-Gustav', last_name: 'von Essen', job_title: 'IT-chef', email: 'carl.von.essen@kusten.example', phone: '+358401234567' })
  assert.deepEqual(readSignature('Best regards\nMary Ann Smith | Head of Procurement | mary@firma.example'),
    { first_name: 'Mary Ann', last_name: 'Smith', job_title: 'Head of Procurement', email: 'mary@firma.example' })
})

test('the name that the address tells is the right one of several', () => {
  const text = 'Firma Palvelut\nOulun Toimisto\nEero Öhman\neero.ohman@firma.example'
  assert.deepEqual(readSignature(text), { first_name: 'Eero', last_name: 'Öhman', email: 'eero.ohman@firma.example' })
})

test('what is not there is left out, and numbers of other kinds are no phone numbers', () => {
  assert.deepEqual(readSignature('Y-tunnus 2617416-4'), {})
  assert.deepEqual(readSignature(''), {})
})
