export type Params = { [key: string]: string | Params }

/** `a[b][0]=c` as `{a: {b: {0: 'c'}}}`, the way Stripe reads bodies and queries. Lists are objects with numbers for keys. */
export function parseForm(text: string): Params {
  const params: Params = {}
  for (const [name, value] of new URLSearchParams(text)) {
    const path = name.split(/[[\]]+/).filter((part, n) => n === 0 || part !== '')
    const last = path.pop() ?? ''
    let at = params
    for (const part of path) {
      const next = at[part]
      at = typeof next === 'object' ? next : ((at[part] = {}) as Params)
    }
    at[last] = value
  }
  return params
}

export function text(params: Params | undefined, name: string): string | undefined {
  const value = params?.[name]
  return typeof value === 'string' ? value : undefined
}

export function group(params: Params | undefined, name: string): Params {
  const value = params?.[name]
  return typeof value === 'object' ? value : {}
}

export function list(params: Params | undefined, name: string): (string | Params)[] {
  return Object.values(group(params, name))
}

/** A flat group of texts, such as `metadata`. */
export function texts(params: Params | undefined, name: string): Record<string, string> {
  return Object.fromEntries(Object.entries(group(params, name)).filter((pair): pair is [string, string] => typeof pair[1] === 'string'))
}
