# Puts a local Maven repository, which is the context, into the cache that the build of the images mounts.
FROM maven:3.9-eclipse-temurin-25
RUN --mount=type=bind,target=/seed --mount=type=cache,target=/root/.m2/repository \
    cp -a /seed/. /root/.m2/repository/ && rm -rf /root/.m2/repository/dateline
