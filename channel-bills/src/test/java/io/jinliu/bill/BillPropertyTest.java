package io.jinliu.bill;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What is written row by row is read row by row, whatever the rows are. */
class BillPropertyTest {

    static final Instant MIDNIGHT = Samples.at("2026-11-10 00:00:00");

    /** A row that no channel has made its own yet. */
    record Seed(boolean paid, long fen, long discount, long fee, int second, String subject) {}

    @Property(tries = 200)
    void wechat(@ForAll("seeds") List<Seed> seeds) {
        var rows = rows(seeds, 2, Dialect.WECHAT);

        assertThat(Samples.read(BillFile.of(BillFormat.WECHAT_TRADE, Samples.DAY, Written.wechat(rows)))
                        .rows())
                .isEqualTo(rows);
    }

    @Property(tries = 200)
    void alipay(@ForAll("seeds") List<Seed> seeds) {
        var rows = rows(seeds, 6, Dialect.ALIPAY);

        assertThat(Samples.read(BillFile.of(BillFormat.ALIPAY_TRADE, Samples.DAY, Written.alipay(rows)))
                        .rows())
                .isEqualTo(rows);
    }

    @Property(tries = 200)
    void unionPay(@ForAll("seeds") List<Seed> seeds) {
        var rows = rows(seeds, 1, Dialect.UNIONPAY);

        assertThat(Samples.read(BillFile.of(BillFormat.UNIONPAY_ZM, Samples.DAY, Written.unionPay(rows)))
                        .rows())
                .isEqualTo(rows);
    }

    @Provide
    Arbitrary<List<Seed>> seeds() {
        var subjects = Arbitraries.strings()
                .withChars("茶红a1=+-@'\"`;,()|*")
                .ofMaxLength(10)
                .map(String::strip)
                .filter(subject -> !subject.contains(",`") && !subject.endsWith(","));
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.longs().between(1, 9_999_999_999L),
                        Arbitraries.longs().between(0, 100),
                        Arbitraries.longs().between(0, 10_000),
                        Arbitraries.integers().between(0, 86_399),
                        subjects)
                .as(Seed::new)
                .list()
                .ofMaxSize(30);
    }

    private static List<TradeRow> rows(List<Seed> seeds, int firstLine, Dialect channel) {
        return IntStream.range(0, seeds.size())
                .mapToObj(i -> channel.row(seeds.get(i), i, firstLine + i))
                .toList();
    }

    /** What each channel says of the same trade. */
    enum Dialect {
        WECHAT,
        ALIPAY,
        UNIONPAY;

        TradeRow row(Seed seed, int i, int line) {
            var channelNo = "42000000002026111%04d".formatted(i);
            var outNo = "7%09d".formatted(i);
            var amount = Money.cny(seed.fen());
            boolean all = this == UNIONPAY;
            return new TradeRow(
                    seed.paid() ? RowKind.PAYMENT : RowKind.REFUND,
                    seed.paid() ? Direction.IN : Direction.OUT,
                    merchant(),
                    channelNo,
                    outNo,
                    seed.paid() ? null : channelRefund(i, channelNo),
                    seed.paid() ? null : all ? outNo : "8" + i,
                    amount,
                    all ? amount : Money.cny(Math.max(0, seed.fen() - seed.discount())),
                    Money.cny(seed.paid() ? seed.fee() : -seed.fee()),
                    MIDNIGHT.plusSeconds(seed.second()),
                    state(seed.paid()),
                    seed.subject(),
                    line);
        }

        private String merchant() {
            return switch (this) {
                case WECHAT -> "1900000001";
                case ALIPAY -> "2088521231912068";
                case UNIONPAY -> "777290058110097";
            };
        }

        private @Nullable String channelRefund(int i, String channelNo) {
            return switch (this) {
                case WECHAT -> "503" + i;
                case ALIPAY -> null;
                case UNIONPAY -> channelNo;
            };
        }

        private String state(boolean paid) {
            return switch (this) {
                case WECHAT -> "SUCCESS";
                case ALIPAY -> paid ? "交易" : "退款";
                case UNIONPAY -> paid ? "01" : "04";
            };
        }
    }
}
