package io.jinliu.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Deposit;
import io.jinliu.simulator.book.MemoryJournal;
import io.jinliu.simulator.book.Purse;
import io.jinliu.simulator.book.Transfer;
import io.jinliu.simulator.book.TransferState;
import io.jinliu.simulator.channel.PayerRefused;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is sent in whatever order, no fen of the merchant's own is lost, and a restart reads the same purse. */
class PursePropertyTest {

    @Property(tries = 60)
    void the_purse_always_adds_up(@ForAll("days") List<Step> day) {
        var journal = new MemoryJournal();
        var world = new TestWorld(journal);

        for (var step : day) {
            act(world, step);
            requireSound(world.simulator.book().purse(Channel.WECHAT));
        }

        var again = new Book(journal);
        var purse = world.simulator.book().purse(Channel.WECHAT);
        assertThat(again.purse(Channel.WECHAT).balanceFen()).isEqualTo(purse.balanceFen());
        assertThat(List.copyOf(again.purse(Channel.WECHAT).transfers())).isEqualTo(List.copyOf(purse.transfers()));
    }

    @Provide
    Arbitrary<List<Step>> days() {
        return Combinators.combine(
                        Arbitraries.of(Deed.values()),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.longs().between(10, 50_00),
                        Arbitraries.of(TransferState.values()))
                .as(Step::new)
                .list()
                .ofMaxSize(40);
    }

    private static void act(TestWorld world, Step step) {
        var payer = new WechatPayer(world);
        var desk = world.simulator.transfers();
        try {
            switch (step.deed()) {
                case ASK -> payer.ask(step.number(), step.fen());
                case ASK_MANY -> payer.askBatch(payer.batch(step.number(), rows(payer, step.fen())));
                case CONFIRM -> desk.confirm(Channel.WECHAT, step.number(), false);
                case REFUSE -> desk.refuse(Channel.WECHAT, step.number(), "RECEIVE_REFUSED");
                case CANCEL -> payer.cancel(step.number());
                case DECIDE -> desk.decide(Channel.WECHAT, step.number(), step.outcome(), "");
                case SET -> world.simulator.merchant().has(Channel.WECHAT, step.fen());
                case WAIT -> world.pass("PT13H");
            }
        } catch (PayerRefused refused) {
            assertThat(refused.code()).isIn("NO_SUCH_TRANSFER", "NOT_WAITING", "NOT_POSSIBLE");
        }
    }

    private static List<ObjectNode> rows(WechatPayer payer, long fen) {
        return List.of(payer.row("D1", "a", fen), payer.row("D2", "b", fen));
    }

    private static void requireSound(Purse purse) {
        long putIn = purse.deposits().stream().mapToLong(Deposit::fen).sum();
        long out = purse.transfers().stream()
                .filter(transfer -> transfer.state().holdsMoney())
                .mapToLong(Transfer::amountFen)
                .sum();
        assertThat(purse.balanceFen())
                .isEqualTo(Purse.OPENING_FEN + putIn - out)
                .isNotNegative();
        assertThat(purse.transfers()).extracting(Transfer::transferId).doesNotHaveDuplicates();
        assertThat(purse.waiting())
                .allMatch(transfer -> transfer.state() == TransferState.WAIT_USER_CONFIRM)
                .hasSize(Math.toIntExact(purse.transfers().stream()
                        .filter(transfer -> transfer.state() == TransferState.WAIT_USER_CONFIRM)
                        .count()));
    }

    enum Deed {
        ASK,
        ASK_MANY,
        CONFIRM,
        REFUSE,
        CANCEL,
        DECIDE,
        SET,
        WAIT
    }

    record Step(Deed deed, int which, long fen, TransferState outcome) {

        String number() {
            return "P2026010" + which;
        }
    }
}
