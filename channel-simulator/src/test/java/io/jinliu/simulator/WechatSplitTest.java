package io.jinliu.simulator;

import static io.jinliu.simulator.WechatSharing.PARTNER;
import static io.jinliu.simulator.WechatSharing.refused;
import static io.jinliu.simulator.WechatSharing.split;
import static io.jinliu.simulator.WechatSharing.toPartner;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.simulator.book.MemoryJournal;
import io.jinliu.simulator.wire.Json;
import org.junit.jupiter.api.Test;

/** Sharing what was paid: who may get how much, once. */
class WechatSplitTest {

    static final String NUMBER = "T20260101";

    final MemoryJournal journal = new MemoryJournal();
    final TestWorld world = new TestWorld(journal);
    final WechatSharing sharing = new WechatSharing(world);

    @Test
    void is_processing_when_accepted_and_finished_when_asked_about() {
        var transaction = ready();

        var accepted = TestWorld.json(sharing.create(split(transaction, "S1", false, toPartner(30_00))));

        assertThat(accepted.get("state").asString()).isEqualTo("PROCESSING");
        assertThat(accepted.get("receivers").get(0).get("result").asString()).isEqualTo("PENDING");
        var asked = sharing.query(transaction, "S1");
        assertThat(asked.get("state").asString()).isEqualTo("FINISHED");
        assertThat(asked.get("order_id")).isEqualTo(accepted.get("order_id"));
        var share = asked.get("receivers").get(0);
        assertThat(share.get("result").asString()).isEqualTo("SUCCESS");
        assertThat(share.get("amount").asLong()).isEqualTo(30_00);
        assertThat(share.get("finish_time").asString()).isEqualTo("2026-01-01T12:00:00+08:00");
        assertThat(sharing.unsplit(transaction)).isEqualTo(70_00);
    }

    @Test
    void is_one_split_however_often_it_is_asked_for() {
        var transaction = ready();
        var asked = split(transaction, "S1", false, toPartner(10_00));
        sharing.create(asked);
        var known = sharing.query(transaction, "S1");

        assertThat(TestWorld.json(sharing.create(asked))).isEqualTo(known);
        deletePartner();
        assertThat(TestWorld.json(sharing.create(asked))).isEqualTo(known);

        assertThat(sharing.unsplit(transaction)).isEqualTo(90_00);
        refused(400, "INVALID_REQUEST", sharing.create(split(transaction, "S1", false, toPartner(10_01))));
        refused(400, "INVALID_REQUEST", sharing.create(split(transaction, "S1", true, toPartner(10_00))));
        refused(400, "INVALID_REQUEST", sharing.unfreeze(transaction, "S1"));
    }

    @Test
    void shares_thirty_percent_at_most_unless_the_merchant_may_more() {
        var transaction = ready();
        refused(400, "INVALID_REQUEST", sharing.create(split(transaction, "S1", false, toPartner(30_01))));
        sharing.create(split(transaction, "S1", false, toPartner(30_00)));
        refused(400, "INVALID_REQUEST", sharing.create(split(transaction, "S2", false, toPartner(1))));

        world.door(
                "POST", "/splits/limit", Json.object().put("channel", "wechat").put("percent", 100));

        assertThat(sharing.create(split(transaction, "S2", false, toPartner(70_00)))
                        .status())
                .isEqualTo(200);
        refused(403, "NOT_ENOUGH", sharing.create(split(transaction, "S3", false, toPartner(1))));
    }

    @Test
    void has_less_to_share_after_a_refund() {
        var transaction = ready();
        world.wechat.refund(NUMBER, "R1", 90_00, 100_00);

        assertThat(sharing.unsplit(transaction)).isEqualTo(10_00);
        refused(403, "NOT_ENOUGH", sharing.create(split(transaction, "S1", false, toPartner(10_01))));
        assertThat(sharing.create(split(transaction, "S1", false, toPartner(10_00)))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void is_over_when_the_merchant_takes_the_rest() {
        var transaction = ready();

        sharing.create(split(transaction, "S1", true, toPartner(10_00)));

        var kept = sharing.query(transaction, "S1").get("receivers").get(1);
        assertThat(kept.get("account").asString()).isEqualTo("1900000001");
        assertThat(kept.get("amount").asLong()).isEqualTo(90_00);
        assertThat(sharing.unsplit(transaction)).isZero();
        refused(403, "NOT_ENOUGH", sharing.create(split(transaction, "S2", false, toPartner(1))));
        refused(403, "NOT_ENOUGH", sharing.unfreeze(transaction, "S2"));
    }

    @Test
    void is_over_when_all_is_unfrozen_and_again_after_thirty_days() {
        var transaction = ready();
        var unfrozen = TestWorld.json(sharing.unfreeze(transaction, "S1"));
        assertThat(unfrozen.get("state").asString()).isEqualTo("PROCESSING");
        assertThat(sharing.query(transaction, "S1").get("state").asString()).isEqualTo("FINISHED");
        assertThat(sharing.unfreeze(transaction, "S1").status()).isEqualTo(200);
        assertThat(sharing.unsplit(transaction)).isZero();

        var other = sharing.paid("T20260102", 100_00);
        world.pass("P30D");

        assertThat(sharing.unsplit(other)).isZero();
        refused(403, "NOT_ENOUGH", sharing.create(split(other, "S2", false, toPartner(1))));
    }

    @Test
    void splits_one_payment_fifty_times_and_not_once_more() {
        var transaction = ready();
        for (int number = 0; number < 50; number++) {
            assertThat(sharing.create(split(transaction, "S" + number, false, toPartner(1)))
                            .status())
                    .isEqualTo(200);
        }

        refused(400, "INVALID_REQUEST", sharing.create(split(transaction, "S50", false, toPartner(1))));
    }

    @Test
    void keeps_everything_over_a_restart() {
        var transaction = ready();
        sharing.create(split(transaction, "S1", false, toPartner(20_00)));
        sharing.takeBack("S1", "B1", 5_00);
        var rows = world.book("/wechat/splits");

        var next = new TestWorld(journal);

        assertThat(next.book("/wechat/splits")).isEqualTo(rows);
        assertThat(rows.get(0).get("splitFen").asLong()).isEqualTo(20_00);
        assertThat(rows.get(0).get("returnedFen").asLong()).isEqualTo(5_00);
        assertThat(rows.get(0).get("unsplitFen").asLong()).isEqualTo(80_00);
        assertThat(next.book("/wechat/splits?outTradeNo=other")).isEmpty();
        assertThat(new WechatSharing(next)
                        .create(split(transaction, "S2", false, toPartner(1_00)))
                        .status())
                .isEqualTo(200);
    }

    private String ready() {
        sharing.addPartner();
        return sharing.paid(NUMBER, 100_00);
    }

    private void deletePartner() {
        world.wechat.post(
                "/v3/profitsharing/receivers/delete",
                Json.object()
                        .put("appid", "wx0000000000000001")
                        .put("type", "MERCHANT_ID")
                        .put("account", PARTNER));
    }
}
