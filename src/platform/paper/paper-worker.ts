import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'

// The folder is the whole of what the typesetter can read, and only its own page is named to it.
const compiler = NodeCompiler.create({ workspace: import.meta.dirname })
const bytes = compiler.pdf(
  { mainFilePath: join(import.meta.dirname, 'paper.typ'), inputs: { paper: String(workerData) } },
  { pdfStandard: 'ua-1' },
)
parentPort?.postMessage(new Uint8Array(bytes))
