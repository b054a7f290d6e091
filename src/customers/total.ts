import { mostCounted, type Page, type Total } from './rows.ts'

export function totalOf(counted: number): Total {
  return { count: Math.min(counted, mostCounted), isMore: counted > mostCounted }
}

/** Cuts a list that was asked one row longer than its page. */
export function pageOf<T extends { id: string }>(rows: T[], length: number, total: Total): Page<T> {
  const shown = rows.slice(0, length)
  return { rows: shown, next: rows.length > length ? shown.at(-1)?.id : undefined, total }
}
