import type { EncodeResponse } from '@kensa/contract/encode'
import type { SpaceId } from '@kensa/contract/spaces'

/** Words or a photo → a unit vector of the space. Throws a KensaError: `encoder_unavailable`, or what is wrong with the photo. */
export interface Encoder {
  text(space: SpaceId, text: string): Promise<EncodeResponse>
  image(space: SpaceId, image: Uint8Array<ArrayBuffer>, contentType: string): Promise<EncodeResponse>
}
