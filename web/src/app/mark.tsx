/** The mark: a viewfinder with a tick. */
export function Mark({ className = 'size-7' }: { className?: string }) {
  return (
    <svg aria-hidden viewBox="0 0 24 24" fill="none" strokeLinecap="round" strokeLinejoin="round" className={className}>
      <path
        d="M4 8.5V5.5A1.5 1.5 0 0 1 5.5 4h3M15.5 4h3A1.5 1.5 0 0 1 20 5.500v3M20 15.500v3a1.5 1.5 0 0 1-1.5 1.500h-3M8.5 20h-3A1.5 1.5 0 0 1 4 18.500v-3"
        className="stroke-ink"
        strokeWidth="1.8"
      />
      <path d="m8.3 12.3 2.6 2.6 5-5.6" className="stroke-accent" strokeWidth="2.2" />
    </svg>
  )
}
