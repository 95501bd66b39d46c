#!/bin/sh
# Builds ffmpeg and ffprobe from an unpacked source under the LGPL, for decoding customers' videos to JPEGs and for nothing else:
# no network, no devices, no encoder but the one that the runner asks for. `build-ffmpeg.sh SOURCE PREFIX`
set -eu
cd "$1"
./configure \
  --prefix="$2" \
  --disable-autodetect --enable-zlib --enable-libdav1d \
  --disable-network --disable-devices --disable-doc --disable-ffplay --disable-debug \
  --disable-encoders --enable-encoder=mjpeg,rawvideo,wrapped_avframe \
  --disable-muxers --enable-muxer=mjpeg,rawvideo,null \
  --disable-protocols --enable-protocol=file,pipe
make -j"$(nproc)"
make install
rm -rf "$2/include" "$2/lib" "$2/share"
mkdir -p "$2/lib" "$2/share/doc/ffmpeg"
# The AV1 decoder goes along, since the image that runs may have another version of it or none.
ldd "$2/bin/ffmpeg" | awk '/libdav1d/ { print $3 }' | xargs -I{} cp -L {} "$2/lib/"
cp COPYING.LGPLv2.1 LICENSE.md "$2/share/doc/ffmpeg/"

version=$("$2/bin/ffmpeg" -version)
if printf '%s' "$version" | grep -E -e '--enable-(gpl|nonfree)'; then
  echo 'this ffmpeg is not under the LGPL' >&2
  exit 1
fi
