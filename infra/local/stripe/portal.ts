import { type Params, text } from './form.ts'
import { find, newId, type World } from './world.ts'

export function createPortalSession(world: World, params: Params) {
  const customer = find(world.state.customers, 'customer', text(params, 'customer')).id
  const back = text(params, 'return_url') ?? ''
  const url = `${world.url}/portal/${customer}?back=${encodeURIComponent(back)}`
  return {
    id: newId(world, 'bps'),
    object: 'billing_portal.session',
    customer,
    url,
    return_url: back,
    created: world.clock.nowS(),
    livemode: false,
  }
}
