package app.chatelaine.sandbox;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What the stand-ins run on.
 *
 * @param executor answers the requests; a slow answer holds its thread, so virtual threads serve best
 * @param clock dates keys and ends access tokens
 * @param random makes the keys
 * @param slowness how late answers to {@link Behaviour#SLOW} keys come
 * @param tls serves https; null for plain http
 */
public record SandboxSettings(
        Executor executor,
        InstantSource clock,
        RandomGenerator random,
        Duration slowness,
        @Nullable SSLContext tls) {}
