/** A moment of a video, the same in every language: `0:07`, `12:03.5`, `1:02:09`. */
export function formatTimeCode(ms: number): string {
  const tenths = Math.round(ms / 100)
  const fraction = tenths % 10
  const seconds = Math.floor(tenths / 10)
  const pad = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor(seconds / 60) % 60
  const clock = hours > 0 ? `${hours}:${pad(minutes)}:${pad(seconds % 60)}` : `${minutes}:${pad(seconds % 60)}`
  return fraction === 0 ? clock : `${clock}.${fraction}`
}
