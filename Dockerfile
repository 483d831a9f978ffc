# Builds a static binary, and an image with nothing else but the static files:
#
#   docker build -t vestibule .
#   docker run -d --name vestibule -p 127.0.0.1:8080:8080 -v vestibule-data:/data --read-only --cap-drop ALL vestibule
#   docker logs vestibule      # shows the link to create the first administrator

FROM rust:1.95-bookworm AS build
WORKDIR /src

# Dependencies first, with a stub as our program, so that this layer is cached until Cargo.toml or Cargo.lock change.
COPY Cargo.toml Cargo.lock ./
COPY bcrypt-lanes bcrypt-lanes
RUN mkdir src && touch src/lib.rs && echo 'fn main() {}' > src/main.rs \
 && cargo build --locked --profile dist

# Texts, templates and migrations are compiled in. Touched, because cargo compares times and the stub may be newer.
COPY build.rs ./
COPY build build
COPY locales locales
COPY migrations migrations
COPY templates templates
COPY src src
# With the C library linked in, the image needs nothing but the binary. Only the program is told so: build scripts and
# procedural macros can't be static. Packed, the relocations take 9 kB instead of 750.
RUN touch src/lib.rs src/main.rs \
 && cargo rustc --locked --profile dist --bin vestibule -- \
    -C target-feature=+crt-static -C link-arg=-Wl,-z,pack-relative-relocs

COPY static static
COPY scripts/image-root scripts/
RUN scripts/image-root target/dist/vestibule /image

# Empty: no shell, no package manager. No CA file either: the certificates to trust are compiled in.
FROM scratch
LABEL org.opencontainers.image.title="Vestibule" \
      org.opencontainers.image.description="The entrance hall of a website: signs people in, keeps their sessions, shows them their profile." \
      org.opencontainers.image.licenses="MIT OR Apache-2.0"

COPY --from=build /image/etc /etc
# A new named volume takes its owner from this folder.
COPY --from=build --chown=65532:65532 /image/data /data
COPY --from=build /image/static /static
COPY --from=build /image/bin /usr/local/bin

# SQLite chooses a folder for large temporary files itself. With a read-only root, only /data is writable.
ENV PATH=/usr/local/bin \
    HOST=0.0.0.0 \
    PORT=8080 \
    DATA_DIR=/data \
    STATIC_DIR=/static \
    SQLITE_TMPDIR=/data

# By number, so that Kubernetes can tell that it isn't root (runAsNonRoot).
USER 65532:65532
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM
# A first start may wait 30 seconds for its database.
HEALTHCHECK --interval=10s --timeout=5s --start-period=40s --retries=3 CMD ["vestibule", "health"]
ENTRYPOINT ["vestibule"]
