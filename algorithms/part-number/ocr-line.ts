/** A line as OCR reads it; the box in pixels from the top left corner. */
export type OcrLine = { text: string; confidence: number; box: { x: number; y: number; width: number; height: number } }

export type Rank = 'part' | 'other'

const partWords = [
  'P/N',
  'PN',
  'P.N.',
  'PART NO',
  'PART NUMBER',
  'PART#',
  'PART',
  'MPN',
  'MODEL',
  'MODEL NO',
  'TYPE',
  'CAT NO',
  'CAT',
  'ART NO',
  'ART-NR',
  'ARTICLE',
  'ORDER NO',
  'ITEM NO',
  'REF',
  '品番',
  '型番',
  '型式',
  '形式',
  '形名',
  '部品番号',
  '品名コード',
  '図番',
  '商品コード',
  'モデル',
  'カタログ番号',
  '품번',
  '품목번호',
  '부품번호',
  '부품 번호',
  '모델',
  '모델명',
  '형식',
  '형번',
  '제품번호',
  '도번',
]

const otherWords = [
  'S/N',
  'SN',
  'SERIAL',
  'SERIAL NO',
  'SER NO',
  'LOT',
  'LOT NO',
  'BATCH',
  'DATE',
  'MFG',
  'EXP',
  'QTY',
  'TEL',
  'FAX',
  'WEIGHT',
  'REV',
  '製造番号',
  'シリアル',
  'ロット',
  '製造年月',
  '製造日',
  '数量',
  '電話',
  '重量',
  '質量',
  '일련번호',
  '시리얼',
  '로트',
  '제조번호',
  '제조일',
  '제조일자',
  '수량',
  '전화',
  '중량',
]

const labels = [
  ...partWords.map((word) => ({ word, rank: 'part' as const })),
  ...otherWords.map((word) => ({ word, rank: 'other' as const })),
]
  .sort((a, b) => b.word.length - a.word.length)
  .map(({ word, rank }) => ({
    rank,
    pattern: new RegExp(`^\\s*${spaced(word)}(?![A-Z0-9])`, 'u'),
  }))

/** A label as OCR may read it: with a full stop where a space is, and with spaces anywhere between Chinese, Japanese and Korean characters. */
function spaced(word: string): string {
  const escaped = word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll(' ', '\\s*[.]?\\s*')
  return escaped.replace(/(?<=[^\p{ASCII}])(?=[^\p{ASCII}])/gu, '\\s*')
}

/** What a text begins to say: the kind of its label, and the rest behind it. */
export function readLabel(text: string): { rank: Rank; rest: string } | undefined {
  for (const { rank, pattern } of labels) {
    const found = pattern.exec(text)
    if (found) return { rank, rest: text.slice(found[0].length).replace(/^\s*(NO|NUMBER|番号|번호)?[\s.:：#°º=\-]*/u, '') }
  }
  return undefined
}
