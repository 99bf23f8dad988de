package io.jinliu.simulator;

import static io.jinliu.simulator.WechatSharing.back;
import static io.jinliu.simulator.WechatSharing.receiver;
import static io.jinliu.simulator.WechatSharing.refused;
import static io.jinliu.simulator.WechatSharing.split;
import static io.jinliu.simulator.WechatSharing.toPartner;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.simulator.wire.Json;
import org.junit.jupiter.api.Test;

/** Shares that come back to the merchant. */
class WechatSplitReturnTest {

    static final String NUMBER = "T20260101";
    static final String RETURNS = "/v3/profitsharing/return-orders";

    final TestWorld world = new TestWorld();
    final WechatSharing sharing = new WechatSharing(world);

    @Test
    void comes_back_once_however_often_it_is_asked_for() {
        shared();

        var back = TestWorld.json(sharing.takeBack("S1", "B1", 20_00));

        assertThat(back.get("result").asString()).isEqualTo("SUCCESS");
        assertThat(back.get("return_id").asString()).startsWith("3001");
        assertThat(TestWorld.json(sharing.takeBack("S1", "B1", 20_00))).isEqualTo(back);
        assertThat(TestWorld.json(sharing.askBack("S1", "B1"))).isEqualTo(back);
        refused(400, "INVALID_REQUEST", sharing.takeBack("S1", "B1", 19_99));
        assertThat(world.book("/wechat/splits").get(0).get("returnedFen").asLong())
                .isEqualTo(20_00);
    }

    @Test
    void is_the_merchants_and_not_shared_again() {
        var transaction = shared();

        sharing.takeBack("S1", "B1", 20_00);

        assertThat(sharing.unsplit(transaction)).isEqualTo(70_00);
        assertThat(world.wechat.refund(NUMBER, "R1", 100_00, 100_00).status()).isEqualTo(200);
        assertThat(sharing.unsplit(transaction)).isZero();
    }

    @Test
    void comes_back_after_the_refund_as_well() {
        shared();
        assertThat(world.wechat.refund(NUMBER, "R1", 100_00, 100_00).status()).isEqualTo(200);

        assertThat(sharing.takeBack("S1", "B1", 30_00).status()).isEqualTo(200);
    }

    @Test
    void is_never_more_than_was_shared() {
        shared();
        sharing.takeBack("S1", "B1", 20_00);

        refused(400, "INVALID_REQUEST", sharing.takeBack("S1", "B2", 10_01));
        assertThat(sharing.takeBack("S1", "B2", 10_00).status()).isEqualTo(200);
        refused(400, "INVALID_REQUEST", sharing.takeBack("S1", "B3", 1));
    }

    @Test
    void comes_back_from_merchants_of_that_split_only() {
        sharing.addPartner();
        sharing.addPerson("openid1");
        var transaction = sharing.paid(NUMBER, 100_00);
        var person = receiver("PERSONAL_OPENID", "openid1", 10_00);
        sharing.create(split(transaction, "S1", true, toPartner(10_00), person));

        refused(
                400,
                "INVALID_REQUEST",
                world.wechat.post(RETURNS, back("S1", "B1", 1).put("return_mchid", "openid1")));
        refused(
                400,
                "INVALID_REQUEST",
                world.wechat.post(RETURNS, back("S1", "B1", 1).put("return_mchid", "1900000001")));
        refused(404, "RESOURCE_NOT_EXISTS", sharing.takeBack("S2", "B1", 1));
        refused(
                404,
                "RESOURCE_NOT_EXISTS",
                world.wechat.post(RETURNS, back("S1", "B1", 1).put("order_id", "3000")));
        refused(404, "RESOURCE_NOT_EXISTS", sharing.askBack("S1", "B1"));
    }

    @Test
    void waits_until_the_split_is_finished() {
        sharing.behave("processing");
        shared();

        refused(400, "INVALID_REQUEST", sharing.takeBack("S1", "B1", 1));

        resolve("/splits/S1/resolve", "SUCCESS");
        assertThat(TestWorld.json(sharing.takeBack("S1", "B1", 1)).get("result").asString())
                .isEqualTo("PROCESSING");
        resolve("/splits/returns/B1/resolve", "FAILED");
        var failed = TestWorld.json(sharing.askBack("S1", "B1"));
        assertThat(failed.get("result").asString()).isEqualTo("FAILED");
        assertThat(failed.get("fail_reason").asString()).isEqualTo("ACCOUNT_ABNORMAL");
        sharing.behave("instant");
        assertThat(sharing.takeBack("S1", "B2", 30_00).status()).isEqualTo(200);
    }

    @Test
    void comes_back_for_half_a_year_and_in_fifty_parts() {
        shared();
        for (int part = 0; part < 50; part++) {
            assertThat(sharing.takeBack("S1", "B" + part, 1).status()).isEqualTo(200);
        }
        refused(400, "INVALID_REQUEST", sharing.takeBack("S1", "B50", 1));

        var other = sharing.paid("T20260102", 100_00);
        sharing.create(split(other, "S2", false, toPartner(30_00)));
        world.pass("P180D");
        assertThat(sharing.takeBack("S2", "C1", 1).status()).isEqualTo(200);
        world.pass("PT1S");
        refused(400, "INVALID_REQUEST", sharing.takeBack("S2", "C2", 1));
    }

    @Test
    void is_known_by_wechats_number_of_the_split_too() {
        var transaction = shared();
        var orderId = sharing.query(transaction, "S1").get("order_id").asString();
        var asked = back("S1", "B1", 1_00).put("order_id", orderId);
        asked.remove("out_order_no");

        assertThat(world.wechat.post(RETURNS, asked).status()).isEqualTo(200);
        asked.remove("order_id");
        refused(400, "PARAM_ERROR", world.wechat.post(RETURNS, asked));
    }

    private String shared() {
        sharing.addPartner();
        var transaction = sharing.paid(NUMBER, 100_00);
        sharing.create(split(transaction, "S1", false, toPartner(30_00)));
        return transaction;
    }

    private void resolve(String door, String state) {
        assertThat(world.door("POST", door, Json.object().put("state", state)).status())
                .isEqualTo(200);
    }
}
