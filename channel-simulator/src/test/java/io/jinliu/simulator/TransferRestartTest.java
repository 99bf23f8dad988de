package io.jinliu.simulator;

import static io.jinliu.simulator.TestWorld.json;
import static io.jinliu.simulator.WechatPayer.OPENID;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.FileJournal;
import io.jinliu.simulator.book.Purse;
import io.jinliu.simulator.book.TransferState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was on disk is all a restart needs, and no name is on it. */
class TransferRestartTest {

    @Test
    void reads_the_same_purses_again_and_still_brings_the_news(@TempDir Path folder) throws IOException {
        var file = folder.resolve("journal.jsonl");
        try (var journal = new FileJournal(file)) {
            var world = new TestWorld(journal);
            sendAllSorts(world);

            requireSame(world.simulator.book(), new Book(journal));
            assertThat(Files.readString(file)).doesNotContain("张三").doesNotContain("李四");
        }
        try (var journal = new FileJournal(file)) {
            var again = new TestWorld(journal);
            var payer = new WechatPayer(again);
            assertThat(payer.state("P20260101")).isEqualTo("SUCCESS");
            assertThat(again.due()).hasSize(1);
            assertThat(payer.ask("P20260101", 20_00).status()).isEqualTo(200);
            assertThat(payer.ask("P20260101", 20_01).status()).isEqualTo(400);
            assertThat(payer.found("/out-batch-no/B20260101?need_query_detail=true")
                            .get("transfer_detail_list"))
                    .hasSize(2);

            again.pass("P1D");

            assertThat(json(payer.query("P20260102")).get("fail_reason").asString())
                    .isEqualTo("OVERDUE_CLOSE");
            payer.ask("P20260103", 20_00);
            assertThat(again.simulator.book().purse(Channel.WECHAT).transfers())
                    .extracting(transfer -> transfer.transferId())
                    .doesNotHaveDuplicates();
        }
    }

    private static void sendAllSorts(TestWorld world) {
        var payer = new WechatPayer(world);
        var doors = new Doorway(world);
        doors.post("/payee/named", Doorway.at("wechat").put("payee", "other").put("name", "李四"));
        world.simulator.merchant().has(Channel.WECHAT, 5_000_00);
        payer.ask("P20260101", 20_00);
        world.simulator.transfers().confirm(Channel.WECHAT, "P20260101", false);
        payer.ask("P20260102", 20_00);
        var named = payer.row("D2", "other", 2_000_00).put("user_name", WechatPayer.secret("张三"));
        payer.askBatch(payer.batch("B20260101", List.of(payer.row("D1", OPENID, 20_00), named)));
        new AlipayPayer(world).transfer("P20260101", 30_00);
        world.simulator.transfers().decide(Channel.ALIPAY, "P20260101", TransferState.REFUND, "");
    }

    private static void requireSame(Book book, Book again) {
        for (var channel : Channel.values()) {
            requireSame(book.purse(channel), again.purse(channel));
        }
        assertThat(again.notices().pending()).isEqualTo(book.notices().pending());
        assertThat(again.nextLine()).isEqualTo(book.nextLine());
    }

    private static void requireSame(Purse purse, Purse again) {
        assertThat(again.balanceFen()).isEqualTo(purse.balanceFen());
        assertThat(List.copyOf(again.transfers())).isEqualTo(List.copyOf(purse.transfers()));
        assertThat(again.waiting()).isEqualTo(purse.waiting());
        assertThat(again.deposits()).isEqualTo(purse.deposits());
        assertThat(again.batch("B20260101")).isEqualTo(purse.batch("B20260101"));
        assertThat(again.flaw("other", "x")).isEqualTo(purse.flaw("other", "x"));
    }
}
