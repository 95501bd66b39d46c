import { expect, it } from 'vitest'
import { openTokenizer } from './tokenize.ts'
import { collectVocabulary } from './vocabulary/collect.ts'

const tokenize = openTokenizer(collectVocabulary())
const meant = (text: string) =>
  tokenize(text)
    .terms.map((term) => term.concept)
    .sort()

it.each([
  ['blue wrench', ['blue', 'wrench']],
  ['Wrench, BLUE!', ['blue', 'wrench']],
  ['青いレンチ', ['blue', 'wrench']],
  ['レンチ 青', ['blue', 'wrench']],
  ['파란 렌치', ['blue', 'wrench']],
  ['파란색렌치를', ['blue', 'wrench']],
  ['yellow hard hat', ['helmet', 'yellow']],
  ['安全帽', ['helmet']],
  ['ヘルメット', ['helmet']],
  ['안전모', ['helmet']],
  ['노란 안전모', ['helmet', 'yellow']],
  ['protective equipment', ['ppe']],
  ['保護具', ['ppe']],
  ['보호구', ['ppe']],
  ['錆びた歯車', ['gear', 'rusty']],
  ['needle-like particles', ['needle', 'particle']],
])('understands %s', (text, concepts) => {
  expect(meant(text)).toEqual(concepts)
})

it('reads languages mixed in one query', () => {
  expect(meant('blue レンチ')).toEqual(['blue', 'wrench'])
  expect(meant('赤い helmet 창고')).toEqual(['helmet', 'red', 'shelf'])
  expect(meant('赤いhelmetとboots')).toEqual(['boots', 'helmet', 'red'])
})

it('reads full width, half width and other forms of the same characters alike', () => {
  expect(tokenize('ＢＬＵＥ　ｗｒｅｎｃｈ').ids).toEqual(tokenize('blue wrench').ids)
  expect(tokenize('ﾍﾙﾒｯﾄ').ids).toEqual(tokenize('ヘルメット').ids)
  expect(tokenize('안전모'.normalize('NFD')).ids).toEqual(tokenize('안전모').ids)
})

it('takes the longest word: a toolbox is no tool, an impact driver no screwdriver', () => {
  expect(meant('toolbox')).toEqual(['toolbox'])
  expect(meant('工具箱')).toEqual(['toolbox'])
  expect(meant('インパクトドライバー')).toEqual(['drill'])
  expect(meant('공구함')).toEqual(['toolbox'])
})

it('leaves unknown words out and keeps the rest', () => {
  expect(meant('elephant riding a blue wrench yesterday')).toEqual(['blue', 'wrench'])
  expect(meant('とても素敵な青いレンチ')).toEqual(['blue', 'wrench'])
  expect(tokenize('elephant')).toEqual({ ids: [0], terms: [] })
  expect(tokenize('')).toEqual({ ids: [0], terms: [] })
  expect(tokenize('🦊 ☃')).toEqual({ ids: [0], terms: [] })
})

it('does not find words inside other words', () => {
  expect(meant('sawdust')).toEqual([])
  expect(meant('redundant')).toEqual([])
  expect(meant('管理')).toEqual([])
  expect(meant('통신')).toEqual([])
})

it('forgives a typing error but not another word', () => {
  expect(meant('scredriver')).toEqual(['screwdriver'])
  expect(meant('helmett')).toEqual(['helmet'])
  expect(meant('hamster')).toEqual([])
  expect(meant('KX-4821-B7')).toEqual([])
})

it('counts a word once however often and in whatever order it is said', () => {
  expect(tokenize('wrench wrench blue').ids).toHaveLength(2)
  expect([...tokenize('wrench blue').ids].sort()).toEqual([...tokenize('blue wrench').ids].sort())
})

it('reports the words as written beside what they mean', () => {
  expect(tokenize('赤い工具箱').terms).toEqual([
    { text: '赤い', concept: 'red' },
    { text: '工具箱', concept: 'toolbox' },
  ])
})
