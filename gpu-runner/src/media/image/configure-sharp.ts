import sharp from 'sharp'

// One file at a time and never the same one twice: threads and caches would only cost memory.
sharp.concurrency(1)
sharp.cache(false)

export { sharp }
