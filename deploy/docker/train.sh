#!/bin/sh
# Runs the three services on the demo's press for a while, each with a JVM that notes which classes it loads and which
# methods are hot, and leaves that beside each service as /opt/dateline/SERVICE/cache: a JVM that starts from it need
# not read, link and profile them again. Run in an image that is built, with everything on loopback.
set -eu
cd /opt/dateline
work=$(mktemp -d)
export DATELINE_KAFKA_BOOTSTRAP_SERVERS=127.0.0.1:9092 DATELINE_INGEST_ALLOW_ADDRESSES=127.0.0.0/8
# Whoever answers to more than its own machine wants tokens first.
export DATELINE_HTTP_HOST=127.0.0.1
export DATELINE_INGEST_HOST_DELAY=PT0.05S DATELINE_TOPIC_PARTITIONS=1 DATELINE_TOPIC_REPLICATION=1
standalone="java @jvm.options @standalone/class-path"

mkfifo "$work/open"
$standalone dateline.deploy.standalone.broker.BrokerMain "$work/broker" 9092 <"$work/open" >"$work/broker.log" 2>&1 &
broker=$!
exec 3>"$work/open"
$standalone dateline.deploy.standalone.Dateline press --port 8000 --trickle PT0.2S >"$work/sources.yaml" 2>"$work/press.log" &
press=$!

# ready PORT LOG PROCESS: waits until a service answers that it is.
ready() {
  tries=0
  until java @probe.options dateline.deploy.runtime.HealthCheck "http://127.0.0.1:$1/health/ready"; do
    tries=$((tries + 1))
    if [ "$tries" -gt 90 ] || ! kill -0 "$3" 2>/dev/null; then
      echo "not ready:" >&2
      cat "$2" >&2
      exit 1
    fi
    sleep 1
  done
}

# service NAME CLASS PORT ARGUMENT...: starts one in training. With G1 the cache may hold objects too, which every
# other collector can take over.
service() {
  name=$1 class=$2 port=$3
  shift 3
  DATELINE_HTTP_PORT=$port DATELINE_STATE_DIRECTORY=$work/$name \
    java @jvm.options -XX:+UseG1GC -XX:AOTCacheOutput="$name/cache" @"$name/class-path" "$class" "$@" \
    >"$work/$name.log" 2>&1 &
  eval "$name=$!"
  ready "$port" "$work/$name.log" "$!"
}

until grep -q ready "$work/broker.log" && [ -s "$work/sources.yaml" ]; do
  sleep 0.5
done
service sink dateline.deploy.SinkMain 8083
service enrich dateline.deploy.EnrichMain 8082
service ingest dateline.deploy.IngestMain 8081 --sources "$work/sources.yaml"
sleep "${TRAINING_SECONDS:-20}"
# One after the other: each writes its cache as it ends.
for process in "$ingest" "$enrich" "$sink"; do
  kill "$process"
  wait "$process"
done
kill "$press"
# It ends when what it reads from closes.
exec 3>&-
wait "$broker"
ls -l ingest/cache enrich/cache sink/cache
rm -rf "$work"
