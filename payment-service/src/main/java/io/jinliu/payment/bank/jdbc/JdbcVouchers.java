package io.jinliu.payment.bank.jdbc;

import static io.jinliu.payment.bank.jdbc.BankRows.at;
import static io.jinliu.payment.bank.jdbc.BankRows.money;

import io.jinliu.common.id.Slot;
import io.jinliu.payment.bank.Voucher;
import io.jinliu.payment.bank.Voucher.Confirmed;
import io.jinliu.payment.bank.Voucher.ConfirmedOnce;
import io.jinliu.payment.bank.Voucher.HandedIn;
import io.jinliu.payment.bank.Voucher.Rejected;
import io.jinliu.payment.bank.Vouchers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class JdbcVouchers implements Vouchers {

    private static final String VOUCHER = """
            SELECT id, media_type, digest, state, amount_minor, currency, bank_reference, maker, checker, reason,
                   handed_in_at
              FROM bank_voucher WHERE slot = :slot AND id = :id\s""";
    private static final String FILE = "SELECT content FROM bank_voucher WHERE slot = :slot AND id = :id";
    private static final String FORGET =
            "DELETE FROM bank_voucher WHERE slot = :slot AND id = :id AND state = 'REJECTED'";
    private static final String HAND_IN = """
            INSERT INTO bank_voucher (slot, id, media_type, digest, content, state, handed_in_at, version)
            VALUES (:slot, :id, :mediaType, :digest, :content, 'HANDED_IN', :at, 0)
            """;
    private static final String KEEP = """
            UPDATE bank_voucher SET state = :state, amount_minor = :amount, currency = :currency,
                   bank_reference = :reference, maker = :maker, checker = :checker, reason = :reason, ask_at = :askAt,
                   version = version + 1
             WHERE slot = :slot AND id = :id
            """;
    private static final String ASK = "UPDATE bank_voucher SET ask_at = :at WHERE slot = :slot AND id = :id";

    private final JdbcClient jdbc;
    private final BankRows rows;
    private final Clock clock;

    JdbcVouchers(JdbcClient jdbc, BankRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Optional<Voucher> find(long paymentNo) {
        return on(VOUCHER, paymentNo).query(JdbcVouchers::voucher).optional();
    }

    @Override
    public Optional<Voucher> lock(long paymentNo) {
        return on(VOUCHER + "FOR UPDATE", paymentNo)
                .query(JdbcVouchers::voucher)
                .optional();
    }

    @Override
    public void handIn(HandedIn voucher, byte[] file) {
        var copy = voucher.copy();
        on(FORGET, copy.paymentNo()).update();
        on(HAND_IN, copy.paymentNo())
                .param("mediaType", copy.mediaType())
                .param("digest", copy.digest())
                .param("content", rows.sealFile(file, context(copy.paymentNo())))
                .param("at", Timestamp.from(copy.handedInAt()))
                .update();
    }

    @Override
    public void keep(Voucher voucher) {
        var keep = on(KEEP, voucher.copy().paymentNo()).param("state", voucher.state());
        switch (voucher) {
            case HandedIn _ -> keep(keep, null, null, null, null, null);
            case ConfirmedOnce once -> keep(keep, once.word(), once.one(), null, null, null);
            case Confirmed done ->
                keep(keep, done.word(), done.one(), done.two(), null, Timestamp.from(clock.instant()));
            case Rejected rejected -> keep(keep, null, rejected.by(), null, rejected.reason(), null);
        }
    }

    private static void keep(
            StatementSpec keep,
            Voucher.@Nullable Word word,
            @Nullable String maker,
            @Nullable String checker,
            @Nullable String reason,
            @Nullable Timestamp askAt) {
        keep.param("amount", word == null ? null : word.amount().minor())
                .param(
                        "currency",
                        word == null ? null : word.amount().currency().getCurrencyCode())
                .param("reference", word == null ? null : word.bankReference())
                .param("maker", maker)
                .param("checker", checker)
                .param("reason", reason)
                .param("askAt", askAt)
                .update();
    }

    @Override
    public void askAgainAt(long paymentNo, Optional<Instant> at) {
        on(ASK, paymentNo).param("at", at.map(Timestamp::from).orElse(null)).update();
    }

    @Override
    public byte[] file(long paymentNo) {
        return rows.openFile(on(FILE, paymentNo).query(String.class).single(), context(paymentNo));
    }

    private StatementSpec on(String sql, long paymentNo) {
        return jdbc.sql(sql).param("slot", Slot.ofNumber(paymentNo).value()).param("id", paymentNo);
    }

    private static Voucher voucher(ResultSet row, int rowNumber) throws SQLException {
        var copy = new Voucher.Copy(
                row.getLong("id"), row.getString("media_type"), row.getString("digest"), at(row, "handed_in_at"));
        return switch (row.getString("state")) {
            case "HANDED_IN" -> new HandedIn(copy);
            case "CONFIRMED_ONCE" -> new ConfirmedOnce(copy, word(row), row.getString("maker"));
            case "CONFIRMED" -> new Confirmed(copy, word(row), row.getString("maker"), row.getString("checker"));
            case "REJECTED" -> new Rejected(copy, row.getString("reason"), row.getString("maker"));
            case String unknown -> throw new IllegalStateException("Voucher in unknown state " + unknown);
        };
    }

    private static Voucher.Word word(ResultSet row) throws SQLException {
        return new Voucher.Word(money(row, "amount_minor"), row.getString("bank_reference"));
    }

    private static String context(long paymentNo) {
        return "bank.voucher:" + paymentNo;
    }
}
