package io.jinliu.payment.security;

import io.jinliu.payment.security.WireRecord.Direction;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Files behind an address that a channel has named: more patience than a call, and a limit. Of the file its size and
 * imprint are archived; the file itself is kept by whoever asked for it.
 */
public final class FileDownload {

    private static final long MOST = 64L << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final WireArchive archive;
    private final OkHttpClient http;

    public FileDownload(WireArchive archive, Duration connect) {
        this.archive = archive;
        this.http = new ChannelHttp(archive).client(connect, PATIENCE).build();
    }

    /** @throws IOException if it does not come whole, or is no file */
    public byte[] get(Request request) throws IOException {
        var exchange = Exchange.current();
        archive.keep(exchange.said(Direction.REQUEST, "GET " + request.url().encodedPath()));
        try (var response = http.newCall(request).execute()) {
            var file = whole(response);
            archive.keep(exchange.said(
                    Direction.ANSWER,
                    "HTTP %d, %d bytes, SHA-256 %s".formatted(response.code(), file.length, imprint(file))));
            return file;
        } catch (IOException broken) {
            archive.keep(exchange.said(Direction.ANSWER, "none: " + broken));
            throw broken;
        }
    }

    private static byte[] whole(Response response) throws IOException {
        var body = response.body();
        if (response.code() != 200 || body == null) {
            throw new IOException("HTTP %d is no file".formatted(response.code()));
        }
        var source = body.source();
        if (source.request(MOST + 1)) {
            throw new IOException("The file is longer than %d bytes".formatted(MOST));
        }
        return source.readByteArray();
    }

    private static String imprint(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
