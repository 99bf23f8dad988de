package io.jinliu.gateway.identity;

import io.jinliu.gateway.routes.ServiceAddresses;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The tokens that were given up, asked of order-service again and again, so that no request has to wait for that.
 *
 * <p>While it cannot be asked, what is known stays refused and the rest passes: the services look again, and a door that
 * shut with one of them would take all the others along.
 */
@Component
class RevokedTokens implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RevokedTokens.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration WINDOW = Duration.ofSeconds(60);
    /** Longer than the tolerance for clocks lets a token live past its end. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    private static final int LARGEST = 4 * 1024 * 1024;

    private final Map<String, Instant> known = new ConcurrentHashMap<>();
    private final AtomicLong askedAtSecond = new AtomicLong();
    private final AtomicBoolean away = new AtomicBoolean();
    private final Disposable.Swap asking = Disposables.swap();
    private final WebClient client;
    private final ServiceAddresses services;
    private final Duration every;
    private final InstantSource machineTime;

    RevokedTokens(ServiceAddresses services, TokenSettings settings, InstantSource machineTime) {
        this.client = WebClient.builder()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST))
                .build();
        this.services = services;
        this.every = settings.revocationsEvery();
        this.machineTime = machineTime;
    }

    boolean include(String tokenId) {
        return !known.isEmpty() && known.containsKey(hash(tokenId));
    }

    @Override
    public void start() {
        asking.update(Flux.interval(every)
                .onBackpressureDrop()
                .concatMap(_ -> ask(), 1)
                .subscribe());
    }

    @Override
    public void stop() {
        asking.update(Disposables.disposed());
    }

    @Override
    public boolean isRunning() {
        return asking.get() != null && !asking.get().isDisposed();
    }

    private Mono<List<Revoked>> ask() {
        var now = machineTime.instant();
        var lately = askedAtSecond.get() > now.minus(WINDOW.dividedBy(2)).getEpochSecond();
        var path = lately ? "/revoked-tokens?seconds=" + WINDOW.toSeconds() : "/revoked-tokens";
        return client.get()
                .uri(services.orderUrl().resolve(path))
                .retrieve()
                .bodyToFlux(Revoked.class)
                .collectList()
                .timeout(PATIENCE)
                .doOnNext(news -> learn(news, now))
                .onErrorResume(this::later);
    }

    private void learn(List<Revoked> news, Instant now) {
        news.forEach(token -> known.put(token.tokenHash(), token.expiresAt()));
        known.values().removeIf(expired -> expired.isBefore(now.minus(GRACE)));
        askedAtSecond.set(now.getEpochSecond());
        away.set(false);
    }

    /** Whatever it was, we ask again; it is told once. */
    private Mono<List<Revoked>> later(Throwable why) {
        if (!away.getAndSet(true)) {
            LOG.warn("Revoked tokens cannot be asked for now: {}", why.toString());
        }
        return Mono.empty();
    }

    private static String hash(String tokenId) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(tokenId.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private record Revoked(String tokenHash, Instant expiresAt) {}
}
