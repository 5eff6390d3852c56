package app.chatelaine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.text.Messages;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeyPagesTest {
    private final SandboxFixture fixture = new SandboxFixture(Transport.HTTP);
    private final IonworksSandbox ionworks = new IonworksSandbox(fixture.settings);
    private final SandboxServer service = started(ionworks);
    private final SandboxServer pages =
            started(new KeyPages(Map.of("ionworks", ionworks), Messages.of(Locale.ENGLISH)));

    private SandboxServer started(SandboxService answering) {
        try {
            return SandboxServer.start(answering, fixture.settings);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @AfterEach
    void stop() {
        pages.close();
        service.close();
        fixture.close();
    }

    @Test
    void each_visit_gives_another_key_and_the_service_takes_it() throws IOException {
        String first = keyOn("/ionworks");
        String second = keyOn("/ionworks");

        assertThat(second).isNotEqualTo(first);
        assertThat(statusWith(first)).isEqualTo(200);
        assertThat(statusWith(second)).isEqualTo(200);
    }

    @Test
    void a_service_without_a_page_has_none() throws IOException {
        var page =
                (HttpURLConnection) URI.create(pages.url() + "/nobody").toURL().openConnection();

        assertThat(page.getResponseCode()).isEqualTo(404);
    }

    private String keyOn(String path) throws IOException {
        try (var page = URI.create(pages.url() + path).toURL().openStream()) {
            var key = Pattern.compile("<pre>(.+?)</pre>")
                    .matcher(new String(page.readAllBytes(), StandardCharsets.UTF_8));
            assertThat(key.find()).isTrue();
            return key.group(1);
        }
    }

    private int statusWith(String key) throws IOException {
        var me = (HttpURLConnection)
                URI.create(service.url() + "/users/me").toURL().openConnection();
        me.setRequestProperty("X-API-Key", key);
        return me.getResponseCode();
    }
}
