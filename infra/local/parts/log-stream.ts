const colours = [36, 33, 35, 32, 34, 31]
const widthChars = 9
let parts = 0

export type PartLog = (text: string) => void

/** One stream for all parts: each line carries the name of its part. Colour only where a person watches. */
export function partLog(name: string, write: (line: string) => void): PartLog {
  const colour = colours[parts++ % colours.length]
  const label = name.padEnd(widthChars)
  const prefix = process.stderr.isTTY ? `\u001b[${colour}m${label}\u001b[0m│ ` : `${label}│ `
  return (text) => {
    for (const line of text.split('\n')) if (line.trim() !== '') write(prefix + line)
  }
}
