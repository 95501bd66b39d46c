// ONNX Runtime reports each process and session that uses it to Microsoft, and keeps an identifier of the device, unless this is set before its
// library is loaded: so whoever opens a session imports this first.
process.env['ORT_DISABLE_TELEMETRY'] = '1'

export {}
