package io.jinliu.simulator.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinliu.simulator.book.Entry.CodeShown;
import io.jinliu.simulator.book.Entry.ComplaintChanged;
import io.jinliu.simulator.book.Entry.MoneyPaid;
import io.jinliu.simulator.book.Entry.NoticeTried;
import io.jinliu.simulator.book.Entry.OrderClosed;
import io.jinliu.simulator.book.Entry.OrderOpened;
import io.jinliu.simulator.book.Entry.OrderRevoked;
import io.jinliu.simulator.book.Entry.PaymentRefused;
import io.jinliu.simulator.book.Entry.RefundMoved;
import io.jinliu.simulator.book.Entry.SplitChanged;
import java.io.IOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileJournalTest {

    static final Instant NOON = Instant.parse("2026-01-01T04:00:00.123456789Z");
    static final Order ORDER = new Order(
            "T1",
            Product.JSAPI,
            20_00,
            "咖啡\n\"\\",
            "http://h/n",
            "",
            "",
            "openid",
            "wx1",
            "",
            NOON,
            NOON.plusSeconds(60));
    static final List<Entry> ENTRIES = List.of(
            new OrderOpened(Channel.WECHAT, ORDER),
            new OrderOpened(Channel.ALIPAY, inInstalments(ORDER)),
            new CodeShown(Channel.ALIPAY, new PayerCode("280000000001123456", 20_00, true, NOON)),
            new PaymentRefused(Channel.ALIPAY, "T1", NOON),
            new OrderRevoked(Channel.WECHAT, "T1", NOON),
            new MoneyPaid(Channel.WECHAT, new Payment("4200", "T1", 20_00, 1, "openid", NOON, true)),
            new RefundMoved(Channel.ALIPAY, "5030", RefundState.ABNORMAL, NOON),
            new ComplaintChanged(
                    Channel.WECHAT,
                    new ComplaintEvent.Filed(new Complaint(
                            "2002",
                            "T1",
                            "4200",
                            "openid",
                            "",
                            List.of(new Remark("3002", ComplaintStep.FILED, "凉了", NOON))))),
            new ComplaintChanged(
                    Channel.WECHAT,
                    new ComplaintEvent.Remarked("2002", new Remark("3003", ComplaintStep.COMPLETED, "", NOON))),
            new ComplaintChanged(Channel.WECHAT, new ComplaintEvent.AddressSet("http://h/c")),
            new OrderOpened(Channel.WECHAT, toBeShared(ORDER)),
            new SplitChanged(
                    Channel.WECHAT, new SplitEvent.ReceiverAdded(new Receiver("MERCHANT_ID", "19", "店", "STORE"))),
            new SplitChanged(Channel.WECHAT, new SplitEvent.ReceiverRemoved("MERCHANT_ID", "19")),
            new SplitChanged(
                    Channel.WECHAT,
                    new SplitEvent.SplitAccepted(new Split(
                            "S1",
                            "3000",
                            "T1",
                            "4200",
                            List.of(
                                    Share.pending("3601", "MERCHANT_ID", "19", 1_00, "分"),
                                    Share.kept("3602", "MERCHANT_ID", "18", 19_00, "剩")),
                            true,
                            "http://h/s",
                            NOON))),
            new SplitChanged(
                    Channel.WECHAT, new SplitEvent.ShareEnded("S1", "3601", ShareState.CLOSED, "NO_RELATION", NOON)),
            new SplitChanged(
                    Channel.WECHAT,
                    new SplitEvent.ReturnAccepted(new SplitReturn(
                            "B1",
                            "3001",
                            "S1",
                            "",
                            "MERCHANT_ID",
                            "19",
                            1_00,
                            "退",
                            ReturnState.PROCESSING,
                            "",
                            NOON,
                            NOON))),
            new SplitChanged(Channel.WECHAT, new SplitEvent.ReturnMoved("B1", ReturnState.SUCCESS, "", NOON)),
            new NoticeTried("EV-1", NOON, null),
            new NoticeTried("EV-1", NOON, NOON.plusSeconds(15)));

    @Test
    void reads_again_what_was_written(@TempDir Path folder) {
        var file = folder.resolve("journal.jsonl");
        try (var journal = new FileJournal(file)) {
            ENTRIES.forEach(journal::append);
        }

        try (var journal = new FileJournal(file)) {
            assertThat(entries(journal)).isEqualTo(ENTRIES);
        }
    }

    @Test
    void reads_an_order_that_was_written_before_instalments_were_known(@TempDir Path folder) throws IOException {
        var file = folder.resolve("journal.jsonl");
        Files.writeString(file, """
                {"entry":"order-opened","channel":"WECHAT","order":{"outTradeNo":"T1","product":"JSAPI","amountFen":2000,\
                "subject":"咖啡\\n\\"\\\\","notifyUrl":"http://h/n","returnUrl":"","attach":"","payer":"openid","code":"wx1",\
                "expiry":"","openedAt":"2026-01-01T04:00:00.123456789Z","deadline":"2026-01-01T04:01:00.123456789Z"}}
                """);

        try (var journal = new FileJournal(file)) {
            assertThat(entries(journal)).containsExactly(new OrderOpened(Channel.WECHAT, ORDER));
        }
    }

    @Test
    void drops_the_line_it_died_writing_and_writes_on(@TempDir Path folder) throws IOException {
        var file = folder.resolve("journal.jsonl");
        try (var journal = new FileJournal(file)) {
            ENTRIES.forEach(journal::append);
        }
        Files.writeString(file, "{\"entry\":\"money-paid\",\"chan", StandardOpenOption.APPEND);
        var closed = new OrderClosed(Channel.WECHAT, "T1", NOON);

        try (var journal = new FileJournal(file)) {
            assertThat(entries(journal)).isEqualTo(ENTRIES);
            journal.append(closed);
            journal.force();
            assertThat(entries(journal)).hasSize(ENTRIES.size() + 1).endsWith(closed);
        }
    }

    @Test
    void lets_nobody_else_write(@TempDir Path folder) {
        var file = folder.resolve("journal.jsonl");
        try (var _ = new FileJournal(file)) {
            assertThatThrownBy(() -> new FileJournal(file)).isInstanceOf(OverlappingFileLockException.class);
        }
    }

    @Test
    void survives_an_interrupted_writer(@TempDir Path folder) {
        try (var journal = new FileJournal(folder.resolve("journal.jsonl"))) {
            Thread.currentThread().interrupt();
            ENTRIES.forEach(journal::append);
            journal.force();
            assertThat(Thread.interrupted()).isTrue();
            assertThat(entries(journal)).hasSize(ENTRIES.size());
        }
    }

    private static Order inInstalments(Order order) {
        return new Order(
                order.outTradeNo(),
                Product.WAP,
                order.amountFen(),
                order.subject(),
                order.notifyUrl(),
                order.returnUrl(),
                order.attach(),
                order.payer(),
                order.code(),
                order.expiry(),
                order.openedAt(),
                order.deadline(),
                new Instalments(6, 100));
    }

    private static Order toBeShared(Order order) {
        return new Order(
                order.outTradeNo(),
                Product.NATIVE,
                order.amountFen(),
                order.subject(),
                order.notifyUrl(),
                order.returnUrl(),
                order.attach(),
                order.payer(),
                order.code(),
                order.expiry(),
                order.openedAt(),
                order.deadline(),
                null,
                true);
    }

    private static List<Entry> entries(Journal journal) {
        var entries = new ArrayList<Entry>();
        journal.replay(entries::add);
        return entries;
    }
}
