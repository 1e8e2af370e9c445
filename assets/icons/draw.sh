#!/bin/bash
# Makes the icon files from bidragsboken.svg. Needs rsvg-convert and ImageMagick's convert; run after the drawing changed.
set -eu
cd "$(dirname "$0")"

draw() { rsvg-convert --width "$1" --height "$1" bidragsboken.svg --output "$2"; }

draw 32 32x32.png
draw 128 128x128.png
draw 256 128x128@2x.png
draw 512 icon.png

small=$(mktemp -d)
trap 'rm -r "$small"' EXIT
for side in 16 24 32 48 64 256; do draw "$side" "$small/$side.png"; done
# From small to large, as Windows takes the first that fits.
convert "$small"/16.png "$small"/24.png "$small"/32.png "$small"/48.png "$small"/64.png "$small"/256.png icon.ico
