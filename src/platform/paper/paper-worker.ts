import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'

const { form, paper } = z.object({ form: z.enum(['paper', 'participants', 'name-tags']), paper: z.string() }).parse(workerData)

// The folder is the whole of what the typesetter can read, and only its own page is named to it.
const compiler = NodeCompiler.create({ workspace: import.meta.dirname })
const bytes = compiler.pdf({ mainFilePath: join(import.meta.dirname, `${form}.typ`), inputs: { paper } }, { pdfStandard: 'ua-1' })
parentPort?.postMessage(new Uint8Array(bytes))
