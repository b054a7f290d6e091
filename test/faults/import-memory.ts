import { readFileSync } from 'node:fs'
import { importCustomers } from '../../src/customers/import.ts'
import { world } from '../world.ts'

// Run as a process of its own: it imports as many lines as it is told to, and says how far its memory grew, in bytes.
const lines = Number(process.argv[2])
const w = await world()
try {
  await importCustomers(w.gate, w.as('contracting'), () => file(0, 10))
  const before = highest()
  const { accepted } = await importCustomers(w.gate, w.as('contracting'), () => file(1000, lines))
  process.stdout.write(`${JSON.stringify({ accepted, grown: highest() - before })}\n`)
} finally {
  await w.close()
}

async function* file(first: number, count: number): AsyncGenerator<Uint8Array> {
  let text =
    'Asiakasnumero;Asiakastyyppi;Nimi;Y-tunnus;Puhelin;Yhteyshenkilön etunimi;Yhteyshenkilön sukunimi;' +
    'Yhteyshenkilön sähköposti;Sopimusnumero;Vastuuhenkilö (K/E);Huomautukset\n'
  for (let at = first; at < first + count; at += 1) {
    text +=
      `M${at};yhdistys;Yhdistys numero ${at} ry;;0447291419;Aino ${at};Mäkelä;aino${at}@yhdistys.example;S-${at};K;` +
      `Jäsenmaksut laskutetaan keväisin, tieto lehdestä ${at}.\n`
    if (text.length < 65_536) continue
    yield Buffer.from(text)
    text = ''
  }
  yield Buffer.from(text)
}

function highest(): number {
  return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) * 1024
}
