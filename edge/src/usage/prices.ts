import type { PriceTable } from '@kensa/contract/api/usage'
import { monthlyCreditMicros, priceOf, usageUnitNames, usageUnits } from '@kensa/contract/usage'

export function priceTable(): PriceTable {
  return {
    currency: 'usd',
    microsPerDollar: 1_000_000,
    monthlyCreditMicros,
    units: usageUnitNames.map((unit) => {
      const { priceMicros, told } = usageUnits[unit]
      return { unit, priceMicros, told: { ...told, priceMicros: priceOf(unit, told.quantity) } }
    }),
  }
}
