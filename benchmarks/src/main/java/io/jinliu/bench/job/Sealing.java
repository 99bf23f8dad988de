package io.jinliu.bench.job;

import io.jinliu.bench.ground.Beans;
import io.jinliu.bench.ground.Books;
import io.jinliu.bench.ground.Platform;
import io.jinliu.bench.ground.Slots;
import io.jinliu.bench.ground.Statements;
import io.jinliu.bench.measure.CannotMeasure;
import io.jinliu.bench.measure.Work;
import io.jinliu.bench.measure.Worker;
import io.jinliu.common.crypto.FieldCipher;
import io.jinliu.platform.plan.Service;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** B11: an order's particulars written by raw JDBC, sealed by the services' own cipher; the same row in clear. */
record Sealing() implements Benchmark {

    private static final String CONFIGURATION = "io.jinliu.common.crypto.CryptoConfiguration";

    /** In letters that a column of ciphertext takes in clear, too. */
    private static final String NAME = "Zhang San";

    private static final String MOBILE = "15000000000";
    private static final String ADDRESS = "12 Pukou Dadao, Pukou Qu, Nanjing Shi, Jiangsu Sheng";
    private static final String FROM = "127.0.0.1";

    @Override
    public String id() {
        return "B11";
    }

    @Override
    public String title() {
        return "INSERT INTO order_particulars, four fields sealed and one indexed; the same row in clear";
    }

    @Override
    public List<String> services() {
        return List.of("order-service");
    }

    @Override
    public Contest prepare(Platform platform) throws SQLException {
        var books = new Books(Service.ORDER, platform);
        books.makeCopies();
        var cipher = cipher(platform);
        Work clear = _ -> new Writing(new Statements(books), (plain, _) -> plain, Sealing::inClear);
        Work sealed = _ -> new Writing(new Statements(books), cipher::encrypt, cipher::index);
        return Contest.inside(clear, sealed);
    }

    private static FieldCipher cipher(Platform platform) {
        var keys = platform.data().keys().resolve("field-keys.properties").toString();
        var jar = platform.checkout()
                .plainJar(Service.ORDER.module())
                .orElseThrow(() -> new CannotMeasure("order-service is not built"));
        try (var beans = Beans.of(CONFIGURATION, jar, Map.of("jinliu.crypto.key-file", keys), _ -> {})) {
            return beans.get(FieldCipher.class);
        }
    }

    /** As long as an index, and as cheap as can be. */
    private static byte[] inClear(String plain) {
        var bytes = new byte[32];
        var text = plain.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(text, 0, bytes, 0, Math.min(text.length, bytes.length));
        return bytes;
    }

    private interface Cipher {

        String sealed(String plain, String context);
    }

    private interface Index {

        byte[] of(String plain);
    }

    private record Writing(Statements statements, Cipher cipher, Index index) implements Worker {

        @Override
        public int work() throws SQLException {
            var slot = ThreadLocalRandom.current().nextInt(1024);
            var order = Slots.number(slot);
            return statements.update(
                    slot,
                    OrderSql.PARTICULARS,
                    slot,
                    order,
                    sealed(NAME, "name", order),
                    sealed(MOBILE, "mobile", order),
                    sealed(ADDRESS, "address", order),
                    index.of(MOBILE),
                    "NONE",
                    null,
                    null,
                    null,
                    null,
                    "2026-01",
                    new byte[32],
                    LocalDateTime.now(ZoneOffset.UTC),
                    sealed(FROM, "accepted-from", order));
        }

        @Override
        public void close() throws SQLException {
            statements.close();
        }

        private String sealed(String plain, String field, long order) {
            return cipher.sealed(plain, "order.%s:%d".formatted(field, order));
        }
    }
}
