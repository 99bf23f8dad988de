package io.jinliu.simulator;

import static io.jinliu.simulator.WechatSharing.split;
import static io.jinliu.simulator.WechatSharing.toPartner;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.simulator.book.MemoryJournal;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Whatever is shared, taken back and refunded in whatever order: the book is what the merchant was answered. */
class SharesAddUpTest {

    static final String NUMBER = "T20260101";
    static final long PAID = 100_00;

    final MemoryJournal journal = new MemoryJournal();
    final TestWorld world = new TestWorld(journal);
    final WechatSharing sharing = new WechatSharing(world);

    long sharedFen;
    long returnedFen;
    long refundedFen;
    boolean over;

    @ParameterizedTest
    @MethodSource("seeds")
    void adds_up(long seed) {
        var chance = new Random(seed);
        sharing.addPartner();
        var transaction = sharing.paid(NUMBER, PAID);

        for (int step = 0; step < 40; step++) {
            act(chance, transaction, step);
            requireTruth(world.book("/wechat/splits").get(0));
        }

        requireTruth(new TestWorld(journal).book("/wechat/splits").get(0));
    }

    static IntStream seeds() {
        return IntStream.range(0, 25);
    }

    private void act(Random chance, String transaction, int step) {
        world.pass("PT1M");
        long fen = 1L + chance.nextInt(12_00);
        switch (chance.nextInt(8)) {
            case 0, 1, 2 -> share(transaction, "S" + step, fen, chance.nextInt(10) == 0);
            case 3, 4 -> takeBack("S" + chance.nextInt(step + 1), "B" + step, fen);
            case 5 -> refund("R" + step, fen);
            case 6 -> sharing.behave(chance.nextBoolean() ? "instant" : "closed");
            default -> world.heard();
        }
    }

    private void share(String transaction, String number, long fen, boolean last) {
        var answer = sharing.create(split(transaction, number, last, toPartner(fen)));
        if (answer.status() == 200) {
            assertThat(over).isFalse();
            over = last;
            var share = sharing.query(transaction, number).get("receivers").get(0);
            sharedFen += share.get("result").asString().equals("SUCCESS") ? fen : 0;
        }
    }

    private void takeBack(String number, String returnNumber, long fen) {
        var answer = sharing.takeBack(number, returnNumber, fen);
        if (answer.status() == 200) {
            returnedFen += TestWorld.json(answer).get("result").asString().equals("SUCCESS") ? fen : 0;
        }
    }

    private void refund(String number, long fen) {
        refundedFen += world.wechat.refund(NUMBER, number, fen, PAID).status() == 200 ? fen : 0;
    }

    private void requireTruth(JsonNode row) {
        assertThat(row.get("splitFen").asLong()).isEqualTo(sharedFen).isLessThanOrEqualTo(30_00);
        assertThat(row.get("returnedFen").asLong()).isEqualTo(returnedFen).isLessThanOrEqualTo(sharedFen);
        assertThat(row.get("unsplitFen").asLong())
                .isEqualTo(over ? 0 : Math.max(0, PAID - refundedFen - sharedFen));
    }
}
