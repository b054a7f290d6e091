/** Writers of requests as they lie on the wire. */
export function requestsTo(host: () => string) {
  const ask = (line: string, headers: readonly string[], body = '') => [line, `Host: ${host()}`, ...headers, '', body].join('\r\n')
  const post = (headers: readonly string[], body: string) =>
    ask('POST /sign-in HTTP/1.1', [`Origin: http://${host()}`, 'Content-Type: application/x-www-form-urlencoded', ...headers], body)
  return { ask, post }
}

/** Requests in whose body, head or end another one for `path` hides, that two readers could part in two ways; by where it
 *  hides. Source: ASVS 4.2.1. */
export function hidings(host: string, path: string): ReadonlyMap<string, string> {
  const { ask, post } = requestsTo(() => host)
  const hidden = `GET ${path} HTTP/1.1\r\nHost: ${host}\r\n\r\n`
  return new Map([
    ['both lengths', post(['Content-Length: 6', 'Transfer-Encoding: chunked'], `0\r\n\r\n${hidden}`)],
    ['both, the other way', post(['Transfer-Encoding: chunked', 'Content-Length: 6'], `0\r\n\r\n${hidden}`)],
    ['two lengths', post(['Content-Length: 0', 'Content-Length: 60'], hidden)],
    ['a list of lengths', post(['Content-Length: 0, 60'], hidden)],
    ['a signed length', post(['Content-Length: +0'], hidden)],
    ['a length in hex', post(['Content-Length: 0x0'], hidden)],
    ['another coding', post(['Transfer-Encoding: xchunked'], `0\r\n\r\n${hidden}`)],
    ['chunked, but not last', post(['Transfer-Encoding: chunked, identity'], `0\r\n\r\n${hidden}`)],
    ['chunked twice', post(['Transfer-Encoding: chunked', 'Transfer-Encoding: identity'], `0\r\n\r\n${hidden}`)],
    ['a space before the colon', post(['Transfer-Encoding : chunked'], `0\r\n\r\n${hidden}`)],
    ['a folded header', post(['X-Fold: a', ' Transfer-Encoding: chunked'], `0\r\n\r\n${hidden}`)],
    ['a folded coding', post(['Transfer-Encoding:', ' chunked'], `0\r\n\r\n${hidden}`)],
    ['a lone line feed in the head', post(['X-A: b\nTransfer-Encoding: chunked'], `0\r\n\r\n${hidden}`)],
    ['a lone carriage return in the head', post(['X-A: b\rTransfer-Encoding: chunked'], `0\r\n\r\n${hidden}`)],
    ['a NUL in a header', post(['X-A: b\0c', 'Content-Length: 0'], hidden)],
    ['a chunk size that is none', post(['Transfer-Encoding: chunked'], `0x0\r\n\r\n${hidden}`)],
    ['a chunk size too large', post(['Transfer-Encoding: chunked'], `fffffffffffffffff\r\n${hidden}`)],
    ['a chunk longer than it says', post(['Transfer-Encoding: chunked'], `1\r\nab\r\n0\r\n\r\n${hidden}`)],
    ['a line feed after a chunk’s extension', post(['Transfer-Encoding: chunked'], `2;\n\r\n${hidden}`)],
    ['a head too large', post([`X-A: ${'a'.repeat(70_000)}`, 'Content-Length: 0'], hidden)],
    ['a version that is none', `GET /sign-in HTTP/1.9x\r\nHost: ${host}\r\n\r\n${hidden}`],
    ['no host', `GET /sign-in HTTP/1.1\r\n\r\n${hidden}`],
    ['two hosts', ask('GET /sign-in HTTP/1.1', ['Host: evil.example'])],
  ])
}
