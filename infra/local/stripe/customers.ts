import { type Params, text, texts } from './form.ts'
import type { Customer } from './state.ts'
import { find, newId, type World } from './world.ts'

export function createCustomer(world: World, params: Params): Customer {
  const id = newId(world, 'cus')
  return (world.state.customers[id] = {
    id,
    object: 'customer',
    name: text(params, 'name') ?? null,
    email: text(params, 'email') ?? null,
    metadata: texts(params, 'metadata'),
    created: world.clock.nowS(),
    cardFails: false,
  })
}

export function getCustomer(world: World, _params: Params, id: string): Customer {
  return find(world.state.customers, 'customer', id)
}
