# rapor in a container. Built from the root of this repository:
#
#   docker build --tag rapor .
#   docker run --rm --user "$(id -u):$(id -g)" --volume "$PWD:/portal" rapor check

FROM rust:1-slim-bookworm AS build
WORKDIR /src
COPY . .
RUN cargo build --release --locked

FROM debian:bookworm-slim
# `rapor diff` asks git for revisions of the content.
RUN apt-get update \
    && apt-get install --yes --no-install-recommends git \
    && rm -rf /var/lib/apt/lists/*
COPY --from=build /src/target/release/rapor /usr/local/bin/rapor
# The folder is another user's, and git would not look into it.
RUN useradd --uid 10001 --create-home rapor \
    && git config --system --add safe.directory '*'
USER rapor
WORKDIR /portal
ENTRYPOINT ["rapor"]
CMD ["--help"]
