package app.chatelaine.adapters.http;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** The text of an answer, no more than {@value #MOST} bytes of it, counted after decompression. */
final class BoundedBody {
    static final long MOST = 1 << 20;

    private final String text;
    private final boolean cut;

    private BoundedBody(String text, boolean cut) {
        this.text = text;
        this.cut = cut;
    }

    static BoundedBody read(ResponseBody body) throws IOException {
        BufferedSource source = body.source();
        boolean more = source.request(MOST + 1);
        long size = Math.min(MOST, source.getBuffer().size());
        return new BoundedBody(source.readString(size, charset(body.contentType())), more);
    }

    String text() {
        return text;
    }

    boolean isCut() {
        return cut;
    }

    private static Charset charset(@Nullable MediaType type) {
        Charset named = type == null ? null : type.charset(StandardCharsets.UTF_8);
        return named == null ? StandardCharsets.UTF_8 : named;
    }
}
