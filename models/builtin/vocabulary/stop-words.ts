/** Words that carry no concept, so that nothing is read into them by likeness. */
export const stopWords: readonly string[] = [
  ...'a an the of on in at with and or for to by from is are be this that these those it its some any all my our show find search me where picture pictures photo photos image images video frame frames thing things one two'.split(
    ' ',
  ),
  ...'の を が は に で と も や へ ある いる 写真 画像 映像 動画 上 中 もの 物 探す 検索 見せて ください'.split(' '),
  ...'을 를 이 가 은 는 의 에 에서 와 과 도 로 으로 있는 위 안 사진 이미지 영상 것 찾기 찾아 검색 보여줘'.split(' '),
]
