import assert from 'node:assert/strict'
import { test } from 'node:test'
import { catalogue, tableNamed, type Catalogue, type ColumnStatement } from '../../catalogue/schema/columns.ts'
import { erasureFaults } from './ties.ts'

const withColumn = (name: string, column: string, statement: ColumnStatement): Catalogue => ({
  ...catalogue, [name]: { ...tableNamed(name), columns: { ...tableNamed(name).columns, [column]: statement } },
})

test('a row that stays may not name a row that erasure removes', () => {
  const of = withColumn('contract_signature', 'affiliation_id', { ref: 'affiliation', edge: 'none', onErase: 'keep', onAccess: 'show', required: true })
  assert.deepEqual(erasureFaults(of), ['contract_signature.affiliation_id keeps a row of affiliation that erasure removes'])
})

test('a reference that erasure empties may not be compulsory', () => {
  const of = withColumn('contract_signature', 'affiliation_id', { ref: 'affiliation', edge: 'none', onErase: 'null', onAccess: 'show', required: true })
  assert.deepEqual(erasureFaults(of), ['contract_signature.affiliation_id is emptied by erasure and may not be empty'])
})

test('rows that a law keeps need a clock that says until when', () => {
  const of: Catalogue = { ...catalogue, hand_over: { ...tableNamed('hand_over'), retention: 'voucher' } }
  assert.deepEqual(erasureFaults(of), ['hand_over outlasts an erasure without a clock'])
})
