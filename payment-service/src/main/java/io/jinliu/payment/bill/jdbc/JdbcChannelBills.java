package io.jinliu.payment.bill.jdbc;

import io.jinliu.common.id.Slot;
import io.jinliu.payment.bill.ChannelBill;
import io.jinliu.payment.bill.ChannelBill.Kept;
import io.jinliu.payment.bill.ChannelBill.Refused;
import io.jinliu.payment.bill.ChannelBill.Sums;
import io.jinliu.payment.bill.ChannelBill.Wanted;
import io.jinliu.payment.bill.ChannelBills;
import io.jinliu.payment.channel.BillKind;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class JdbcChannelBills implements ChannelBills {

    private static final String ALL = "SELECT * FROM channel_bill WHERE slot = :slot AND ";
    private static final String BY_NUMBER = ALL + "id = :id";
    private static final String BY_DAY = ALL + "account = :account AND kind = :kind AND bill_day = :day";
    private static final String OF_ACCOUNT =
            ALL + "account = :account AND bill_day BETWEEN :from AND :to ORDER BY bill_day DESC, kind";
    private static final String PLANNED = """
            SELECT bill_day FROM channel_bill
             WHERE slot = :slot AND account = :account AND kind = :kind AND bill_day >= :since
            """;
    private static final String PLAN = """
            INSERT INTO channel_bill (slot, id, kind, account, bill_day, state, asked, ask_at)
            VALUES (:slot, :id, :kind, :account, :day, 'WANTED', 0, :askAt)
            """;
    private static final String KEEP = """
            UPDATE channel_bill SET state = :state, asked = :asked, ask_at = :askAt, why = :why, version = :version,
                   file_name = :name, sha256 = :sha256, line_count = :lines, in_minor = :in, out_minor = :out,
                   fees_minor = :fees, currency = :currency
             WHERE slot = :slot AND id = :id
            """;
    private static final String ASK = "UPDATE channel_bill SET ask_at = :at WHERE slot = :slot AND id = :id";

    private final JdbcClient jdbc;
    private final BillPieces pieces;

    JdbcChannelBills(JdbcClient jdbc, BillPieces pieces) {
        this.jdbc = jdbc;
        this.pieces = pieces;
    }

    @Override
    public Optional<ChannelBill> find(long billNo) {
        return on(BY_NUMBER, billNo).query(BillMapping::bill).optional();
    }

    @Override
    public Optional<ChannelBill> lock(long billNo) {
        return on(BY_NUMBER + " FOR UPDATE", billNo).query(BillMapping::bill).optional();
    }

    @Override
    public Optional<ChannelBill> find(String account, BillKind kind, LocalDate day) {
        return of(BY_DAY, account)
                .param("kind", kind.name())
                .param("day", Date.valueOf(day))
                .query(BillMapping::bill)
                .optional();
    }

    @Override
    public List<ChannelBill> of(String account, LocalDate from, LocalDate to) {
        return of(OF_ACCOUNT, account)
                .param("from", Date.valueOf(from))
                .param("to", Date.valueOf(to))
                .query(BillMapping::bill)
                .list();
    }

    @Override
    public Set<LocalDate> planned(String account, BillKind kind, LocalDate since) {
        return of(PLANNED, account)
                .param("kind", kind.name())
                .param("since", Date.valueOf(since))
                .query((row, _) -> row.getObject("bill_day", LocalDate.class))
                .set();
    }

    @Override
    public void plan(Wanted bill) {
        var terms = bill.terms();
        on(PLAN, terms.no())
                .param("kind", terms.kind().name())
                .param("account", terms.account())
                .param("day", Date.valueOf(terms.day()))
                .param("askAt", at(bill.asking().next()))
                .update();
    }

    @Override
    public void keep(ChannelBill bill) {
        var file = bill.file();
        var keep = on(KEEP, bill.terms().no())
                .param("state", bill.state())
                .param("asked", bill.asking().times())
                .param("askAt", at(bill.asking().next()))
                .param("why", why(bill))
                .param("version", file.map(ChannelBill.File::version).orElse(0))
                .param("name", file.map(ChannelBill.File::name).orElse(null))
                .param("sha256", file.map(ChannelBill.File::sha256).orElse(null));
        with(keep, bill instanceof Kept kept ? kept.sums() : null).update();
    }

    @Override
    public void askAt(long billNo, Optional<Instant> at) {
        on(ASK, billNo).param("at", at(at)).update();
    }

    @Override
    public void addFile(long billNo, int version, byte[] file) {
        pieces.add(billNo, version, file);
    }

    @Override
    public Optional<byte[]> file(long billNo, int version) {
        return pieces.of(billNo, version);
    }

    private StatementSpec on(String sql, long billNo) {
        return jdbc.sql(sql).param("slot", Slot.ofNumber(billNo).value()).param("id", billNo);
    }

    private StatementSpec of(String sql, String account) {
        return jdbc.sql(sql).param("slot", Slot.ofOwner(account).value()).param("account", account);
    }

    private static StatementSpec with(StatementSpec keep, @Nullable Sums sums) {
        return keep.param("lines", sums == null ? null : sums.lines())
                .param("in", sums == null ? null : sums.in().minor())
                .param("out", sums == null ? null : sums.out().minor())
                .param("fees", sums == null ? null : sums.fees().minor())
                .param("currency", sums == null ? null : sums.in().currency().getCurrencyCode());
    }

    private static @Nullable String why(ChannelBill bill) {
        return switch (bill) {
            case Wanted wanted -> wanted.why().orElse(null);
            case Refused refused -> refused.why();
            case Kept _, ChannelBill.Empty _ -> null;
        };
    }

    private static @Nullable Timestamp at(Optional<Instant> instant) {
        return instant.map(Timestamp::from).orElse(null);
    }
}
