import { benchAudit } from './audit.ts'
import { benchBackup } from './backup.ts'
import { benchBulk } from './bulk.ts'
import { benchErasure } from './erasure.ts'
import { benchGate } from './gate.ts'
import { benchHttp } from './http.ts'
import { benchImport } from './import.ts'
import type { Bench, Finding } from './measure.ts'
import { benchPages } from './pages.ts'
import { benchSizes } from './sizes.ts'
import { benchStart } from './start.ts'

const benches: { readonly [name: string]: Bench } = {
  gate: benchGate, http: benchHttp, pages: benchPages, size: benchSizes, import: benchImport, start: benchStart, audit: benchAudit, erasure: benchErasure,
  bulk: benchBulk, backup: benchBackup,
}

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const long = process.argv.includes('--long')
const unknown = asked.find((name) => benches[name] === undefined)
if (unknown !== undefined) {
  process.stderr.write(`There is no bench "${unknown}"; there are ${Object.keys(benches).join(', ')}.\n`)
  process.exit(2)
}
const findings: Finding[] = []
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length === 0 || asked.includes(name)) findings.push(...await bench({ long }))
}
process.stdout.write(`${JSON.stringify(findings, undefined, 2)}\n`)
process.exitCode = findings.every(({ holds }) => holds) ? 0 : 1
