import { En } from 'media-chrome/dist/lang/en.js'
import { addTranslation } from 'media-chrome/dist/utils/i18n.js'

const rate = 'Playback rate {playbackRate}'

// A label says what the button shows: 2x.
addTranslation('en', { ...En, [rate]: `${rate}x` })

/** The player's words in the portal's other languages; what is not here stays English. */
addTranslation('ja', {
  Play: '再生',
  Pause: '一時停止',
  play: '再生',
  pause: '一時停止',
  Mute: '消音',
  Unmute: '消音を解除',
  mute: '消音',
  unmute: '消音を解除',
  seek: '再生位置',
  'Enter fullscreen mode': '全画面にする',
  'Exit fullscreen mode': '全画面を終える',
  'enter fullscreen mode': '全画面にする',
  'exit fullscreen mode': '全画面を終える',
  'Playback rate': '再生速度',
  [rate]: '再生速度 {playbackRate}x',
  'current playback rate': '現在の再生速度',
  'playback time': '再生時間',
  'video player': '動画プレーヤー',
  hour: '時間',
  hours: '時間',
  minute: '分',
  minutes: '分',
  second: '秒',
  seconds: '秒',
  '{time} remaining': '残り{time}',
  '{currentTime} of {totalTime}': '{totalTime}中{currentTime}',
  'video not loaded, unknown time.': '動画は読み込まれていません。',
})

addTranslation('ko', {
  Play: '재생',
  Pause: '일시 정지',
  play: '재생',
  pause: '일시 정지',
  Mute: '음소거',
  Unmute: '음소거 해제',
  mute: '음소거',
  unmute: '음소거 해제',
  seek: '재생 위치',
  'Enter fullscreen mode': '전체 화면',
  'Exit fullscreen mode': '전체 화면 끝내기',
  'enter fullscreen mode': '전체 화면',
  'exit fullscreen mode': '전체 화면 끝내기',
  'Playback rate': '재생 속도',
  [rate]: '재생 속도 {playbackRate}x',
  'current playback rate': '현재 재생 속도',
  'playback time': '재생 시간',
  'video player': '동영상 플레이어',
  hour: '시간',
  hours: '시간',
  minute: '분',
  minutes: '분',
  second: '초',
  seconds: '초',
  '{time} remaining': '{time} 남음',
  '{currentTime} of {totalTime}': '{totalTime} 중 {currentTime}',
  'video not loaded, unknown time.': '동영상을 아직 불러오지 않았습니다.',
})
