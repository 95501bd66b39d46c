import { partsOf } from './task-parts.ts'
import type { ViewProps } from './view-props.ts'

/** The move: picture, question, grounds, three big answers. */
export function SingleView(props: ViewProps) {
  const { View } = partsOf(props.item)
  return <View {...props} />
}
