#!/bin/sh
# Lays out, under one folder, what each image holds: /ingest, /enrich and /sink with that service's jars alone,
# /standalone with all of them, /probe for the health check. Run where Maven has built the project.
set -eu
out=$1
libraries=deploy/services/target/lib

# class_path MODULE: names of the jars that a module needs at run time.
class_path() {
  tr ':' '\n' <"$1/target/class-path" | sed 's|.*/||' | sort -u
}

# foreign SERVICE: names of the jars that only other stages brought along. Our own stay: all services read one file of
# settings, and each stage's settings lie in its jar.
foreign() {
  others=$(for stage in ingest enrich sink; do [ "$stage" = "$1" ] || class_path "$stage/topology"; done | sort -u)
  { class_path "$1/topology"; class_path deploy/runtime; } | sort -u >/tmp/own
  echo "$others" | grep -v '^dateline-' | grep -v "^\($(borrowed "$1")\)" | comm -23 - /tmp/own
}

# borrowed SERVICE: what it uses of another stage beyond that one's settings. Sink posts to webhooks with the guard
# that ingest fetches behind.
borrowed() {
  case $1 in
    sink) echo 'okhttp\|okio\|kotlin' ;;
    *) echo 'nothing' ;;
  esac
}

# options SERVICE: the class path in a fixed order, which the cache of classes is bound to.
options() {
  printf -- '-cp\n'
  (cd "$out/$1" && find lib app -name '*.jar' | sort | sed "s|^|/opt/dateline/$1/|" | paste -sd:)
}

# Libraries with native parts come with one for each of many machines; one is this.
one_machine() {
  case $(uname -m) in
    x86_64) store=linux64 packed=amd64 ;;
    aarch64) store=linux-aarch64 packed=aarch64 ;;
    *) return 0 ;;
  esac
  unpacked=$(mktemp -d)
  (cd "$unpacked" && jar --extract --file "$1")
  find "$unpacked" \( -name '*.so' -o -name '*.dll' -o -name '*.jnilib' -o -name '*.dylib' -o -name '*.a' \) \
    ! -name "librocksdbjni-$store.so" ! -ipath "*/linux/$packed/*" ! -ipath "*/linux/$(uname -m)/*" -delete
  mv "$unpacked/META-INF/MANIFEST.MF" "$unpacked.manifest"
  jar --create --file "$1" --manifest "$unpacked.manifest" --date "2026-11-22T00:00:00Z" -C "$unpacked" .
}

mkdir -p "$out/probe" "$out/data"
for service in ingest enrich sink; do
  mkdir -p "$out/$service/app" "$out/$service/lib"
  foreign "$service" >/tmp/foreign
  for jar in "$libraries"/*.jar; do
    name=$(basename "$jar")
    case $name in
      dateline-*) cp "$jar" "$out/$service/app/" ;;
      *) grep -qxF "$name" /tmp/foreign || cp "$jar" "$out/$service/lib/" ;;
    esac
  done
  options "$service" >"$out/$service/class-path"
done
mkdir -p "$out/standalone/app" "$out/standalone/lib"
cp deploy/standalone/target/lib/*.jar "$out/standalone/lib/"
mv "$out"/standalone/lib/dateline-*.jar "$out/standalone/app/"
options standalone >"$out/standalone/class-path"
cp "$libraries"/dateline-runtime-*.jar "$out/probe/"
for jar in "$out"/*/lib/rocksdbjni-*.jar "$out"/*/lib/zstd-jni-*.jar "$out"/*/lib/snappy-java-*.jar "$out"/*/lib/lz4-java-*.jar; do
  one_machine "$jar"
done
# Times are part of what a layer is.
find "$out" -exec touch -d '2026-11-22T00:00:00Z' {} +
