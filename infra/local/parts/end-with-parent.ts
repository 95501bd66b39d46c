// Loaded into every part before its own program: when the supervisor is gone, even killed, the pipe from it ends and the part stops.
// Only for the part itself: what it forks inherits these arguments, but not the pipe.
process.execArgv.splice(process.execArgv.indexOf('--import'), 2)

process.stdin.on('end', () => process.kill(process.pid, 'SIGTERM'))
process.stdin.on('error', () => process.kill(process.pid, 'SIGTERM'))
process.stdin.resume()
// The pipe alone must not keep a part running that has finished.
;(process.stdin as unknown as { unref?: () => void }).unref?.()
