import type { Inputs } from './deployed.ts'

type Value = number | undefined

/** What an alarm's metric would be where the metrics behind it tell these values; a metric that tells nothing is undefined. */
export function evaluate(queries: Inputs[], told: Record<string, Value>): Value {
  const values: Record<string, Value> = {}
  let returned: Value
  for (const { id, metric, expression, returnData } of queries) {
    values[id] = metric ? told[id] : compute(expression, values)
    if (returnData) returned = values[id]
  }
  return returned
}

/** The few of CloudWatch's functions that are in use. As there, a list ignores what is missing, and arithmetic with it gives nothing. */
const functions = {
  CEIL: Math.ceil,
  IF: (condition: unknown, yes: number, no: number) => (condition ? yes : no),
  MAX: (list: Value[]) => Math.max(...present(list)),
  SUM: (list: Value[]) => present(list).reduce((sum, value) => sum + value, 0),
}
const present = (list: Value[]) => list.filter((value) => value !== undefined && !Number.isNaN(value)) as number[]

function compute(expression: string, values: Record<string, Value>): Value {
  const text = expression.replaceAll(' AND ', ' && ')
  const scope = { ...functions, ...values }
  const result = new Function(...Object.keys(scope), `return ${text}`)(...Object.values(scope)) as number
  return Number.isFinite(result) ? result : undefined
}
