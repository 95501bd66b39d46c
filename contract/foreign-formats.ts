/** Formats that people try to upload and Kensa can't read: what to call them, and what to do instead. */
export type ForeignFormat = { name: string; advice: string; types: string[]; extensions: string[] }

const asJpegOrPng = 'Export it as JPEG or PNG and upload that.'
const asMp4 = 'Convert it to MP4 (H.264) and upload that.'

export const foreignFormats = {
  heic: {
    name: 'a HEIC photo',
    advice: 'Export it as JPEG and upload that (on an iPhone: Settings, Camera, Formats, Most Compatible).',
    types: ['image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence'],
    extensions: ['heic', 'heif', 'hif'],
  },
  svg: {
    name: 'an SVG drawing',
    advice: 'Kensa looks at photos and videos: export the drawing as PNG and upload that.',
    types: ['image/svg+xml'],
    extensions: ['svg', 'svgz'],
  },
  pdf: {
    name: 'a PDF document',
    advice: 'Export its pages as PNG or JPEG and upload those.',
    types: ['application/pdf'],
    extensions: ['pdf'],
  },
  zip: {
    name: 'a ZIP archive',
    advice: 'Unpack it and upload the files inside.',
    types: ['application/zip', 'application/x-zip-compressed'],
    extensions: ['zip', 'docx', 'xlsx', 'pptx'],
  },
  archive: {
    name: 'a compressed archive',
    advice: 'Unpack it and upload the files inside.',
    types: ['application/gzip', 'application/x-7z-compressed', 'application/vnd.rar', 'application/x-tar'],
    extensions: ['gz', 'tgz', '7z', 'rar', 'tar', 'xz', 'zst'],
  },
  raw: {
    name: 'a raw camera file',
    advice: asJpegOrPng,
    types: ['image/x-canon-cr3', 'image/x-canon-cr2', 'image/x-nikon-nef', 'image/x-sony-arw', 'image/x-adobe-dng'],
    extensions: ['cr3', 'cr2', 'nef', 'arw', 'dng', 'raf', 'orf', 'rw2'],
  },
  bmp: { name: 'a BMP image', advice: asJpegOrPng, types: ['image/bmp', 'image/x-ms-bmp'], extensions: ['bmp'] },
  icon: { name: 'an icon file', advice: asJpegOrPng, types: ['image/x-icon', 'image/vnd.microsoft.icon'], extensions: ['ico'] },
  psd: { name: 'a Photoshop file', advice: asJpegOrPng, types: ['image/vnd.adobe.photoshop'], extensions: ['psd', 'psb'] },
  jxl: { name: 'a JPEG XL image', advice: asJpegOrPng, types: ['image/jxl'], extensions: ['jxl'] },
  jp2: { name: 'a JPEG 2000 image', advice: asJpegOrPng, types: ['image/jp2', 'image/jpx'], extensions: ['jp2', 'j2k', 'jpx'] },
  wmv: { name: 'a Windows Media video', advice: asMp4, types: ['video/x-ms-wmv', 'video/x-ms-asf'], extensions: ['wmv', 'asf'] },
  flv: { name: 'a Flash video', advice: asMp4, types: ['video/x-flv'], extensions: ['flv'] },
  mpeg: {
    name: 'an MPEG program or transport stream',
    advice: asMp4,
    types: ['video/mpeg', 'video/mp2t'],
    extensions: ['mpg', 'mpeg', 'mts', 'm2ts'],
  },
  ogg: { name: 'an Ogg file', advice: asMp4, types: ['video/ogg', 'audio/ogg'], extensions: ['ogv', 'ogg'] },
  audio: {
    name: 'a sound recording',
    advice: 'Kensa looks at photos and videos only.',
    types: ['audio/mpeg', 'audio/wav', 'audio/mp4', 'audio/x-m4a', 'audio/flac'],
    extensions: ['mp3', 'wav', 'm4a', 'flac'],
  },
  text: {
    name: 'a text file',
    advice: 'Kensa looks at photos and videos only.',
    types: ['text/plain', 'text/html', 'text/csv', 'application/json', 'application/xml'],
    extensions: ['txt', 'html', 'htm', 'csv', 'json', 'xml', 'md'],
  },
} as const satisfies Record<string, ForeignFormat>

export type ForeignFormatId = keyof typeof foreignFormats
