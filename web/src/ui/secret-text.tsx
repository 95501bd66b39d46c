/** Something to copy or write down exactly, in a face where 0 and O differ. */
export function SecretText({ text, label }: { text: string; label: string }) {
  return (
    <input
      readOnly
      aria-label={label}
      value={text}
      onFocus={(event) => event.currentTarget.select()}
      className="h-control w-full min-w-0 rounded-md border border-line bg-sunken px-3 font-mono text-sm"
    />
  )
}
